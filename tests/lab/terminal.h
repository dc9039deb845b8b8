// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QDeadlineTimer>

#include <csignal>
#include <cstdlib>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sixlab {

/// A terminal with a program in it, and somebody who types and reads.
class Terminal
{
public:
    explicit Terminal(const QByteArrayList &command)
    {
        m_process = forkpty(&m_master, nullptr, nullptr, nullptr);
        if (m_process != 0)
            return;
        std::vector<char *> arguments;
        for (const QByteArray &argument : command)
            arguments.push_back(const_cast<char *>(argument.constData()));
        arguments.push_back(nullptr);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    ~Terminal()
    {
        if (m_process > 0) {
            kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
        close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    void type(const QByteArray &keys) const
    {
        (void)!write(m_master, keys.constData(), size_t(keys.size()));
    }

    /// Reads until @p text has come. False when it has not in time, or the program has ended.
    bool waitFor(const QByteArray &text)
    {
        const QDeadlineTimer deadline(20'000);
        while (!m_said.contains(text)) {
            pollfd waiting{m_master, POLLIN, 0};
            char bytes[4096];
            if (poll(&waiting, 1, int(deadline.remainingTime())) != 1)
                return false;
            const ssize_t size = read(m_master, bytes, sizeof bytes);
            if (size <= 0)
                return false;
            m_said.append(bytes, size);
        }
        return true;
    }

    /// Reads to the end; the exit code, or 128 and the signal.
    int finish()
    {
        waitFor(QByteArray(1, char(0)) + "no program says this");
        int status = 0;
        waitpid(std::exchange(m_process, -1), &status, 0);
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

    [[nodiscard]] const QByteArray &said() const { return m_said; }

private:
    int m_master = -1;
    pid_t m_process = -1;
    QByteArray m_said;
};

} // namespace sixlab
