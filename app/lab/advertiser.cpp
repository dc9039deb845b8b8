// SPDX-License-Identifier: GPL-3.0-or-later
#include "advertiser.h"

#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct AdvertiserTr {
    Q_DECLARE_TR_FUNCTIONS(Advertiser)
};

Result<QString> Advertiser::program()
{
    QString found = QStandardPaths::findExecutable(u"radvd"_s);
    if (found.isEmpty()) // The PATH of users often lacks these.
        found = QStandardPaths::findExecutable(u"radvd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    if (found.isEmpty())
        return fail(
            Error::Kind::NotSupported,
            AdvertiserTr::tr("The lab's router needs radvd; install it with “sudo apt install "
                             "radvd”."));
    return found;
}

QByteArray Advertiser::configuration(const ScenarioHost &host)
{
    QString text;
    for (const ScenarioInterface &interface : host.interfaces) {
        if (!interface.advertises)
            continue;
        // Often, so that a host that was changed is seen to change.
        text += u"interface %1 {\n"
                "    AdvSendAdvert on;\n"
                "    MinRtrAdvInterval 3;\n"
                "    MaxRtrAdvInterval 4;\n"
                "    AdvDefaultLifetime 1800;\n"
                "    prefix %2 { };\n"_s.arg(
                    interface.name, interface.advertises->prefix.toString());
        for (const QHostAddress &server : interface.advertises->nameServers)
            text += u"    RDNSS %1 { };\n"_s.arg(addressText(server));
        text += u"};\n"_s;
    }
    return text.toLatin1();
}

} // namespace sixlab
