// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingswish.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct SettingsWishTr {
    Q_DECLARE_TR_FUNCTIONS(SettingsWish)
};

static constexpr qint64 largestForm = 64 * 1024;

QList<OptionSpec> settingsOptions()
{
    return {
        {u"enabled"_s, u"on|off"_s, SettingsWishTr::tr("IPv6 itself.")},
        {u"slaac"_s, u"on|off"_s, SettingsWishTr::tr("Addresses from router advertisements.")},
        {u"dhcpv6"_s, u"off|auto|stateless|stateful"_s,
         SettingsWishTr::tr("What to ask a DHCPv6 server for.")},
        {u"address"_s,
         u"ADDRESS/LENGTH"_s,
         SettingsWishTr::tr(
             "A static address; may be given several times, and replaces those that are there."),
         {},
         true},
        {u"no-address"_s, {}, SettingsWishTr::tr("No static address.")},
        {u"gateway"_s, u"ADDRESS"_s, SettingsWishTr::tr("The router to use.")},
        {u"no-gateway"_s, {}, SettingsWishTr::tr("No fixed router.")},
        {u"dns"_s,
         u"ADDRESS"_s,
         SettingsWishTr::tr("A name server; may be given several times."),
         {},
         true},
        {u"no-dns"_s, {}, SettingsWishTr::tr("No name server.")},
        {u"settings"_s, u"FILE"_s, SettingsWishTr::tr("Read all of it from a JSON form instead.")},
    };
}

static Result<QJsonObject> formFromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            Error::Kind::Usage,
            SettingsWishTr::tr("The settings file “%1” cannot be read: %2.")
                .arg(name, file.errorString()));
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(file.read(largestForm), &problem);
    if (!document.isObject())
        return fail(
            Error::Kind::Usage,
            SettingsWishTr::tr("The settings file “%1” is no JSON form of settings.").arg(name),
            problem.errorString());
    return document.object();
}

/// `--x` and `--no-x` say two things.
static Result<> checkContradiction(const Arguments &arguments, const QString &option)
{
    if (arguments.has(option) && arguments.has(u"no-"_s + option))
        return fail(
            Error::Kind::Usage,
            SettingsWishTr::tr("The options --%1 and --no-%1 contradict each other.").arg(option));
    return {};
}

static Result<> readSwitch(const Arguments &arguments, const QString &name, QJsonObject &form)
{
    const QString value = TRY(arguments.choice(name, {u"on"_s, u"off"_s}, {}));
    if (!value.isEmpty())
        form.insert(name, value == "on"_L1);
    return {};
}

static Result<> readList(
    const Arguments &arguments, const QString &option, Field field, QJsonObject &form)
{
    TRY(checkContradiction(arguments, option));
    if (arguments.has(option) || arguments.has(u"no-"_s + option))
        form.insert(fieldName(field), QJsonArray::fromStringList(arguments.values(option)));
    return {};
}

static Result<QJsonObject> formFromOptions(const Arguments &arguments)
{
    QJsonObject form;
    TRY(readSwitch(arguments, fieldName(Field::Enabled), form));
    TRY(readSwitch(arguments, fieldName(Field::Slaac), form));
    if (arguments.has(u"dhcpv6"_s))
        form.insert(fieldName(Field::Dhcpv6), arguments.value(u"dhcpv6"_s));
    TRY(readList(arguments, u"address"_s, Field::StaticAddresses, form));
    TRY(readList(arguments, u"dns"_s, Field::NameServers, form));
    TRY(checkContradiction(arguments, u"gateway"_s));
    if (arguments.has(u"no-gateway"_s))
        form.insert(fieldName(Field::Gateway), QJsonValue());
    else if (arguments.has(u"gateway"_s))
        form.insert(fieldName(Field::Gateway), arguments.value(u"gateway"_s));
    return form;
}

Result<QJsonObject> wishedSettings(const Arguments &arguments)
{
    QJsonObject form = TRY(formFromOptions(arguments));
    const bool fromFile = arguments.has(u"settings"_s);
    if (fromFile && !form.isEmpty())
        return fail(
            Error::Kind::Usage,
            SettingsWishTr::tr(
                "Give either --settings or single options, since one would hide the other."));
    if (fromFile)
        form = TRY(formFromFile(arguments.value(u"settings"_s)));
    if (form.isEmpty())
        return fail(
            Error::Kind::Usage,
            SettingsWishTr::tr("Say what shall change, for example: --address 2001:db8:2::10/64"));
    TRY(settingsFromJson(form));
    return form;
}

} // namespace sixlab
