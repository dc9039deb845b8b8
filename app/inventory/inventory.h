// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"
#include "inventory/identity.h"
#include "inventory/store.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace sixlab {

class EventLog;
class VendorNames;

/// All known devices, in memory and in the Store. Lives on the GUI thread.
///
/// Signals are coalesced: at most ten a second, however many sightings arrive.
class Inventory : public QObject
{
    Q_OBJECT

public:
    /// @p drivers decide which devices can be set up.
    Inventory(
        Store &store, const QList<const DriverInfo *> &drivers, const VendorNames &vendors,
        QObject *parent = nullptr);
    ~Inventory() override;

    [[nodiscard]] const QList<Device> &devices() const { return m_devices; }
    /// By id, else by name, else by host name; names are compared without case. Null: none or
    /// several.
    [[nodiscard]] const Device *find(const QString &idOrName) const;
    /// The devices seen since the inventory was opened.
    [[nodiscard]] QList<Device> seenNow() const;

    void add(const Sighting &sighting);
    /// Replaces a device that is there, by its id: a name, a tag, what signing in revealed.
    void update(const Device &device);
    void forget(const QString &id);
    /// The user says that the two are one device: @p other becomes part of @p id. Remembered.
    void merge(const QString &id, const QString &other);
    /// The user says that this interface is a device of its own. Remembered; returns the new id,
    /// empty when there is no such interface or it is the only one.
    QString split(const QString &id, const MacAddress &mac);
    /// Hidden and silent, or shown again.
    void setIgnored(const QString &id, bool isIgnored);

    [[nodiscard]] EventLog &events() { return *m_events; }

    /// Writes what is not yet written. Also done by a timer and the destructor. What failed is
    /// tried again later, and told once.
    Result<> save();

signals:
    void devicesAdded(const QStringList &ids);
    void devicesChanged(const QStringList &ids);
    void devicesRemoved(const QStringList &ids);
    /// The store could not be read or written. Translated; says what to do.
    void saveFailed(const sixlab::Error &error);

private:
    void publish();
    void describe(Device &device) const;
    [[nodiscard]] Device *device(const QString &id);
    void noteChange(const QString &id, bool isNew);
    void noteRemoval(const QString &id);

    Store &m_store;
    std::unique_ptr<EventLog> m_events;
    QList<const DriverInfo *> m_drivers;
    const VendorNames &m_vendors;
    Identity m_identity;
    QList<Device> m_devices;
    QSet<QString> m_added;
    QSet<QString> m_changed;
    QSet<QString> m_removed;
    QSet<QString> m_unsaved;
    QSet<QString> m_undeleted; ///< Forgotten here and not yet in the store.
    QSet<QString> m_seenNow;
    std::optional<Error> m_saveProblem;
    QElapsedTimer m_published;
    QTimer m_publishTimer;
    QTimer m_saveTimer;
};

} // namespace sixlab
