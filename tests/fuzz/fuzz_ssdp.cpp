// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/ssdpmessage.h"

using namespace sixlab;

/// What goes into a request line must not end it.
static void checkPlace(QByteArrayView location)
{
    const auto place = descriptionPlace(location);
    if (!place)
        return;
    PROPERTY(place->port != 0 && place->target.startsWith('/'));
    PROPERTY(!place->host.isNull() && place->host.scopeId().isEmpty());
    PROPERTY(std::ranges::all_of(place->target, [](char c) { return c > 0x20 && c < 0x7f; }));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView datagram = viewOf(data, size);
    if (const auto message = parseSsdp(datagram)) {
        PROPERTY(isFit(message->target) && !message->target.isEmpty());
        PROPERTY(isFit(message->uuid) && !message->uuid.isEmpty());
        PROPERTY(message->target.size() <= 128 && message->uuid.size() <= 128);
        PROPERTY(isFit(message->server) && message->server.size() <= 255);
        PROPERTY(message->location.size() <= 1024);
        checkPlace(message->location);
    }
    checkPlace(datagram);
    return 0;
}
