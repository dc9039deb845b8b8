// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "exporting/safefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// What is longer was not written here.
static constexpr qint64 maximumFileSize = 1 << 20;
static constexpr qsizetype maximumTables = 256;
static constexpr qsizetype maximumTextLength = 1024;
/// For nobody else: user names and paths are nobody else's business.
static constexpr mode_t fileMode = 0600;

/// In the order of TableAccess::Method.
static constexpr std::array methodNames{"snmpV2c"_L1, "snmpV3"_L1, "ssh"_L1};

struct Switch {
    QLatin1StringView name;
    bool Preferences::*value;
};
static constexpr std::array switches{
    Switch{"sweepIpv4"_L1, &Preferences::sweepIpv4},
    Switch{"askDevices"_L1, &Preferences::askDevices},
    Switch{"useHelper"_L1, &Preferences::useHelper},
    Switch{"notifies"_L1, &Preferences::notifies},
};

QString tablesSecretName(const QString &deviceId)
{
    return deviceId + u"/tables"_s;
}

QString privacySecretName(const QString &deviceId)
{
    return deviceId + u"/privacy"_s;
}

static QString filePath(const QString &dataFolder)
{
    return dataFolder + u"/preferences.json"_s;
}

static QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString().left(maximumTextLength);
}

static std::optional<TableChoice> readChoice(const QJsonObject &object)
{
    const auto method = std::ranges::find(methodNames, text(object, "method"_L1));
    TableChoice choice{text(object, "device"_L1), {}};
    if (choice.deviceId.isEmpty() || method == methodNames.end())
        return std::nullopt;
    const int port = object.value("port"_L1).toInt();
    choice.access.method = TableAccess::Method(method - methodNames.begin());
    choice.access.port = port > 0 && port <= 0xffff ? quint16(port) : 0;
    choice.access.user = text(object, "user"_L1);
    choice.access.identityFile = text(object, "identityFile"_L1);
    choice.access.pinnedHostKey = QByteArray::fromHex(text(object, "hostKey"_L1).toLatin1());
    return choice;
}

static QJsonObject toJson(const TableChoice &choice)
{
    return {
        {"device"_L1, choice.deviceId},
        {"method"_L1, methodNames[size_t(choice.access.method)]},
        {"port"_L1, choice.access.port},
        {"user"_L1, choice.access.user},
        {"identityFile"_L1, choice.access.identityFile},
        {"hostKey"_L1, QString::fromLatin1(choice.access.pinnedHostKey.toHex())},
    };
}

Preferences Preferences::load(const QString &dataFolder)
{
    Preferences preferences;
    QFile file(filePath(dataFolder));
    if (!file.open(QIODevice::ReadOnly))
        return preferences;
    const QJsonObject object = QJsonDocument::fromJson(file.read(maximumFileSize)).object();
    for (const Switch &each : switches)
        preferences.*each.value = object.value(each.name).toBool(preferences.*each.value);
    const QJsonArray tables = object.value("tables"_L1).toArray();
    for (const QJsonValue table : tables) {
        if (preferences.tables.size() == maximumTables)
            break;
        if (auto choice = readChoice(table.toObject()))
            preferences.tables.append(*std::move(choice));
    }
    return preferences;
}

Result<> Preferences::save(const QString &dataFolder) const
{
    QJsonObject object{{"format"_L1, "sixlab.preferences/1"_L1}};
    for (const Switch &each : switches)
        object.insert(each.name, this->*each.value);
    QJsonArray choices;
    for (const TableChoice &choice : tables)
        choices.append(toJson(choice));
    object.insert("tables"_L1, choices);
    QDir().mkpath(dataFolder); // When that fails, writing does, and says why.
    return writeFileSafely(filePath(dataFolder), QJsonDocument(object).toJson(), fileMode);
}

const TableChoice *Preferences::tableChoice(const QString &deviceId) const
{
    const auto found = std::ranges::find(tables, deviceId, &TableChoice::deviceId);
    return found == tables.end() ? nullptr : &*found;
}

void Preferences::setTableChoice(const TableChoice &choice)
{
    removeTableChoice(choice.deviceId);
    tables.append(choice);
}

bool Preferences::removeTableChoice(const QString &deviceId)
{
    return tables.removeIf([&](const TableChoice &each) { return each.deviceId == deviceId; }) > 0;
}

} // namespace sixlab
