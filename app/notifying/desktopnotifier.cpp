// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopnotifier.h"

#include "inventory/eventlog.h"
#include "inventory/inventory.h"
#include "notifying/notification.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

static constexpr auto groupTime = 3s;
static constexpr std::chrono::milliseconds addedToWithin = 5min;
static constexpr auto newQuietFor = 1h;
static constexpr qsizetype mostEvents = 100; ///< Held for one notification.
static constexpr int answerWithin = 10'000; ///< Milliseconds.

static QString serviceName()
{
    return u"org.freedesktop.Notifications"_s;
}

static QString objectPath()
{
    return u"/org/freedesktop/Notifications"_s;
}

static QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(serviceName(), objectPath(), serviceName(), method);
}

DesktopNotifier::DesktopNotifier(Inventory &inventory, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_service(serviceName(), bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    if (inventory.devices().isEmpty())
        m_newQuietUntil = QDateTime::currentDateTimeUtc().addDuration(newQuietFor);
    m_group.setSingleShot(true);
    m_group.setInterval(groupTime);
    connect(&m_group, &QTimer::timeout, this, &DesktopNotifier::send);
    connect(&inventory.events(), &EventLog::added, this, &DesktopNotifier::take);
    connect(
        &m_service, &QDBusServiceWatcher::serviceOwnerChanged, this,
        &DesktopNotifier::forgetService);
    // From anybody: to name the service here would wait for the bus to say who that is.
    m_bus.connect(
        {}, objectPath(), serviceName(), u"NotificationClosed"_s, this,
        SLOT(noteClosed(uint, uint)));
}

void DesktopNotifier::scanCompleted()
{
    if (!m_quietUntil.isValid())
        m_quietUntil = QDateTime::currentDateTimeUtc();
}

bool DesktopNotifier::isToBeTold(const DeviceEvent &event) const
{
    if (!isWorthNotice(event.kind) || !m_quietUntil.isValid() || event.at <= m_quietUntil)
        return false;
    const bool isQuiet = m_newQuietUntil.isValid() && event.at <= m_newQuietUntil;
    return event.kind != DeviceEvent::Kind::New || !isQuiet;
}

void DesktopNotifier::take(const QList<DeviceEvent> &events)
{
    for (const DeviceEvent &event : events) {
        if (isToBeTold(event) && m_pending.size() < mostEvents)
            m_pending.append(event);
    }
    if (!m_pending.isEmpty() && !m_group.isActive() && !m_isSending)
        m_group.start();
}

void DesktopNotifier::send()
{
    m_isSending = true;
    if (!m_bus.isConnected())
        noteFailure(u"no session bus"_s);
    else if (!m_takesMarkup)
        askCapabilities();
    else
        notify();
}

void DesktopNotifier::askCapabilities()
{
    auto *answer = new QDBusPendingCallWatcher(
        m_bus.asyncCall(call(u"GetCapabilities"_s), answerWithin), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QStringList> capabilities = *answer;
        if (capabilities.isError())
            return noteFailure(capabilities.error().message());
        m_takesMarkup = capabilities.value().contains("body-markup"_L1);
        notify();
    });
}

void DesktopNotifier::notify()
{
    const bool isAddition
        = m_shownId > 0 && std::chrono::milliseconds(m_sinceShown.elapsed()) < addedToWithin;
    QList<DeviceEvent> told = isAddition ? m_shown : QList<DeviceEvent>();
    told += std::exchange(m_pending, {});
    told = told.last(std::min(told.size(), mostEvents));
    const Notification notification = Notification::of(told);
    m_shown = told;
    QDBusMessage message = call(u"Notify"_s);
    // Who understands markup would obey what a device is called; who does not would show the
    // escapes.
    message
        << u"Sixlab"_s << (isAddition ? m_shownId : 0U) << u"org.sixlab.Sixlab"_s
        << notification.summary
        << (*m_takesMarkup ? notification.body.toHtmlEscaped() : notification.body) << QStringList()
        << QVariantMap{{u"desktop-entry"_s, u"org.sixlab.Sixlab"_s}, {u"category"_s, u"network"_s}}
        << -1;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(message, answerWithin), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &DesktopNotifier::noteAnswer);
}

void DesktopNotifier::noteAnswer(QDBusPendingCallWatcher *answer)
{
    answer->deleteLater();
    const QDBusPendingReply<uint> id = *answer;
    if (id.isError())
        return noteFailure(id.error().message());
    m_shownId = id.value();
    m_sinceShown.start();
    m_isSending = false;
    if (!m_pending.isEmpty())
        m_group.start();
}

void DesktopNotifier::noteFailure(const QString &detail)
{
    qInfo("Notification not taken: %ls", qUtf16Printable(detail));
    forgetService();
    m_pending.clear();
    m_isSending = false;
    if (!std::exchange(m_unavailableTold, true))
        emit unavailable(
            tr("This desktop takes no notifications: see what happened in the list of events."));
}

/// Another service, or the same one started anew, knows nothing of what is on display.
void DesktopNotifier::forgetService()
{
    m_takesMarkup.reset();
    m_shownId = 0;
    m_shown.clear();
}

void DesktopNotifier::noteClosed(uint id, uint)
{
    if (id == m_shownId) {
        m_shownId = 0;
        m_shown.clear();
    }
}

} // namespace sixlab
