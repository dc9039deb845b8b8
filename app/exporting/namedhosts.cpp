// SPDX-License-Identifier: GPL-3.0-or-later
#include "namedhosts.h"

#include "addressing/addresskind.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype longestLabel = 63;

QString hostLabel(QStringView text)
{
    QString label;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            label.append(c);
        else if (!c.isMark() && !label.isEmpty() && !label.endsWith(u'-'))
            label.append(u'-');
    }
    if (!label.isEmpty() && label[0] >= u'0' && label[0] <= u'9')
        label.prepend("host-"_L1);
    label.truncate(longestLabel);
    while (label.endsWith(u'-'))
        label.chop(1);
    return label;
}

/// Names that a device must not take over by calling itself so.
static QSet<QString> reservedLabels()
{
    return {u"localhost"_s,       u"localdomain"_s,   u"local"_s,        u"ip6-localhost"_s,
            u"ip6-loopback"_s,    u"ip6-localnet"_s,  u"ip6-allnodes"_s, u"ip6-allrouters"_s,
            u"ip6-mcastprefix"_s, u"broadcasthost"_s, u"wpad"_s,         u"isatap"_s};
}

static QString unusedLabel(const QString &wish, const QSet<QString> &taken)
{
    QString label = wish;
    for (int number = 2; taken.contains(label); ++number) {
        const QString suffix = u'-' + QString::number(number);
        label = wish.left(longestLabel - suffix.size()) + suffix;
    }
    return label;
}

static bool isWorthNaming(const QHostAddress &address)
{
    switch (addressKind(address)) {
    case AddressKind::Global:
    case AddressKind::UniqueLocal:
    case AddressKind::Documentation:
    case AddressKind::Private:
        return true;
    default:
        return false;
    }
}

static bool mayBeTemporary(const DeviceAddress &seen)
{
    return seen.origin != AddressOrigin::Static && seen.origin != AddressOrigin::Dhcp
        && interfaceIdForm(seen.address) == InterfaceIdForm::Random;
}

static bool inSameNetwork(const DeviceAddress &a, const DeviceAddress &b)
{
    return a.address.protocol() == QAbstractSocket::IPv6Protocol
        && b.address.protocol() == QAbstractSocket::IPv6Protocol
        && std::ranges::equal(
               QByteArrayView(a.address.toIPv6Address().c, 8),
               QByteArrayView(b.address.toIPv6Address().c, 8));
}

static bool isLasting(const DeviceAddress &seen, const QList<DeviceAddress> &all)
{
    if (!mayBeTemporary(seen))
        return true;
    return std::ranges::none_of(all, [&](const DeviceAddress &other) {
        return &other != &seen && inSameNetwork(other, seen)
            && (!mayBeTemporary(other) || other.firstSeen <= seen.firstSeen);
    });
}

static QList<QHostAddress> lastingAddresses(const Device &device)
{
    QList<DeviceAddress> all;
    for (const DeviceInterface &interface : device.interfaces)
        all += interface.addresses;
    QList<QHostAddress> lasting;
    for (const DeviceAddress &seen : std::as_const(all)) {
        if (isWorthNaming(seen.address) && isLasting(seen, all))
            lasting.append(seen.address);
    }
    return lasting;
}

QList<NamedHost> namedHosts(const QList<Device> &devices)
{
    QList<NamedHost> hosts;
    QSet<QString> labels = reservedLabels();
    QSet<QHostAddress> used;
    for (const Device &device : devices) {
        QString wish = hostLabel(device.name);
        if (wish.isEmpty())
            wish = hostLabel(device.hostName);
        QList<QHostAddress> addresses = lastingAddresses(device);
        addresses.removeIf([&](const QHostAddress &address) { return used.contains(address); });
        if (wish.isEmpty() || addresses.isEmpty())
            continue;
        const QString label = unusedLabel(wish, labels);
        labels.insert(label);
        used += QSet<QHostAddress>(addresses.begin(), addresses.end());
        hosts.append({&device, label, addresses});
    }
    return hosts;
}

} // namespace sixlab
