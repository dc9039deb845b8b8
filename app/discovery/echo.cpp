// SPDX-License-Identifier: GPL-3.0-or-later
#include "echo.h"

#include "discovery/echosocket.h"
#include "discovery/pingprogram.h"

#include <QLoggingCategory>
#include <QUdpSocket>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

Q_LOGGING_CATEGORY(echoLog, "sixlab.discovery.echo", QtWarningMsg)

Echo::Echo(const QStringList &interfaces, QObject *parent)
    : Echo(interfaces, PingProgram::find(), parent)
{
}

Echo::Echo(const QStringList &interfaces, const QString &pingProgram, QObject *parent)
    : DiscoverySource(parent)
    , m_interfaces(interfaces)
    , m_pingProgram(pingProgram)
{
}

Echo::~Echo() = default;

void Echo::ask()
{
    QStringList current;
    for (const LanInterface &lan : lanInterfaces(m_interfaces)) {
        for (const QHostAddress &source : lan.sources()) {
            current.append(source.toString());
            askFrom(lan, source);
        }
    }
    std::erase_if(m_sockets, [&current](const auto &entry) {
        return !current.contains(entry.first); // That address is no longer ours.
    });
}

void Echo::askFrom(const LanInterface &lan, const QHostAddress &source)
{
    auto &socket = m_sockets[source.toString()];
    if (!socket) {
        auto opened = EchoSocket::open(lan, source);
        if (!opened) {
            m_sockets.erase(source.toString());
            // Other failures are of addresses that are still tentative; the next round has them.
            if (opened.error().kind == Error::Kind::Refused)
                askByProgram(lan, source);
            return;
        }
        socket = *std::move(opened);
        connect(socket.get(), &EchoSocket::answered, this, [this, lan](const QHostAddress &from) {
            take(lan, from);
        });
    }
    socket->askAllNodes();
}

void Echo::askByProgram(const LanInterface &lan, const QHostAddress &source)
{
    const QString key = source.toString();
    if (m_pingProgram.isEmpty()) {
        reportRefusal();
        return;
    }
    // It asks twice by itself. A tentative address would only make it fail.
    if (m_programs.contains(key) || !QUdpSocket().bind(source))
        return;
    auto *program = new PingProgram(m_pingProgram, lan, source, this);
    m_programs[key] = program;
    connect(program, &PingProgram::answered, this, [this, lan](const QHostAddress &from) {
        take(lan, from);
    });
    connect(program, &PingProgram::failed, this, [this](const QString &detail) {
        qCInfo(echoLog) << "ping:" << detail;
        reportRefusal();
    });
    connect(program, &PingProgram::finished, this, [this, key, program] {
        m_programs.erase(key);
        program->deleteLater();
    });
    program->start();
}

void Echo::take(const LanInterface &lan, const QHostAddress &address)
{
    // A source that is not on the link is forged; and ping hears this machine as well.
    if (!lan.isOnLink(address) || lan.addresses.contains(address))
        return;
    Sighting sighting;
    sighting.source = Source::Echo;
    sighting.interface = lan.name;
    sighting.addresses = {address};
    sighting.at = QDateTime::currentDateTimeUtc();
    emit sighted(sighting);
}

void Echo::reportRefusal()
{
    if (m_isRefused)
        return;
    m_isRefused = true;
    emit limited(
        {tr("This user may not send echo requests, so silent devices are missed; install the "
            "package iputils-ping, or have the administrator widen net.ipv4.ping_group_range."),
         u"sudo sysctl -w net.ipv4.ping_group_range='0 2147483647'"_s});
}

} // namespace sixlab
