// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkview.h"

#include "addressing/addresskind.h"
#include "addressing/prefix.h"

#include <algorithm>

namespace sixlab {

static constexpr int prefixLength = 64;
/// Low numbers below are where people put routers and name servers.
static constexpr quint16 firstSuggested = 0x10;
static constexpr quint16 lastSuggested = 0xfff;

static QHostAddress withInterfaceId(const QHostAddress &address, quint16 low)
{
    return AddressBits{AddressBits::of(address).high, low}.toAddress();
}

static bool isRoutable(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    const AddressKind kind = addressKind(address);
    return kind == AddressKind::Global || kind == AddressKind::UniqueLocal
        || kind == AddressKind::Documentation;
}

static bool isLinkLocal(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol
        && addressKind(address) == AddressKind::LinkLocal;
}

static QHostAddress withoutZone(const QHostAddress &address)
{
    return AddressBits::of(address).toAddress();
}

LinkView::LinkView(const QList<Device> &devices, const QString &self, const QDateTime &now)
    : m_self(self)
{
    for (const Device &device : devices) {
        const bool isOther = device.id != self;
        if (isOther && presence(device, now) == Presence::Gone)
            continue;
        for (const DeviceInterface &interface : device.interfaces) {
            if (!isOther && !m_mac && interface.mac && !interface.mac->isLocallyAdministered())
                m_mac = interface.mac;
            for (const DeviceAddress &each : interface.addresses) {
                if (isRoutable(each.address))
                    addPrefix(each.address, device.id);
                if (isOther)
                    m_taken.emplaceBack(withoutZone(each.address), device.title());
                if (device.isRouter && isLinkLocal(each.address))
                    m_routers += withoutZone(each.address);
            }
        }
    }
}

void LinkView::add(const DeviceState &state)
{
    for (const LiveAddress &live : state.liveAddresses) {
        if (isRoutable(live.address.address))
            addPrefix(live.address.address, m_self);
    }
    for (const QHostAddress &router : state.liveRouters) {
        const QHostAddress plain = withoutZone(router);
        if (isLinkLocal(router) && !m_routers.contains(plain))
            m_routers += plain;
    }
}

void LinkView::addPrefix(const QHostAddress &address, const QString &device)
{
    const QHostAddress prefix = withInterfaceId(address, 0);
    if (!m_users.contains(prefix))
        m_prefixes += InterfaceAddress{prefix, prefixLength};
    m_users[prefix].insert(device);
}

QList<InterfaceAddress> LinkView::prefixes() const
{
    QList<InterfaceAddress> sorted = m_prefixes;
    std::stable_sort(
        sorted.begin(), sorted.end(), [this](const InterfaceAddress &a, const InterfaceAddress &b) {
            return m_users.value(a.address).size() > m_users.value(b.address).size();
        });
    return sorted;
}

int LinkView::devicesIn(const InterfaceAddress &address) const
{
    QSet<QString> users;
    for (const InterfaceAddress &prefix : m_prefixes) {
        if (prefix.address.isInSubnet(address.address, std::min(address.prefixLength, 64)))
            users += m_users.value(prefix.address);
    }
    return int(users.size());
}

QString LinkView::ownerOf(const QHostAddress &address) const
{
    const QHostAddress plain = withoutZone(address);
    for (const auto &[taken, owner] : m_taken) {
        if (taken == plain)
            return owner;
    }
    return {};
}

QList<LinkView::Suggestion> LinkView::suggestions() const
{
    QList<Suggestion> found;
    for (const InterfaceAddress &prefix : prefixes()) {
        for (quint16 low = firstSuggested; low <= lastSuggested; ++low) {
            const QHostAddress address = withInterfaceId(prefix.address, low);
            if (ownerOf(address).isEmpty()) {
                found += {{address, prefixLength}, Suggestion::Form::LowByte};
                break;
            }
        }
        if (m_mac) {
            const QHostAddress address = eui64Address(prefix.address, *m_mac);
            if (ownerOf(address).isEmpty())
                found += {{address, prefixLength}, Suggestion::Form::Eui64};
        }
    }
    return found;
}

} // namespace sixlab
