// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "axis/axispages.h"

using namespace sixlab;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray page = viewOf(data, size).toByteArray();
    if (const auto identity = axis::parseDeviceInfo(page)) {
        PROPERTY(identity->serial.size() == 12);
        PROPERTY(isFit(identity->model) && identity->model.size() <= 64);
        PROPERTY(isFit(identity->firmware) && identity->firmware.size() <= 64);
    }
    const QList<LiveAddress> live = axis::parseNetworkInfo(page);
    PROPERTY(live.size() <= 64);
    for (const LiveAddress &entry : live) {
        PROPERTY(entry.address.address.scopeId().isEmpty());
        PROPERTY(entry.address.prefixLength >= 0 && entry.address.prefixLength <= 128);
    }
    (void)axis::needsSetup(page);
    const QString serial = axis::serialFromRealm(QString::fromUtf8(page));
    PROPERTY(serial.isEmpty() || serial.size() == 12);
    return 0;
}
