// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "addressing/addresskind.h"
#include "commandline/webevidence.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct TargetTr {
    Q_DECLARE_TR_FUNCTIONS(Target)
};

static QString driverNames(const QList<const DriverInfo *> &drivers)
{
    QStringList names;
    for (const DriverInfo *driver : drivers)
        names.append(QLatin1StringView(driver->id));
    return names.join(", "_L1);
}

static bool isWeb(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

/// Adds what the device's web page tells, and looks again.
static Result<> recogniseByWebPage(CommandRun &run, Evidence evidence, Target &target)
{
    const Connection connection = target.connection;
    const Evidence web = TRY(run.runAside([connection](const std::stop_token &stop) {
        Connection stoppable = connection;
        stoppable.stop = stop;
        return webEvidence(stoppable);
    }));
    evidence.httpServer = web.httpServer;
    evidence.httpRealm = web.httpRealm;
    target.recognition = recognise(evidence, run.context().drivers, target.connection.url.scheme());
    return {};
}

/// The one device that has this address now; null when none or several do.
static const Device *deviceAt(const Inventory &inventory, const QHostAddress &address)
{
    const Device *found = nullptr;
    for (const Device &device : inventory.devices()) {
        const bool hasIt = std::ranges::any_of(
            device.addresses(), [&](const DeviceAddress &seen) { return seen.address == address; });
        if (hasIt && found)
            return nullptr;
        if (hasIt)
            found = &device;
    }
    return found;
}

/// The driver that the URL names, or Usage or NotSupported.
static Result<const DriverInfo *> namedDriver(const Application &application, const DeviceUrl &url)
{
    const auto speaks
        = [&](const DriverInfo *driver) { return driver->urlSchemes.contains(url.url.scheme()); };
    if (std::ranges::none_of(application.drivers(), speaks))
        return fail(
            Error::Kind::NotSupported,
            TargetTr::tr("No driver of this program speaks “%1”.").arg(url.url.scheme()));
    const DriverInfo *driver = application.driver(url.driver);
    if (url.driver == "auto"_L1)
        return nullptr;
    if (!driver)
        return fail(
            Error::Kind::Usage,
            TargetTr::tr("There is no driver “%1”. There are: auto, %2")
                .arg(url.driver, driverNames(application.drivers())));
    if (!speaks(driver))
        return fail(
            Error::Kind::Usage,
            TargetTr::tr("The driver “%1” does not speak “%2”. It speaks: %3")
                .arg(url.driver, url.url.scheme(), driver->urlSchemes.join(", "_L1)));
    return driver;
}

/// Fills in what the inventory knows; only for the driver that it knows the device by.
static void adopt(const Device &device, Target &target)
{
    const DriverInfo *driver = target.recognition.driver;
    if (!device.driver.isEmpty() && driver && device.driver != QLatin1StringView(driver->id))
        return;
    target.device = device;
    target.id = device.id;
    target.title = device.title();
    target.connection.pinnedCertificate = device.certificate;
    if (target.connection.user.isEmpty())
        target.connection.user = device.user;
}

static Result<Target> targetOfUrl(CommandRun &run, const QString &text)
{
    Application &application = *TRY(run.application());
    DeviceUrl url = TRY(DeviceUrl::parse(text));
    const DriverInfo *driver = TRY(namedDriver(application, url));
    const Device *device = deviceAt(application.inventory(), url.address());

    Target target;
    target.connection.url = url.url;
    target.connection.user = url.user;
    Evidence evidence = device ? device->evidence() : Evidence();
    if (const auto mac = macInEui64(url.address()); mac && evidence.macs.isEmpty())
        evidence.macs.append(*mac);
    if (driver)
        target.recognition = recognise(evidence, {driver});
    else
        target.recognition = recognise(evidence, application.drivers(), url.url.scheme());
    if (driver && !target.recognition.driver)
        target.recognition = {driver, {}, {{u"named"_s, url.driver}}};
    if (!target.recognition.driver && isWeb(url.url))
        TRY(recogniseByWebPage(run, evidence, target));

    if (target.recognition.driver)
        url.driver = QLatin1StringView(target.recognition.driver->id);
    target.id = target.title = url.toString();
    if (device)
        adopt(*device, target);
    return target;
}

/// A device without a driver may have a web page that tells more.
static QUrl webPage(const Device &device)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(device.bestAddress().toString());
    const auto announced = std::ranges::find(device.services, u"_http._tcp"_s, &Service::type);
    if (announced != device.services.end() && announced->port)
        url.setPort(announced->port);
    return url;
}

static Result<Target> targetOfInventory(CommandRun &run, const QString &text)
{
    Application &application = *TRY(run.application());
    const Device *device = application.inventory().find(text);
    if (!device)
        return fail(
            Error::Kind::Usage,
            TargetTr::tr(
                "The inventory has no device “%1”, or several of that name. See: sixlab devices")
                .arg(text.left(80)));
    if (device->bestAddress().isNull())
        return fail(
            Error::Kind::Unreachable,
            TargetTr::tr("No address of “%1” is known. Look for it with: sixlab scan")
                .arg(device->title()));

    Target target;
    const Evidence evidence = device->evidence();
    if (const DriverInfo *driver = application.driver(device->driver)) {
        target.recognition = recognise(evidence, {driver});
        target.recognition.driver = driver;
        target.connection = connectionTo(*device, *driver);
    } else {
        target.connection.url = webPage(*device);
        TRY(recogniseByWebPage(run, evidence, target));
    }
    adopt(*device, target);
    return target;
}

Result<Target> findTarget(CommandRun &run, const QString &text)
{
    return DeviceUrl::isMeant(text) ? targetOfUrl(run, text) : targetOfInventory(run, text);
}

Result<Target> findServedTarget(CommandRun &run, const QString &text)
{
    Target target = TRY(findTarget(run, text));
    if (!target.recognition.driver)
        return fail(
            Error::Kind::NotSupported,
            TargetTr::tr("No driver recognises “%1”. If you know what it is, name the driver as in "
                         "DRIVER@URL; there are: %2")
                .arg(target.title, driverNames(run.context().drivers)));
    return target;
}

} // namespace sixlab
