// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/journal.h"
#include "inventory/device.h"

#include <QUrl>

class QObject;

namespace sixlab {

class Application;
class DeviceJobs;

/// Which device is to be signed in to, and all the ways to it.
struct SignInTarget {
    QString id; ///< Inventory id, or `DRIVER@URL`; passwords are kept under it.
    QString title; ///< Text from the network.
    const DriverInfo *driver = nullptr;
    DeviceJobs *jobs = nullptr; ///< Lent.
    QList<QUrl> urls; ///< The one to try first is first.
    QString user;
    QByteArray certificate; ///< Pinned; empty: first contact.
    QString serial; ///< Pinned; empty: never asked.

    /// Nullopt when the device has no driver or no address.
    [[nodiscard]] static std::optional<SignInTarget> of(
        Application &application, const Device &device);
    /// The device that an entry of the journal is about. When the inventory does not have it, its
    /// worker is made here and belongs to @p owner.
    [[nodiscard]] static std::optional<SignInTarget> of(
        Application &application, const JournalEntry &entry, QObject *owner);
};

} // namespace sixlab
