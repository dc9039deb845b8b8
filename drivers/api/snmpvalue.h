// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <variant>

namespace sixlab {

/// An object identifier: `1.3.6.1.2.1.1.5.0` as its numbers. At most 128 of them (RFC 2578, 3.5).
using SnmpOid = QList<quint32>;

/// A name and its value, as an agent sent them: bounded in size, else not checked at all.
struct SnmpVariable {
    SnmpOid name;
    /// Octets (also of an IpAddress), an integer of any kind (also of counters and time ticks), an
    /// object identifier, or nothing: the agent has no such thing, or of a type unknown here.
    std::variant<std::monostate, QByteArray, qint64, SnmpOid> value;

    /// Nullptr when the value is of another type.
    [[nodiscard]] const QByteArray *octets() const { return std::get_if<QByteArray>(&value); }
    [[nodiscard]] const SnmpOid *oid() const { return std::get_if<SnmpOid>(&value); }
    [[nodiscard]] std::optional<qint64> number() const
    {
        const auto *found = std::get_if<qint64>(&value);
        return found ? std::optional(*found) : std::nullopt;
    }

    bool operator==(const SnmpVariable &) const = default;
};

} // namespace sixlab
