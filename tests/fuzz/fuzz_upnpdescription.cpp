// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/upnpdescription.h"

using namespace sixlab;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto description = parseUpnpDescription(viewOf(data, size));
    if (!description)
        return 0;
    for (const QString &text :
         {description->deviceType, description->friendlyName, description->manufacturer,
          description->modelName, description->modelNumber, description->serialNumber,
          description->udn})
        PROPERTY(isFit(text) && text.size() <= 128);
    return 0;
}
