// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/interfaceaddress.h"
#include "api/macaddress.h"
#include "api/result.h"

#include <QList>

#include <memory>
#include <optional>

struct mnl_socket;
struct nlmsghdr;

namespace sixlab {

/// An address as the kernel lists it, of either family.
struct KernelAddress {
    InterfaceAddress address;
    quint32 flags = 0; ///< IFA_F_… of linux/if_addr.h.
    bool advertised = false; ///< Formed from a router advertisement.

    /// Duplicate address detection has neither to end nor has it failed (RFC 4862, 5.4).
    [[nodiscard]] bool isUsable() const;
    [[nodiscard]] bool isTentative() const;
};

/// A unicast route of the main table.
struct KernelRoute {
    InterfaceAddress destination; ///< `::/0` is the default route.
    QHostAddress gateway; ///< Null: on the link.
    int interface = 0; ///< 0: the kernel finds it by the gateway.
    quint32 metric = 0; ///< 0: the kernel's default.
    bool advertised = false;

    [[nodiscard]] bool isDefault() const { return destination.prefixLength == 0; }
};

/// Changes and lists interfaces, addresses and routes by rtnetlink (rtnetlink(7)).
///
/// Works on the network namespace in which it was opened, wherever its thread goes later. Any
/// thread, one at a time. A call that the kernel refuses is Refused (no permission), NotSupported
/// (the kernel lacks it) or Internal; the detail has the request and errno.
class Rtnetlink
{
public:
    [[nodiscard]] static Result<Rtnetlink> open();

    [[nodiscard]] Result<int> indexOf(const QString &interface);
    [[nodiscard]] Result<MacAddress> macOf(int interface);

    /// The far end of a veth pair, made right inside its network namespace (an open descriptor).
    struct Peer {
        QString name;
        MacAddress mac;
        int networkNamespace = -1;
    };
    [[nodiscard]] Result<> addVeth(const QString &name, const Peer &peer);
    /// Without multicast snooping: it would need a querier to let Neighbour Discovery through.
    [[nodiscard]] Result<> addBridge(const QString &name);
    [[nodiscard]] Result<> setMaster(int interface, int bridge);
    [[nodiscard]] Result<> setUp(int interface);

    /// Adds it, or makes one that is there permanent.
    [[nodiscard]] Result<> addAddress(int interface, const InterfaceAddress &address);
    [[nodiscard]] Result<> removeAddress(int interface, const InterfaceAddress &address);
    [[nodiscard]] Result<QList<KernelAddress>> addresses(int interface);

    /// With a gateway and an interface, the gateway counts as on that link whatever the prefixes.
    [[nodiscard]] Result<> addRoute(const KernelRoute &route);
    [[nodiscard]] Result<> removeRoute(const KernelRoute &route);
    /// IPv6 only.
    [[nodiscard]] Result<QList<KernelRoute>> routes(int interface);

private:
    struct Close {
        void operator()(mnl_socket *socket) const;
    };
    explicit Rtnetlink(mnl_socket *socket)
        : m_socket(socket)
    {
    }

    using Reader = int (*)(const nlmsghdr *message, void *data);
    Result<> talk(
        nlmsghdr *request, const char *what, Reader reader = nullptr, void *data = nullptr);

    std::unique_ptr<mnl_socket, Close> m_socket;
    quint32 m_sequence = 0;
};

} // namespace sixlab
