// SPDX-License-Identifier: GPL-3.0-or-later
#include "notification.h"

#include "exporting/printable.h"

#include <QCoreApplication>

#include <algorithm>

namespace sixlab {

struct NotificationTr {
    Q_DECLARE_TR_FUNCTIONS(Notification)
};

using Kind = DeviceEvent::Kind;

static constexpr qsizetype mostLines = 5;
static constexpr qsizetype longestPart = 80;

bool isWorthNotice(Kind kind)
{
    return kind == Kind::New || kind == Kind::NewRouter || kind == Kind::DuplicateAddress
        || kind == Kind::PrefixRemoved;
}

static QString line(const DeviceEvent &event)
{
    const QString title = printable(event.title).left(longestPart);
    const QString subject = printable(event.subject).left(longestPart);
    const QString before = printable(event.before).left(longestPart);
    switch (event.kind) {
    case Kind::NewRouter:
        return NotificationTr::tr("%1 began to act as a router, at %2.").arg(title, subject);
    case Kind::DuplicateAddress:
        return NotificationTr::tr("%1 and %2 both use the address %3.").arg(title, before, subject);
    case Kind::PrefixRemoved:
        return NotificationTr::tr("%1 no longer advertises the prefix %2.").arg(title, subject);
    default:
        return title;
    }
}

static QString summaryOf(const QList<DeviceEvent> &events)
{
    const Kind kind = events.first().kind;
    const bool areAlike = std::ranges::all_of(
        events, [kind](const DeviceEvent &event) { return event.kind == kind; });
    const int count = int(events.size());
    if (!areAlike)
        return NotificationTr::tr("%n event(s) on your network", nullptr, count);
    switch (kind) {
    case Kind::NewRouter:
        return NotificationTr::tr("%n new router(s) on your network", nullptr, count);
    case Kind::DuplicateAddress:
        return NotificationTr::tr("%n address(es) used twice on your network", nullptr, count);
    case Kind::PrefixRemoved:
        return NotificationTr::tr("%n prefix(es) went away from your network", nullptr, count);
    default:
        return NotificationTr::tr("%n new device(s) on your network", nullptr, count);
    }
}

/// A new router is a new device as well; that is said once.
static QList<DeviceEvent> withoutRepeats(const QList<DeviceEvent> &events)
{
    QList<DeviceEvent> kept;
    std::ranges::copy_if(events, std::back_inserter(kept), [&events](const DeviceEvent &event) {
        return event.kind != Kind::New
            || std::ranges::none_of(events, [&event](const DeviceEvent &other) {
                   return other.kind == Kind::NewRouter && other.deviceId == event.deviceId;
               });
    });
    return kept;
}

Notification Notification::of(const QList<DeviceEvent> &events)
{
    const QList<DeviceEvent> told = withoutRepeats(events);
    if (told.isEmpty())
        return {};
    QStringList lines;
    for (const DeviceEvent &event : told.first(std::min(told.size(), mostLines)))
        lines.append(line(event));
    if (const qsizetype more = told.size() - lines.size(); more > 0)
        lines.append(NotificationTr::tr("and %n more", nullptr, int(more)));
    return {summaryOf(told), lines.join(u'\n')};
}

} // namespace sixlab
