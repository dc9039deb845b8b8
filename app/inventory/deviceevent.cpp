// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceevent.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr std::array kindNames{
    "new"_L1,
    "back"_L1,
    "gone"_L1,
    "addressAdded"_L1,
    "addressRemoved"_L1,
    "addressTakenOver"_L1,
    "duplicateAddress"_L1,
    "macChanged"_L1,
    "newRouter"_L1,
    "routerGone"_L1,
    "prefixAdded"_L1,
    "prefixRemoved"_L1,
    "flood"_L1};

QString eventKindName(DeviceEvent::Kind kind)
{
    return kindNames[size_t(kind)];
}

std::optional<DeviceEvent::Kind> eventKindFromName(QStringView name)
{
    for (const DeviceEvent::Kind kind : allEventKinds()) {
        if (name == kindNames[size_t(kind)])
            return kind;
    }
    return std::nullopt;
}

const QList<DeviceEvent::Kind> &allEventKinds()
{
    static const QList<DeviceEvent::Kind> kinds = [] {
        QList<DeviceEvent::Kind> all;
        for (size_t i = 0; i < kindNames.size(); ++i)
            all.append(DeviceEvent::Kind(i));
        return all;
    }();
    return kinds;
}

} // namespace sixlab
