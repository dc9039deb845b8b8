// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testlan.h"

namespace sixlab {

/// Debian's snmpd, with a configuration and a folder for its state of its own.
///
/// It knows the community `harmless`, and the v3 users `sha1`, `sha256` (both encrypted) and
/// `plain` (authenticated only), with the passwords below.
class SnmpDaemon
{
public:
    static constexpr auto community = "harmless";
    static constexpr auto password = "open sesame";
    static constexpr auto privacyPassword = "seven veils";

    /// Listens at @p addresses of the host: `udp6:[::1]:161`. @p more are lines of snmpd.conf.
    SnmpDaemon(Host &host, const QStringList &addresses, const QByteArray &more = {})
    {
        const QString configuration = m_folder.filePath(u"snmpd.conf"_s);
        QFile file(configuration);
        const QByteArray lines = QByteArray("rocommunity ") + community + "\nrocommunity6 "
            + community + user("sha1", "SHA", true) + user("sha256", "SHA-256", true)
            + user("plain", "SHA", false) + "\nsysName edge.example\nsysDescr Edge router\n" + more;
        if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size())
            return;
        file.close();
        m_process = &host.start(
            {u"env"_s, u"MIBS="_s, u"SNMP_PERSISTENT_DIR="_s + m_folder.filePath(u"state"_s),
             u"/usr/sbin/snmpd"_s, u"-f"_s, u"-Lo"_s, u"-C"_s, u"-c"_s, configuration, u"-I"_s,
             u"-smux"_s, addresses.join(u',')});
        QByteArray output;
        while (!output.contains("NET-SNMP version") && m_process->waitForReadyRead(10'000))
            output += m_process->readAll();
        m_isUp = output.contains("NET-SNMP version");
        if (!m_isUp)
            qWarning().noquote() << output << m_process->errorString();
    }

    ~SnmpDaemon()
    {
        if (!m_process)
            return;
        m_process->terminate();
        m_process->waitForFinished(3000);
    }
    Q_DISABLE_COPY_MOVE(SnmpDaemon)

    bool isUp() const { return m_isUp; }

private:
    static QByteArray user(const QByteArray &name, const QByteArray &digest, bool isEncrypted)
    {
        const QByteArray privacy
            = isEncrypted ? QByteArray(" AES \"") + privacyPassword + '"' : QByteArray();
        return "\ncreateUser " + name + ' ' + digest + " \"" + password + '"' + privacy
            + "\nrouser " + name + (isEncrypted ? " priv" : " auth");
    }

    QTemporaryDir m_folder;
    QProcess *m_process = nullptr; ///< The host's.
    bool m_isUp = false;
};

} // namespace sixlab
