// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discovery.h"
#include "inventory/inventory.h"
#include "inventory/secretstore.h"
#include "inventory/vendornames.h"

#include <memory>

namespace sixlab {

class DesktopNotifier;
class DeviceJobs;
struct Preferences;
struct TableChoice;

/// Owns the services in the order of their dependence; views and commands are lent them. GUI
/// thread.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Opens the inventory in @p dataFolder; see defaultDataFolder().
    [[nodiscard]] static Result<std::unique_ptr<Application>> open(
        const QList<const DriverInfo *> &drivers, const QString &dataFolder);
    ~Application() override;

    /// The XDG data folder; inside a lab the lab's own folder, so that pretend devices never reach
    /// the real inventory.
    [[nodiscard]] static QString defaultDataFolder();
    /// The scenario's name when running inside a lab, else empty.
    [[nodiscard]] static QString labName();

    [[nodiscard]] const QString &dataFolder() const { return m_dataFolder; }
    [[nodiscard]] const QList<const DriverInfo *> &drivers() const { return m_drivers; }
    [[nodiscard]] const DriverInfo *driver(const QString &id) const;
    [[nodiscard]] Inventory &inventory() { return *m_inventory; }
    [[nodiscard]] SecretStore &secrets() { return *m_secrets; }
    [[nodiscard]] const VendorNames &vendorNames() const { return m_vendorNames; }
    /// Where a damaged inventory was put when it was opened; empty: there was none.
    [[nodiscard]] const QString &inventoryKeptAside() const { return m_store->keptAside(); }

    /// Discovery as the user prefers it, or anew when he changed his mind; notifications too.
    Discovery &discover(const Preferences &preferences);
    /// Makes the discovery and feeds the inventory with it. Once; later calls return the same one.
    Discovery &startDiscovery(DiscoveryOptions options = {});
    [[nodiscard]] Discovery *discovery() { return m_discovery.get(); }

    /// The worker of a device, made when first asked for: one for each device, never two.
    /// Null when the device has no driver or no address.
    [[nodiscard]] DeviceJobs *jobs(const Device &device);

signals:
    /// Nothing on this desktop takes notifications. Translated; says what to do.
    void notificationsUnavailable(const QString &text);

private:
    Application(const QList<const DriverInfo *> &drivers, const QString &dataFolder);
    void noteFlood(const QString &interface);
    void readTables(const QList<TableChoice> &choices);

    QList<const DriverInfo *> m_drivers;
    QString m_dataFolder;
    VendorNames m_vendorNames;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Inventory> m_inventory;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Discovery> m_discovery;
    std::unique_ptr<DesktopNotifier> m_notifier;
    QHash<QString, DeviceJobs *> m_jobs;
};

/// Where a device is talked to: its driver's scheme, its best address with the zone, the port that
/// it announced or the scheme's own.
[[nodiscard]] Connection connectionTo(const Device &device, const DriverInfo &driver);

} // namespace sixlab
