// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/chronicle.h"
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
/// Signals are coalesced: at most ten a second, however many sightings arrive, and one a second
/// while they only confirm what is known.
class Inventory : public QObject
{
    Q_OBJECT

public:
    /// @p drivers decide which devices can be set up.
    Inventory(
        Store &store, const QList<const DriverInfo *> &drivers, const VendorNames &vendors,
        QObject *parent = nullptr);
    ~Inventory() override;

    [[nodiscard]] const QList<Device> &devices() const { return m_table.devices(); }
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

    /// What happened, in earlier runs too. They are read when first asked for.
    [[nodiscard]] EventLog &events() { return *m_events; }

    /// Writes what is not yet written. Also done by a timer, within two seconds of news and a
    /// minute of mere signs of life, and by the destructor. What failed is tried again later, and
    /// told once.
    Result<> save();

signals:
    void devicesAdded(const QStringList &ids);
    void devicesChanged(const QStringList &ids);
    void devicesRemoved(const QStringList &ids);
    /// The store could not be read or written. Translated; says what to do.
    void saveFailed(const sixlab::Error &error);

private:
    void publish();
    void publishWithin(std::chrono::milliseconds most);
    /// Begins or goes on to watch; anew when the computer slept.
    void watch(const QDateTime &now);
    void passTime();
    void armPresence();
    void noteChange(const QString &id);
    void noteNew(const QString &id);
    void noteSignOfLife(const QString &id);
    void noteRemoval(const QString &id);
    void saveWithin(std::chrono::milliseconds most);

    Store &m_store;
    std::unique_ptr<EventLog> m_events;
    QList<const DriverInfo *> m_drivers;
    const VendorNames &m_vendors;
    Identity m_identity;
    DeviceTable m_table;
    Chronicle m_chronicle;
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
    QTimer m_presenceTimer; ///< To the next change of a presence or lifetime.
    QElapsedTimer m_awake; ///< Stands still while the computer sleeps; the clock does not.
    QDateTime m_awakeSince;
};

} // namespace sixlab
