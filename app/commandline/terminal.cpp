// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include "commandline/interruption.h"
#include "commandline/output.h"
#include "exporting/printable.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct TerminalTr {
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

static constexpr qsizetype longestLine = 1024;

bool isInteractive()
{
    return ::isatty(STDIN_FILENO) && ::isatty(STDERR_FILENO);
}

int outputWidth()
{
    winsize size = {};
    return ::isatty(STDOUT_FILENO) && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col
                                                                                     : 0;
}

/// Keeps what is typed from being shown, as long as it lives.
class HiddenInput
{
public:
    explicit HiddenInput(int fd)
        : m_fd(fd)
        , m_isHidden(::tcgetattr(fd, &m_before) == 0)
    {
        if (!m_isHidden)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(m_fd, TCSAFLUSH, &hidden);
    }
    ~HiddenInput()
    {
        if (m_isHidden)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(HiddenInput)

private:
    int m_fd;
    termios m_before = {};
    bool m_isHidden;
};

/// Byte for byte, so that nothing behind the line is taken. Nullopt at the end of the input.
static Result<std::optional<QByteArray>> readLine(int fd, Interruption &interruption)
{
    QByteArray line;
    for (char c = 0; line.size() < longestLine;) {
        TRY(interruption.waitToRead(fd));
        const ssize_t n = ::read(fd, &c, 1);
        if (n < 0 && errno != EINTR)
            return fail(
                Error::Kind::Usage, TerminalTr::tr("The input cannot be read."),
                QString::fromLocal8Bit(std::strerror(errno)));
        if (n == 0)
            return line.isEmpty() ? std::nullopt : std::optional(line);
        if (n > 0 && c == '\n')
            return line.endsWith('\r') ? line.chopped(1) : line;
        if (n > 0)
            line.append(c);
    }
    return fail(Error::Kind::Usage, TerminalTr::tr("The line is longer than any answer can be."));
}

static Result<QString> decoded(const QByteArray &line)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(line);
    if (decoder.hasError())
        return fail(Error::Kind::Usage, TerminalTr::tr("The line is no UTF-8 text."));
    return text;
}

Result<QString> askLine(const QString &question, bool hidden, Interruption &interruption)
{
    const QByteArray text = printable(question).toLocal8Bit() + ' ';
    [[maybe_unused]] const ssize_t n
        = ::write(STDERR_FILENO, text.constData(), size_t(text.size()));
    Result<std::optional<QByteArray>> line = std::nullopt;
    if (hidden) {
        const HiddenInput noEcho(STDIN_FILENO);
        line = readLine(STDIN_FILENO, interruption);
        printMessage({}); // The line break that was typed and not shown.
    } else {
        line = readLine(STDIN_FILENO, interruption);
    }
    if (const auto answer = TRY(line))
        return decoded(*answer);
    return fail(Error::Kind::Cancelled, TerminalTr::tr("There was no answer."));
}

Result<bool> askConsent(const QString &question, Interruption &interruption)
{
    const QString hint = TerminalTr::tr("[y/N]", "the letters that answer a question");
    const QString yes = TerminalTr::tr("y", "the letter that means yes");
    const QString answer = TRY(askLine(question + u' ' + hint, false, interruption)).trimmed();
    return answer.startsWith(yes, Qt::CaseInsensitive);
}

Result<QString> readSecret(const QString &file, Interruption &interruption)
{
    const bool isStdin = file == u'-';
    const int fd = isStdin ? STDIN_FILENO
                           : ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fail(
            Error::Kind::Usage,
            TerminalTr::tr("The password file “%1” cannot be read: %2.")
                .arg(file, QString::fromLocal8Bit(std::strerror(errno))));
    struct stat info = {};
    if (!isStdin && ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && (info.st_mode & 077))
        printMessage(
            TerminalTr::tr("Others can read the password file “%1”. Take that away with: chmod 600")
                .arg(file));
    Result<std::optional<QByteArray>> line = std::nullopt;
    {
        const HiddenInput noEcho(fd);
        line = readLine(fd, interruption);
    }
    if (!isStdin)
        ::close(fd);
    if (const auto secret = TRY(line); secret && !secret->isEmpty())
        return decoded(*secret);
    return fail(
        Error::Kind::Usage, TerminalTr::tr("The first line of the password file is empty."));
}

} // namespace sixlab
