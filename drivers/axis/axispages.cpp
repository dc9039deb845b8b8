// SPDX-License-Identifier: GPL-3.0-or-later
#include "axispages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

QString plainName(const QString &text)
{
    QString plain = text.trimmed().left(64);
    plain.removeIf([](QChar c) { return !c.isPrint(); });
    return plain;
}

QString serialNumber(QStringView text)
{
    const bool isSerial = text.size() == 12 && MacAddress::parse(text).has_value();
    return isSerial ? text.toString().toUpper() : QString();
}

QString serialFromRealm(QStringView realm)
{
    return realm.startsWith("AXIS_"_L1) ? serialNumber(realm.sliced(5)) : QString();
}

/// The `data` of an answer; empty for an error.
static QJsonObject dataOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value("data"_L1).toObject();
}

std::optional<DeviceIdentity> parseDeviceInfo(const QByteArray &json)
{
    const QJsonObject list = dataOf(json).value("propertyList"_L1).toObject();
    const DeviceIdentity identity{
        .vendor = u"Axis"_s,
        .model = plainName(list.value("ProdNbr"_L1).toString()),
        .firmware = plainName(list.value("Version"_L1).toString()),
        .serial = serialNumber(list.value("SerialNumber"_L1).toString())};
    // Faulty firmware answers with an empty list.
    return identity.serial.isEmpty() ? std::nullopt : std::optional(identity);
}

bool needsSetup(const QByteArray &json)
{
    return dataOf(json).value("needsetup"_L1).toString() == "yes"_L1;
}

static AddressOrigin originFromName(const QString &name)
{
    static const QMap<QString, AddressOrigin> names{
        {u"static"_s, AddressOrigin::Static},
        {u"dhcp"_s, AddressOrigin::Dhcp},
        {u"linkLocal"_s, AddressOrigin::LinkLocal},
        {u"RA"_s, AddressOrigin::Slaac}};
    return names.value(name, AddressOrigin::Unknown);
}

/// The key is `IPv6` on cameras and `Ipv6` in one example of the documentation.
static QJsonObject ipv6Of(const QJsonObject &device)
{
    for (auto it = device.begin(); it != device.end(); ++it) {
        if (it.key().compare("IPv6"_L1, Qt::CaseInsensitive) == 0)
            return it.value().toObject();
    }
    return {};
}

QList<LiveAddress> parseNetworkInfo(const QByteArray &json)
{
    QList<LiveAddress> live;
    for (const QJsonValue device : dataOf(json).value("devices"_L1).toArray()) {
        for (const QJsonValue value : ipv6Of(device.toObject()).value("addresses"_L1).toArray()) {
            const QJsonObject entry = value.toObject();
            const auto address = parseIpv6Address(entry.value("address"_L1).toString());
            const int length = entry.value("prefixLength"_L1).toInt(-1);
            if (!address || !address->scopeId().isEmpty() || length < 0 || length > 128
                || live.size() >= 64)
                continue;
            live.append({{*address, length}, originFromName(entry.value("origin"_L1).toString())});
        }
    }
    return live;
}

} // namespace sixlab::axis
