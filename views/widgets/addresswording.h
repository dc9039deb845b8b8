// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressing/addresskind.h"
#include "inventory/device.h"

#include <QCoreApplication>

namespace sixlab {

/// The words for what devices and addresses are.
struct AddressWording {
    Q_DECLARE_TR_FUNCTIONS(AddressWording)

public:
    [[nodiscard]] static QString kind(AddressKind kind);
    [[nodiscard]] static QString interfaceId(InterfaceIdForm form);
    /// With what is inside: `made of the MAC address 00:00:5e:00:53:01 (EUI-64)`.
    [[nodiscard]] static QString interfaceId(const QHostAddress &address);
    /// A sentence or two on what that form means; empty where there is nothing to explain.
    [[nodiscard]] static QString interfaceIdMeaning(InterfaceIdForm form);
    [[nodiscard]] static QString origin(AddressOrigin origin);
    [[nodiscard]] static QString source(Source source);
    [[nodiscard]] static QString sources(const QList<Source> &sources);
    [[nodiscard]] static QString presence(Presence presence);
    [[nodiscard]] static QString deviceKind(const QString &kind);
    /// `just now`, `5 minutes ago`, then the time, then the date. Empty for no time.
    [[nodiscard]] static QString when(const QDateTime &at, const QDateTime &now);
};

/// Device::title(), which may be an address, for a right-to-left window too.
[[nodiscard]] QString shownTitle(const Device &device);
/// The names of icons for the same.
[[nodiscard]] QString presenceIcon(Presence presence);
[[nodiscard]] QString deviceIcon(const Device &device);

} // namespace sixlab
