// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonreader.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

JsonReader::JsonReader(const QJsonObject &object, const QString &path, QString &problem)
    : m_object(object)
    , m_path(path)
    , m_problem(problem)
{
}

QString JsonReader::pathTo(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void JsonReader::complain(QLatin1StringView key, const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = pathTo(key) + u": "_s + what;
}

QJsonValue JsonReader::take(QLatin1StringView key)
{
    m_known.insert(key);
    return m_object.value(key);
}

QString JsonReader::text(QLatin1StringView key)
{
    const QString text = take(key).toString();
    if (text.isEmpty())
        complain(key, u"no text"_s);
    return text;
}

bool JsonReader::flag(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isBool() && !value.isUndefined())
        complain(key, u"neither true nor false"_s);
    return value.toBool();
}

int JsonReader::number(QLatin1StringView key, int least, int most)
{
    const int number = take(key).toInt(least - 1);
    if (number < least || number > most)
        complain(key, u"no number from %1 to %2"_s.arg(least).arg(most));
    return number;
}

QStringList JsonReader::texts(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isArray() && !value.isUndefined())
        complain(key, u"no list"_s);
    QStringList list;
    for (const QJsonValue element : value.toArray()) {
        list.append(element.toString());
        if (list.last().isEmpty())
            complain(key, u"an element is no text"_s);
    }
    return list;
}

JsonReader JsonReader::child(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isObject())
        complain(key, u"no object"_s);
    return JsonReader(value.toObject(), pathTo(key), m_problem);
}

std::vector<JsonReader> JsonReader::children(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!value.isArray() && !value.isUndefined())
        complain(key, u"no list"_s);
    std::vector<JsonReader> list;
    for (const QJsonValue element : value.toArray()) {
        if (!element.isObject())
            complain(key, u"an element is no object"_s);
        const QString place = u"%1[%2]"_s.arg(pathTo(key)).arg(list.size());
        list.emplace_back(element.toObject(), place, m_problem);
    }
    return list;
}

void JsonReader::finish()
{
    for (const QString &key : m_object.keys()) {
        if (!m_known.contains(key) && m_problem.isEmpty())
            m_problem = pathTo(key) + u": unknown"_s;
    }
}

} // namespace sixlab
