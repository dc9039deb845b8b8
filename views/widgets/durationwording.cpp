// SPDX-License-Identifier: GPL-3.0-or-later
#include "durationwording.h"

#include "discovery/routeradvertisement.h"
#include "widgets/addresswording.h"

#include <QLocale>

using namespace std::chrono_literals;

namespace sixlab {

QString DurationWording::lifetime(std::chrono::seconds lifetime)
{
    if (lifetime >= endlessLifetime)
        return tr("for ever");
    const int days = int(lifetime / 24h);
    const int hours = int(lifetime / 1h % 24);
    const int minutes = int(lifetime / 1min % 60);
    const int seconds = int(lifetime / 1s % 60);
    QStringList parts;
    if (days > 0)
        parts += tr("%n day(s)", nullptr, days);
    if (hours > 0)
        parts += tr("%n hour(s)", nullptr, hours);
    if (minutes > 0)
        parts += tr("%n minute(s)", nullptr, minutes);
    if (seconds > 0 || parts.isEmpty())
        parts += tr("%n second(s)", nullptr, seconds);
    return QLocale().createSeparatedList(parts.first(std::min<qsizetype>(parts.size(), 2)));
}

QString DurationWording::until(const QDateTime &end, const QDateTime &now)
{
    if (!end.isValid())
        return {};
    const qint64 seconds = now.secsTo(end);
    if (seconds <= 0)
        return tr("over");
    if (seconds < 3600)
        return tr("for %n more minute(s)", nullptr, int(seconds / 60 + 1));
    if (seconds < 48 * 3600)
        return tr("for %n more hour(s)", nullptr, int(seconds / 3600));
    return QLocale().toString(end.toLocalTime().date(), QLocale::ShortFormat);
}

QString DurationWording::ago(const QDateTime &at, const QDateTime &now)
{
    const qint64 seconds = at.isValid() ? at.secsTo(now) : 60;
    if (seconds < 1 || seconds >= 60)
        return AddressWording::when(at, now);
    return tr("%n second(s) ago", nullptr, int(seconds));
}

} // namespace sixlab
