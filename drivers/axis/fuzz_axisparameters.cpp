// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "axis/axisparameters.h"

using namespace sixlab;

static void check(const axis::Parameters &parameters)
{
    const auto settings = axis::settingsFromParameters(parameters);
    if (settings) {
        PROPERTY(settings->staticAddresses.size() <= 64 && settings->nameServers.size() <= 64);
        PROPERTY(!settings->gateway || settings->gateway->scopeId().isEmpty());
        PROPERTY(axis::updateFields(*settings).size() > 1);
    }
    PROPERTY(axis::liveAddresses(parameters, settings.value_or(Settings())).size() <= 64);
    PROPERTY(axis::liveRouters(parameters).size() <= 64);
    const DeviceIdentity identity = axis::identityFromParameters(parameters);
    PROPERTY(isFit(identity.model) && identity.model.size() <= 64);
    PROPERTY(isFit(identity.firmware) && identity.firmware.size() <= 64);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray page = viewOf(data, size).toByteArray();
    if (const auto parameters = axis::parseParameters(page))
        check(*parameters);
    if (const auto saved = axis::checkUpdate(page); !saved)
        PROPERTY(isFit(saved.error().detail));
    (void)axis::missesAction(page);
    return 0;
}
