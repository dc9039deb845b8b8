// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "discovery/discovery.h"
#include "inventory/eventlog.h"
#include "inventory/knownneighbours.h"
#include "jobs/devicejobs.h"
#include "notifying/desktopnotifier.h"
#include "preferences.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

Application::Application(const QList<const DriverInfo *> &drivers, const QString &dataFolder)
    : m_drivers(drivers)
    , m_dataFolder(dataFolder)
    , m_vendorNames(drivers)
{
}

Application::~Application()
{
    qDeleteAll(m_jobs); // Workers first: they report to what follows.
}

Result<std::unique_ptr<Application>> Application::open(
    const QList<const DriverInfo *> &drivers, const QString &dataFolder)
{
    std::unique_ptr<Application> application(new Application(drivers, dataFolder));
    application->m_store = TRY(Store::open(dataFolder));
    application->m_inventory
        = std::make_unique<Inventory>(*application->m_store, drivers, application->m_vendorNames);
    application->m_secrets = std::make_unique<SecretStore>();
    return application;
}

QString Application::defaultDataFolder()
{
    if (const QString labFolder = qEnvironmentVariable("SIXLAB_LAB_DATA"); !labFolder.isEmpty())
        return labFolder;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/sixlab"_s;
}

QString Application::labName()
{
    return qEnvironmentVariable("SIXLAB_LAB");
}

const DriverInfo *Application::driver(const QString &id) const
{
    for (const DriverInfo *driver : m_drivers) {
        if (id == QLatin1StringView(driver->id))
            return driver;
    }
    return nullptr;
}

Discovery &Application::startDiscovery(DiscoveryOptions options)
{
    if (!m_discovery) {
        for (const DriverInfo *driver : m_drivers)
            options.serviceTypes += driver->serviceTypes;
        m_discovery = std::make_unique<Discovery>(options);
        connect(
            m_discovery.get(), &Discovery::sighted, m_inventory.get(),
            [this](const Sighting &sighting) { m_inventory->add(sighting); });
        connect(m_discovery.get(), &Discovery::flooded, this, &Application::noteFlood);
        // Not before the caller listens to what it has to say.
        QTimer::singleShot(0, m_discovery.get(), [this, interfaces = options.interfaces] {
            m_discovery->start(knownNeighbours(m_inventory->devices(), interfaces));
        });
    }
    return *m_discovery;
}

Discovery &Application::discover(const Preferences &preferences)
{
    m_notifier.reset();
    m_discovery.reset();
    DiscoveryOptions options;
    options.sweepIpv4 = preferences.sweepIpv4;
    options.askDevices = preferences.askDevices;
    options.useHelper = preferences.useHelper;
    Discovery &discovery = startDiscovery(options);
    if (preferences.notifies) {
        m_notifier = std::make_unique<DesktopNotifier>(*m_inventory);
        connect(
            &discovery, &Discovery::completed, m_notifier.get(), &DesktopNotifier::scanCompleted);
        connect(
            m_notifier.get(), &DesktopNotifier::unavailable, this,
            &Application::notificationsUnavailable);
    }
    readTables(preferences.tables);
    return discovery;
}

/// The secrets come when the keyring has found them, and each access is used from then on.
void Application::readTables(const QList<TableChoice> &choices)
{
    const auto known = std::make_shared<QList<TableAccess>>();
    for (const TableChoice &choice : choices) {
        const Device *device = m_inventory->find(choice.deviceId);
        if (!device || device->bestAddress().isNull())
            continue;
        TableAccess access = choice.access;
        access.address = device->bestAddress();
        const auto use = [this, known, access](const auto &password, const auto &privacy) {
            TableAccess complete = access;
            complete.password = password.value_or(QString());
            complete.privacyPassword = privacy.value_or(QString());
            known->append(complete);
            m_discovery->setTables(*known);
        };
        Discovery *discovery = m_discovery.get(); // Of this discovery only.
        m_secrets->fetch(
            tablesSecretName(choice.deviceId), discovery,
            [this, discovery, use, id = choice.deviceId](const std::optional<QString> &password) {
                m_secrets->fetch(
                    privacySecretName(id), discovery,
                    [use, password](const std::optional<QString> &privacy) {
                        use(password, privacy);
                    });
            });
    }
}

void Application::noteFlood(const QString &interface)
{
    DeviceEvent event;
    event.at = QDateTime::currentDateTimeUtc();
    event.kind = DeviceEvent::Kind::Flood;
    event.subject = interface;
    m_inventory->events().add({event});
}

DeviceJobs *Application::jobs(const Device &device)
{
    const DriverInfo *info = driver(device.driver);
    if (!info || device.bestAddress().isNull())
        return nullptr;
    DeviceJobs *&jobs = m_jobs[device.id];
    if (!jobs)
        jobs = new DeviceJobs(*info, connectionTo(device, *info), m_dataFolder);
    return jobs;
}

Connection connectionTo(const Device &device, const DriverInfo &driver)
{
    Connection connection;
    const QString scheme = driver.urlSchemes.value(0);
    connection.url.setScheme(scheme);
    const QHostAddress address = device.bestAddress();
    connection.url.setHost(address.toString());
    for (const Service &service : device.services) {
        if (driver.serviceTypes.contains(service.type) && service.port > 0) {
            connection.url.setPort(service.port);
            break;
        }
    }
    connection.user = device.user;
    connection.pinnedCertificate = device.certificate;
    return connection;
}

} // namespace sixlab
