// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "macaddress.h"
#include "plan.h"
#include "result.h"
#include "settings.h"

#include <QMap>
#include <QUrl>

#include <chrono>
#include <memory>
#include <stop_token>

namespace sixlab {

/// Something that a device offers or says of itself, without signing in.
///
/// By DNS-SD (RFC 6763) the type is `_http._tcp`. What other protocols tell has the same form:
/// `ssdp:` and a UPnP type, `wsd:` and a WS-Discovery type, `snmp` (sysDescr and the like), `http`
/// and `https` (the banner of the web page, the certificate's subject).
struct Service {
    QString type;
    QString name; ///< The instance, a name for people: hostile text.
    quint16 port = 0;
    QMap<QString, QString> txt; ///< Keys in lower case (RFC 6763, 6.4); bounded by the browser.

    bool operator==(const Service &) const = default;
};

/// What was seen of a device without signing in. A driver decides by it whether a device is its
/// own.
struct Evidence {
    QList<MacAddress> macs;
    QList<Service> services;
    QString httpServer = {}; ///< `Server` header, empty when nobody asked.
    QString httpRealm = {}; ///< Realm of the authentication challenge.
    QString certificateSubject = {}; ///< Common name and organisation of its TLS certificate.
};

/// Where a device is, who signs in, and how to stop.
struct Connection {
    QUrl url; ///< Scheme, host (zone included) and port; nothing else of it is used.
    QString user;
    QString password;
    QByteArray pinnedCertificate; ///< SHA-256 of the leaf certificate; empty: first contact.
    std::chrono::milliseconds timeout{
        15'000}; ///< For one request, from connecting to the last byte.
    std::stop_token stop; ///< Held by the transports; drivers contain no cancellation code.
};

/// What a device says it is. The serial and the MAC are how a changed address is recognised.
struct DeviceIdentity {
    QString vendor;
    QString model;
    QString firmware;
    QString serial;

    bool operator==(const DeviceIdentity &) const = default;
};

enum class AddressOrigin { Unknown, LinkLocal, Static, Slaac, Dhcp };
/// `linkLocal`, `static`, `slaac`, `dhcp` or `unknown`, as in JSON.
[[nodiscard]] QString addressOriginName(AddressOrigin origin);

/// An address in use on the device, as the device itself reports it.
struct LiveAddress {
    InterfaceAddress address;
    AddressOrigin origin = AddressOrigin::Unknown;

    bool operator==(const LiveAddress &) const = default;
};

/// All that one read of a device yields.
struct DeviceState {
    DeviceIdentity identity;
    Settings settings; ///< What is stored.
    std::optional<Settings> pending; ///< Stored and waiting for a reboot.
    QList<LiveAddress> liveAddresses;
    QList<QHostAddress> liveRouters;
    Capabilities capabilities;
    QMap<Field, QString> reasons; ///< Translated: why a field is none or readOnly.
    QStringList notices; ///< Translated: what the user should know of this device.
    int maximumStaticAddresses = 0; ///< 0: no limit known.
};

/// One open conversation with one device.
///
/// Calls block and run on the device's worker thread, never on the GUI thread. A driver keeps no
/// copy of the device's settings: read() asks the device each time. The destructor signs out.
class Driver
{
public:
    Driver() = default;
    virtual ~Driver() = default;
    Q_DISABLE_COPY_MOVE(Driver)

    [[nodiscard]] virtual Result<DeviceState> read() = 0;

    /// Writes plan.after. Fields that cannot be written are equal on both sides of the plan.
    /// Success means that the device accepted it, not that it holds: that is read back.
    [[nodiscard]] virtual Result<> apply(const Plan &plan) = 0;

    /// Keeps a change that the device would otherwise undo by itself.
    [[nodiscard]] virtual Result<> confirm() { return {}; }
};

/// All that the program knows of a driver before it talks to a device.
struct DriverInfo {
    const char *id; ///< Stored in inventories and named in `DRIVER@URL`. Never renamed.
    const char *vendor;
    const char *kind; ///< What its devices are: `camera`, `phone`, `bmc`, `router`.
    QList<std::array<quint8, 3>> macPrefixes; ///< The vendor's OUIs.
    QStringList serviceTypes; ///< DNS-SD types worth asking for: `_http._tcp`.
    QStringList urlSchemes; ///< `http`, `https`; the first one is tried first.
    /// Pure. True when the evidence shows that this driver serves the device.
    bool (*identifies)(const Evidence &evidence);
    /// What the evidence alone tells of the device; empty fields are unknown.
    DeviceIdentity (*describe)(const Evidence &evidence);
    std::unique_ptr<Driver> (*open)(const Connection &connection);
};

} // namespace sixlab
