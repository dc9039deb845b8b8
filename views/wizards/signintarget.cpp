// SPDX-License-Identifier: GPL-3.0-or-later
#include "signintarget.h"

#include "application.h"
#include "dashboard/devicelinks.h"
#include "jobs/devicejobs.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QList<QUrl> waysTo(const Device &device, const DriverInfo &driver)
{
    const QUrl first = connectionTo(device, driver).url;
    QList<QUrl> urls{first};
    for (const QHostAddress &address : addressesToCopy(device)) {
        for (const QString &scheme : driver.urlSchemes) {
            QUrl url;
            url.setScheme(scheme);
            url.setHost(zonedText(address));
            if (scheme == first.scheme())
                url.setPort(first.port());
            if (url.isValid() && !urls.contains(url))
                urls += url;
        }
    }
    return urls;
}

std::optional<SignInTarget> SignInTarget::of(Application &application, const Device &device)
{
    SignInTarget target;
    target.driver = application.driver(device.driver);
    target.jobs = application.jobs(device);
    if (!target.driver || !target.jobs)
        return std::nullopt;
    target.id = device.id;
    target.title = device.title();
    target.urls = waysTo(device, *target.driver);
    target.user = device.user;
    target.certificate = device.certificate;
    target.serial = device.serial;
    return target;
}

std::optional<SignInTarget> SignInTarget::of(
    Application &application, const JournalEntry &entry, QObject *owner)
{
    const QUrl then(entry.url);
    if (const Device *device = application.inventory().find(entry.device)) {
        auto target = of(application, *device);
        if (target && then.isValid() && !target->urls.contains(then))
            target->urls += then;
        return target;
    }
    SignInTarget target;
    target.driver = application.driver(entry.driver);
    if (!target.driver || !then.isValid())
        return std::nullopt;
    Connection connection;
    connection.url = then;
    target.jobs = new DeviceJobs(*target.driver, connection, application.dataFolder(), owner);
    target.id = entry.device;
    target.title = entry.identity.model.isEmpty() ? entry.device : entry.identity.model;
    target.urls = {then};
    target.user = entry.user;
    target.certificate = entry.certificate;
    target.serial = entry.identity.serial;
    return target;
}

} // namespace sixlab
