// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "atenpages.h"
#include "atenxml.h"

namespace sixlab::supermicro {

/// What one request shall bring about. Everything else in the form is sent back as it was.
struct LanChange {
    enum class Action { Keep, Add, Remove };

    Action action = Action::Keep;
    InterfaceAddress address = {}; ///< Unless Keep.
    bool usesAutoconf = false;
    bool isStateful = false;
    std::optional<QHostAddress> nameServer = {};

    bool operator==(const LanChange &) const = default;
};

/// Leaves everything as it is but the bytes that would break out of a form field, since firmware
/// counts the bytes on the wire; hex digits are upper case, others are misread by generation A.
[[nodiscard]] QByteArray encodedValue(const QByteArray &value);

/// As the firmware stores and compares addresses: `2001:0db8:…:0010/64`, lower case, all digits.
[[nodiscard]] QByteArray fullAddress(const InterfaceAddress &address);

/// The whole network form in the order of the device's own page: a field that is left out is lost
/// on the device. Refused when a value is longer than the firmware reads, as it would drop it.
[[nodiscard]] Result<QByteArray> lanForm(
    const LanConfig &lan, const LanChange &change, WritePage page);

} // namespace sixlab::supermicro
