// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#define SSH_SUPPRESS_DEPRECATED // The messages of the server side.
#include <libssh/libssh.h>
#include <libssh/server.h>

#include <fcntl.h>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace sixlab {

/// A real SSH server that behaves as a test wants, on the loopback; one connection at a time.
class ScriptedSsh
{
public:
    struct Script {
        int methods = SSH_AUTH_METHOD_PASSWORD; ///< That sign in.
        QByteArrayList prompts{"Password: "}; ///< Of keyboard-interactive, one round each.
        bool showsAnswers = false; ///< The prompts say that the answer is no secret.
        bool wantsMore = false; ///< A right password is not enough.
        enum class Command { Answer, CutOff, Endless, NoStatus, Silence, Refuse };
        Command command = Command::Answer; ///< What becomes of each command.
    };

    ScriptedSsh(const QString &hostKey, const Script &script)
        : m_script(script)
        , m_hostKey(QFile::encodeName(hostKey))
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
        while (m_port == 0)
            std::this_thread::yield();
    }

    Connection connection(std::chrono::milliseconds timeout = std::chrono::seconds(10)) const
    {
        Connection connection;
        connection.url.setScheme(QStringLiteral("ssh"));
        connection.url.setHost(QStringLiteral("::1"));
        connection.url.setPort(m_port);
        connection.user = QStringLiteral("tester");
        connection.password = QStringLiteral("open sesame");
        connection.timeout = timeout;
        return connection;
    }

    /// Every password and every answer to a prompt that ever came.
    QByteArrayList secrets() const
    {
        const std::scoped_lock lock(m_lock);
        return m_secrets;
    }
    int commands() const { return m_commands; }
    int connections() const { return m_connections; }

private:
    void run(const std::stop_token &stop)
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHostIPv6);
        ssh_bind bind = ssh_bind_new();
        const bool readsConfig = false;
        ssh_bind_options_set(bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &readsConfig);
        ssh_bind_options_set(bind, SSH_BIND_OPTIONS_HOSTKEY, m_hostKey.constData());
        m_port = server.serverPort();
        while (!stop.stop_requested()) {
            if (!server.waitForNewConnection(20))
                continue;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            const int fd = dup(int(socket->socketDescriptor()));
            fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
            ++m_connections;
            ssh_session session = ssh_new();
            if (ssh_bind_accept_fd(bind, session, fd) == SSH_OK
                && ssh_handle_key_exchange(session) == SSH_OK)
                serve(session);
            ::shutdown(fd, SHUT_RDWR);
            ssh_free(session);
        }
        ssh_bind_free(bind);
    }

    void serve(ssh_session session)
    {
        m_round = 0;
        while (ssh_message message = ssh_message_get(session)) {
            bool goesOn = true;
            switch (ssh_message_type(message)) {
            case SSH_REQUEST_AUTH:
                signIn(session, message);
                break;
            case SSH_REQUEST_CHANNEL_OPEN:
                m_channel = ssh_message_channel_request_open_reply_accept(message);
                break;
            case SSH_REQUEST_CHANNEL:
                goesOn = obey(session, message);
                break;
            default:
                ssh_message_reply_default(message);
            }
            ssh_message_free(message);
            if (!goesOn)
                return;
        }
    }

    void refuse(ssh_message message)
    {
        ssh_message_auth_set_methods(message, m_script.methods);
        ssh_message_reply_default(message);
    }

    void judge(ssh_message message, const QByteArray &secret)
    {
        {
            const std::scoped_lock lock(m_lock);
            m_secrets.append(secret);
        }
        if (secret == "open sesame")
            ssh_message_auth_reply_success(message, m_script.wantsMore);
        else
            refuse(message);
    }

    void signIn(ssh_session session, ssh_message message)
    {
        const int way = ssh_message_subtype(message);
        if (way == SSH_AUTH_METHOD_PASSWORD && (m_script.methods & way))
            judge(message, ssh_message_auth_password(message));
        else if (way == SSH_AUTH_METHOD_INTERACTIVE && (m_script.methods & way))
            prompt(session, message);
        else
            refuse(message);
    }

    void prompt(ssh_session session, ssh_message message)
    {
        if (ssh_message_auth_kbdint_is_response(message)) {
            const char *answer = ssh_userauth_kbdint_getnanswers(session) > 0
                ? ssh_userauth_kbdint_getanswer(session, 0)
                : nullptr;
            if (m_round == m_script.prompts.size() || (answer && m_script.prompts.size() == 1)) {
                judge(message, answer);
                return;
            }
            if (answer) {
                const std::scoped_lock lock(m_lock);
                m_secrets.append(answer);
            }
        }
        const char *text = m_script.prompts[m_round++].constData();
        char isShown = m_script.showsAnswers;
        ssh_message_auth_interactive_request(
            message, "SSH", "Sign in", *text ? 1 : 0, &text, &isShown);
    }

    /// Whether the connection goes on.
    bool obey(ssh_session session, ssh_message message)
    {
        using Command = Script::Command;
        if (ssh_message_subtype(message) != SSH_CHANNEL_REQUEST_EXEC
            || m_script.command == Command::Refuse) {
            ssh_message_reply_default(message);
            return true;
        }
        ++m_commands;
        ssh_message_channel_request_reply_success(message);
        if (m_script.command == Command::Silence)
            return true;
        const QByteArray piece(16 * 1024, 'x');
        ssh_channel_write(m_channel, "begin\n", 6);
        while (m_script.command == Command::Endless
               && ssh_channel_write(m_channel, piece.data(), uint32_t(piece.size())) > 0) { }
        if (m_script.command == Command::CutOff)
            return false;
        if (m_script.command == Command::Answer)
            ssh_channel_request_send_exit_status(m_channel, 3);
        ssh_channel_send_eof(m_channel);
        ssh_channel_close(m_channel);
        return ssh_is_connected(session);
    }

    const Script m_script;
    const QByteArray m_hostKey;
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_commands = 0;
    std::atomic<int> m_connections = 0;
    mutable std::mutex m_lock;
    QByteArrayList m_secrets;
    ssh_channel m_channel = nullptr;
    qsizetype m_round = 0;
    std::jthread m_thread; ///< Last: it uses the others.
};

/// Says the same bytes to everybody who connects, and then what it is told to do.
class Babbler
{
public:
    enum class Then { Wait, Repeat, HangUp };

    explicit Babbler(const QByteArray &bytes, Then then = Then::Wait)
        : m_thread([this, bytes, then](const std::stop_token &stop) {
            QTcpServer server;
            server.listen(QHostAddress::LocalHostIPv6);
            m_port = server.serverPort();
            while (!stop.stop_requested()) {
                if (!server.waitForNewConnection(20))
                    continue;
                const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
                ++m_connections;
                socket->write(bytes);
                socket->flush(); // What is still to be sent is lost when it hangs up.
                while (!stop.stop_requested() && socket->state() == QTcpSocket::ConnectedState) {
                    socket->waitForReadyRead(5);
                    const bool wasGreeted = !socket->readAll().isEmpty();
                    if (then == Then::Repeat && socket->bytesToWrite() < 64 * 1024)
                        socket->write(bytes);
                    if (then == Then::HangUp && wasGreeted) // Unread, it would undo the bytes.
                        socket->disconnectFromHost();
                }
            }
        })
    {
        while (m_port == 0)
            std::this_thread::yield();
    }

    quint16 port() const { return m_port; }
    int connections() const { return m_connections; }

private:
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_connections = 0;
    std::jthread m_thread;
};

} // namespace sixlab
