// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicelinks.h"

#include "api/interfaceaddress.h"
#include "dashboard/addressgroup.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int maximumOffers = 8;

static QHostAddress addressForBrowsers(const Device &device)
{
    for (const AddressGroup group :
         {AddressGroup::Global, AddressGroup::UniqueLocal, AddressGroup::Ipv4}) {
        const QList<DeviceAddress> addresses = addressesOf(device, group);
        if (!addresses.isEmpty())
            return addresses.first().address;
    }
    return {};
}

QUrl webPage(const Device &device, const DriverInfo *driver)
{
    const QHostAddress address = addressForBrowsers(device);
    if (address.isNull())
        return {};
    QUrl url;
    url.setScheme(u"http"_s);
    for (const Service &service : device.services) {
        const bool secure = service.type == "_https._tcp"_L1;
        if (!secure && service.type != "_http._tcp"_L1)
            continue;
        url.setScheme(secure ? u"https"_s : u"http"_s);
        if (service.port > 0 && service.port != (secure ? 443 : 80))
            url.setPort(service.port);
        break;
    }
    const QString wanted = driver ? driver->urlSchemes.value(0) : QString();
    if (url.port() == -1 && wanted == "https"_L1)
        url.setScheme(wanted);
    url.setHost(addressText(address));
    url.setPath(u"/"_s);
    return url;
}

QString zonedText(const QHostAddress &address)
{
    const QString zone = address.scopeId();
    const QString text = addressText(address);
    return zone.isEmpty() ? text : u"%1%%2"_s.arg(text, zone);
}

QString urlText(const QHostAddress &address)
{
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    // RFC 6874: the zone's percent sign is itself percent-encoded.
    const QString host = zonedText(address).replace(u'%', u"%25"_s);
    return isIpv6 ? u"http://[%1]/"_s.arg(host) : u"http://%1/"_s.arg(host);
}

QString sshText(const QHostAddress &address)
{
    return u"ssh %1"_s.arg(zonedText(address));
}

QList<QHostAddress> addressesToCopy(const Device &device)
{
    QList<QHostAddress> offers;
    const QHostAddress best = device.bestAddress();
    if (!best.isNull())
        offers += best;
    for (const AddressGroup group :
         {AddressGroup::Global, AddressGroup::UniqueLocal, AddressGroup::LinkLocal,
          AddressGroup::Ipv4}) {
        for (const DeviceAddress &each : addressesOf(device, group)) {
            if (offers.size() < maximumOffers && !offers.contains(each.address))
                offers += each.address;
        }
    }
    return offers;
}

} // namespace sixlab
