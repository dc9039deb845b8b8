// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <vector>

namespace sixlab {

/// Reads an object of a data file strictly, and remembers the first thing that is wrong with it.
///
/// A reader goes on after a problem, so that code that reads stays one line a field; the caller
/// looks at the problem once, in the end.
class JsonReader
{
public:
    JsonReader(const QJsonObject &object, const QString &path, QString &problem);

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    /// Must be there and not be empty.
    [[nodiscard]] QString text(QLatin1StringView key);
    /// Absent is no.
    [[nodiscard]] bool flag(QLatin1StringView key);
    [[nodiscard]] int number(QLatin1StringView key, int least, int most);
    /// Absent is empty.
    [[nodiscard]] QStringList texts(QLatin1StringView key);
    [[nodiscard]] JsonReader child(QLatin1StringView key);
    [[nodiscard]] std::vector<JsonReader> children(QLatin1StringView key);

    void complain(QLatin1StringView key, const QString &what);
    /// Complains about keys that nobody asked for: a misspelt one would be ignored otherwise.
    void finish();

private:
    QJsonValue take(QLatin1StringView key);
    [[nodiscard]] QString pathTo(const QString &key) const;

    QJsonObject m_object;
    QString m_path;
    QString &m_problem;
    QSet<QString> m_known;
};

} // namespace sixlab
