// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedvalue.h"

#include "inventory/advertisementjson.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime storedTime(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QString stored(const QList<Source> &sources)
{
    QStringList names;
    for (const Source source : sources)
        names.append(sourceName(source));
    return names.join(u' ');
}

QList<Source> storedSources(const QString &text)
{
    QList<Source> list;
    for (const QStringView name : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto source = sourceFromName(name))
            list.append(*source);
    }
    return list;
}

AddressOrigin storedOrigin(const QString &name)
{
    for (const AddressOrigin origin :
         {AddressOrigin::LinkLocal, AddressOrigin::Static, AddressOrigin::Slaac,
          AddressOrigin::Dhcp}) {
        if (name == addressOriginName(origin))
            return origin;
    }
    return AddressOrigin::Unknown;
}

static QString stored(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString stored(const QMap<QString, QString> &txt)
{
    if (txt.isEmpty())
        return {};
    QJsonObject object;
    for (auto it = txt.begin(); it != txt.end(); ++it)
        object.insert(it.key(), it.value());
    return stored(object);
}

QString stored(const std::optional<RouterAdvertisement> &advertisement)
{
    return advertisement ? stored(advertisementJson(*advertisement)) : QString();
}

std::optional<RouterAdvertisement> storedAdvertisement(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    return advertisementFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

QMap<QString, QString> storedTxt(const QString &text)
{
    QMap<QString, QString> map;
    if (text.isEmpty())
        return map;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

} // namespace sixlab
