// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableurl.h"

#include "commandline/deviceurl.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct TableUrlTr {
    Q_DECLARE_TR_FUNCTIONS(TableUrl)
};

static auto notUnderstood(const QString &text)
{
    return fail(
        Error::Kind::Usage,
        TableUrlTr::tr("“%1” names no tables. Write a router or a switch as in "
                       "snmp://[2001:db8::1], snmp://USER@192.0.2.1 or ssh://root@[fe80::1%lan0]")
            .arg(text.left(120)));
}

/// `user:password@`
static bool hasPassword(QStringView text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    const qsizetype slashes = text.indexOf("://"_L1);
    return slashes >= 0 && at > slashes && text.first(at).sliced(slashes + 3).contains(u':');
}

Result<TableAccess> parseTableUrl(const QString &text)
{
    const auto device = DeviceUrl::parse(u"tables@"_s + text);
    if (!device && hasPassword(text))
        return tl::make_unexpected(device.error());
    if (!device || device->address().isNull())
        return notUnderstood(text);
    TableAccess access;
    access.address = device->address();
    access.port = quint16(std::max(0, device->url.port()));
    access.user = device->user;
    if (device->url.scheme() == "snmp"_L1) {
        access.method
            = device->user.isEmpty() ? TableAccess::Method::SnmpV2c : TableAccess::Method::SnmpV3;
        return access;
    }
    if (device->url.scheme() != "ssh"_L1)
        return notUnderstood(text);
    if (access.user.isEmpty())
        return fail(
            Error::Kind::Usage,
            TableUrlTr::tr("It is not said who signs in. Write the user too, as in ssh://root@…"));
    access.method = TableAccess::Method::Ssh;
    return access;
}

} // namespace sixlab
