// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct SettingsTr {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

static constexpr std::array dhcpv6Names{"off"_L1, "auto"_L1, "stateless"_L1, "stateful"_L1};
static constexpr std::array accessNames{"none"_L1, "readOnly"_L1, "readWrite"_L1};

QString dhcpv6Name(Dhcpv6 mode)
{
    return dhcpv6Names[size_t(mode)];
}

std::optional<Dhcpv6> dhcpv6FromName(QStringView name)
{
    const auto found
        = std::ranges::find_if(dhcpv6Names, [&](QLatin1StringView known) { return known == name; });
    return found == dhcpv6Names.end() ? std::nullopt
                                      : std::optional(Dhcpv6(found - dhcpv6Names.begin()));
}

QString accessName(Access access)
{
    return accessNames[size_t(access)];
}

QString fieldName(Field field)
{
    switch (field) {
    case Field::Enabled:
        return u"enabled"_s;
    case Field::Slaac:
        return u"slaac"_s;
    case Field::Dhcpv6:
        return u"dhcpv6"_s;
    case Field::StaticAddresses:
        return u"staticAddresses"_s;
    case Field::Gateway:
        return u"gateway"_s;
    case Field::NameServers:
        return u"nameServers"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue fieldValue(const Settings &settings, Field field)
{
    switch (field) {
    case Field::Enabled:
        return settings.enabled;
    case Field::Slaac:
        return settings.slaac;
    case Field::Dhcpv6:
        return dhcpv6Name(settings.dhcpv6);
    case Field::StaticAddresses: {
        QJsonArray list;
        for (const InterfaceAddress &address : settings.staticAddresses)
            list.append(address.toString());
        return list;
    }
    case Field::Gateway:
        return settings.gateway ? QJsonValue(addressText(*settings.gateway)) : QJsonValue();
    case Field::NameServers: {
        QJsonArray list;
        for (const QHostAddress &server : settings.nameServers)
            list.append(addressText(server));
        return list;
    }
    }
    Q_UNREACHABLE();
}

void copyField(Field field, const Settings &from, Settings &to)
{
    switch (field) {
    case Field::Enabled:
        to.enabled = from.enabled;
        return;
    case Field::Slaac:
        to.slaac = from.slaac;
        return;
    case Field::Dhcpv6:
        to.dhcpv6 = from.dhcpv6;
        return;
    case Field::StaticAddresses:
        to.staticAddresses = from.staticAddresses;
        return;
    case Field::Gateway:
        to.gateway = from.gateway;
        return;
    case Field::NameServers:
        to.nameServers = from.nameServers;
        return;
    }
    Q_UNREACHABLE();
}

Access access(const Capabilities &capabilities, Field field)
{
    switch (field) {
    case Field::Enabled:
        return capabilities.enabled;
    case Field::Slaac:
        return capabilities.slaac;
    case Field::Dhcpv6:
        return capabilities.dhcpv6;
    case Field::StaticAddresses:
        return capabilities.staticAddresses;
    case Field::Gateway:
        return capabilities.gateway;
    case Field::NameServers:
        return capabilities.nameServers;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Settings &settings)
{
    QJsonObject json;
    for (const Field field : allFields)
        json.insert(fieldName(field), fieldValue(settings, field));
    return json;
}

static auto badField(Field field, const QJsonValue &value)
{
    return fail(
        Error::Kind::Usage,
        SettingsTr::tr("The value of “%1” is not understood. Write it as the documentation of the "
                       "settings form shows.")
            .arg(fieldName(field)),
        QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)));
}

template <typename T, typename Parse>
static std::optional<QList<T>> listFromJson(const QJsonValue &value, Parse parse)
{
    if (!value.isArray())
        return std::nullopt;
    QList<T> list;
    for (const QJsonValue item : value.toArray()) {
        const std::optional<T> parsed = parse(item.toString());
        if (!parsed)
            return std::nullopt;
        list.append(*parsed);
    }
    return list;
}

static bool readField(Field field, const QJsonValue &value, Settings &settings)
{
    switch (field) {
    case Field::Enabled:
        settings.enabled = value.toBool();
        return value.isBool();
    case Field::Slaac:
        settings.slaac = value.toBool();
        return value.isBool();
    case Field::Dhcpv6: {
        const auto mode = dhcpv6FromName(value.toString());
        settings.dhcpv6 = mode.value_or(Dhcpv6::Off);
        return mode.has_value();
    }
    case Field::StaticAddresses: {
        const auto list = listFromJson<InterfaceAddress>(
            value, [](const QString &text) { return InterfaceAddress::parse(text); });
        settings.staticAddresses = list.value_or(QList<InterfaceAddress>());
        return list.has_value();
    }
    case Field::Gateway:
        settings.gateway = parseIpv6Address(value.toString());
        return value.isNull() || settings.gateway;
    case Field::NameServers: {
        const auto list = listFromJson<QHostAddress>(value, &parseAddress);
        settings.nameServers = list.value_or(QList<QHostAddress>());
        return list.has_value();
    }
    }
    Q_UNREACHABLE();
}

Result<Settings> settingsFromJson(const QJsonObject &json, const Settings &base)
{
    Settings settings = base;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto field = std::ranges::find(allFields, it.key(), &fieldName);
        if (field == allFields.end())
            return fail(
                Error::Kind::Usage,
                SettingsTr::tr("The settings have no field “%1”.").arg(it.key().left(40)));
        if (!readField(*field, it.value(), settings))
            return badField(*field, it.value());
    }
    return settings;
}

} // namespace sixlab
