// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/deviceevent.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

class QDBusPendingCallWatcher;

namespace sixlab {

class Inventory;

/// Tells the desktop what isWorthNotice(), by the Desktop Notifications Specification 1.2. Made
/// only where the user asked for it. GUI thread; never waits for the service.
///
/// What happens within three seconds becomes one notification, and what follows within five minutes
/// is added to it while it is still on display. The first scan is quiet: nothing that happened
/// before scanCompleted() is told, and for an hour no new devices where none were known before.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifier(
        Inventory &inventory, const QDBusConnection &bus = QDBusConnection::sessionBus(),
        QObject *parent = nullptr);

    /// To be connected to Discovery::completed(). Only the first call counts.
    void scanCompleted();

signals:
    /// No service takes notifications. Translated; says what to do. Once.
    void unavailable(const QString &text);

private slots:
    void noteClosed(uint id, uint reason);

private:
    void take(const QList<DeviceEvent> &events);
    [[nodiscard]] bool isToBeTold(const DeviceEvent &event) const;
    void send();
    void askCapabilities();
    void notify();
    void noteAnswer(QDBusPendingCallWatcher *answer);
    void noteFailure(const QString &detail);
    void forgetService();

    QDBusConnection m_bus;
    QDBusServiceWatcher m_service;
    QTimer m_group;
    QDateTime m_quietUntil; ///< Invalid: the first scan goes on.
    QDateTime m_newQuietUntil;
    QList<DeviceEvent> m_pending;
    QList<DeviceEvent> m_shown; ///< What the notification on display is about.
    uint m_shownId = 0; ///< 0: none is on display.
    QElapsedTimer m_sinceShown;
    std::optional<bool> m_takesMarkup; ///< Nullopt: not asked yet.
    bool m_isSending = false;
    bool m_unavailableTold = false;
};

} // namespace sixlab
