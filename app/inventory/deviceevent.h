// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sixlab {

/// Something that happened to a device, or to the link.
struct DeviceEvent {
    enum class Kind {
        New, ///< Never seen before.
        Back, ///< Was gone, is online.
        Gone,
        AddressAdded, ///< Not for addresses that are probably temporary.
        AddressRemoved,
        AddressTakenOver, ///< An address that another device had; `before` names that one.
        DuplicateAddress, ///< Two devices claim one address at the same time.
        MacChanged,
        NewRouter, ///< A device began to advertise, or became a default route.
        RouterGone, ///< Its advertisements ran out or said so.
        PrefixAdded, ///< A router advertises a prefix that was not there.
        PrefixRemoved,
        Flood, ///< More came than is taken in; `subject` says from where.
    };

    qint64 number = 0; ///< Rising; given by EventLog.
    QDateTime at;
    Kind kind = Kind::New;
    QString deviceId = {}; ///< Empty: of the link itself.
    QString title = {}; ///< What the device was called then. Plain text.
    QString subject = {}; ///< The address, MAC or prefix that it is about.
    QString before = {}; ///< What it was before; empty: nothing.

    bool operator==(const DeviceEvent &) const = default;
};

/// `new`, `back`, `gone`, `addressAdded` … as in JSON and in the store.
[[nodiscard]] QString eventKindName(DeviceEvent::Kind kind);
[[nodiscard]] std::optional<DeviceEvent::Kind> eventKindFromName(QStringView name);
[[nodiscard]] const QList<DeviceEvent::Kind> &allEventKinds();

} // namespace sixlab
