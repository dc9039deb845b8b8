// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/sighting.h"

#include <chrono>

namespace sixlab {

/// An address of a device, and who saw it when.
struct DeviceAddress {
    QHostAddress address; ///< With the zone, where it has one.
    AddressOrigin origin = AddressOrigin::Unknown;
    QDateTime firstSeen;
    QDateTime lastSeen;
    QList<Source> sources;
    Source lastSource = Source::Neighbour; ///< Who saw it last: the evidence of presence.
    QDateTime validUntil = {}; ///< End of the lease or of its lifetime; invalid: unknown.

    bool operator==(const DeviceAddress &) const = default;
};

/// One network interface of a device. The MAC is unknown while only a name or an address was seen.
struct DeviceInterface {
    std::optional<MacAddress> mac;
    QList<DeviceAddress> addresses;

    bool operator==(const DeviceInterface &) const = default;
};

/// Something on the network that its owner thinks of as one thing.
///
/// It is neither a MAC nor an address: it may have several of each, and keeps its id when they
/// change.
struct Device {
    QString id; ///< A UUID without braces; never derived from an address.
    QString name; ///< What the user called it, else what it calls itself, else empty.
    bool nameIsUsers = false; ///< Set by the user: no sighting changes it.
    QString kind; ///< `camera`, `router`, `computer` …; empty when unknown.
    QString vendor;
    QString model;
    QString driver; ///< Id of the driver that serves it; empty: none.
    QString hostName;
    QDateTime firstSeen;
    QDateTime lastSeen;
    QList<DeviceInterface> interfaces;
    QList<Service> services;
    QStringList tags;
    bool isRouter = false;
    bool isSelf = false;
    QString serial; ///< As the device told after signing in; empty: never asked.
    QByteArray certificate; ///< SHA-256 of the leaf certificate trusted on first use.
    QString user; ///< The name that last signed in. Passwords live in SecretStore only.
    bool isIgnored = false; ///< By the user: hidden, and silent. Everything else goes on.
    QStringList apartFrom
        = {}; ///< Ids of devices that the user said are others; never joined to them.
    std::optional<RouterAdvertisement> advertisement; ///< What it advertises, as a router.
    QString attachment = {}; ///< `switch1 port 3`; empty: unknown.
    QDateTime advertisedAt = {}; ///< When the lifetimes in `advertisement` began to run.
    QDateTime presentSince = {}; ///< Seen since then without an hour's break.

    /// All addresses of all interfaces.
    [[nodiscard]] QList<DeviceAddress> addresses() const;
    /// Of the first interface whose MAC is known.
    [[nodiscard]] std::optional<MacAddress> firstMac() const;
    /// The name to show: name, else host name, else model, else the best address. Never empty.
    [[nodiscard]] QString title() const;
    /// What a driver needs to tell whether the device is its own.
    [[nodiscard]] Evidence evidence() const;
    /// The address to talk to: a global or unique local IPv6 one, else link-local, else IPv4.
    [[nodiscard]] QHostAddress bestAddress() const;

    bool operator==(const Device &) const = default;
};

inline constexpr std::chrono::seconds onlineFor{90};
inline constexpr std::chrono::seconds goneAfter{3600};
/// `online`: seen within onlineFor, or this machine. `quiet`: within goneAfter. `gone`: longer ago.
enum class Presence { Online, Quiet, Gone };
[[nodiscard]] Presence presence(const Device &device, const QDateTime &now);

/// Why a device is said to be there or not: who saw which of its addresses last.
struct PresenceEvidence {
    Presence presence = Presence::Gone;
    Source source = Source::Neighbour;
    QHostAddress address = {}; ///< Null: seen by its MAC alone, or never.
    QDateTime at = {}; ///< Invalid: never seen.

    bool operator==(const PresenceEvidence &) const = default;
};
[[nodiscard]] PresenceEvidence presenceEvidence(const Device &device, const QDateTime &now);

/// True for an address that privacy extensions probably made up (RFC 8981). No bit tells it from
/// one that stays (RFC 7217); behaviour does: its interface identifier is random, nobody announced
/// or gave it, and either another random one was there before it in its prefix and on its
/// interface, or it was not seen for a day while the device was.
[[nodiscard]] bool isProbablyTemporary(const DeviceAddress &address, const Device &device);

/// True when the address was not seen for so long, and the device has been back for an hour since:
/// one that was away for a month has not lost its addresses.
[[nodiscard]] bool isUnseenFor(
    std::chrono::milliseconds time, const DeviceAddress &address, const Device &device);

} // namespace sixlab
