// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/ssdpmessage.h"

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;

/// What goes into a request line must not end it.
static void checkPlace(QByteArrayView location, const QHostAddress &sender)
{
    const auto place = descriptionPlace(location, sender);
    if (!place)
        return;
    PROPERTY(place->port != 0 && place->target.startsWith('/'));
    PROPERTY(std::ranges::all_of(place->target, [](char c) { return c > 0x20 && c < 0x7f; }));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView datagram = viewOf(data, size);
    const QHostAddress ipv4(u"192.0.2.2"_s);
    const QHostAddress linkLocal(u"fe80::200:5eff:fe00:5302%lan0"_s);
    if (const auto message = parseSsdp(datagram)) {
        PROPERTY(isFit(message->target) && !message->target.isEmpty());
        PROPERTY(isFit(message->uuid) && !message->uuid.isEmpty());
        PROPERTY(message->target.size() <= 128 && message->uuid.size() <= 128);
        PROPERTY(isFit(message->server) && message->server.size() <= 255);
        PROPERTY(message->location.size() <= 1024);
        checkPlace(message->location, ipv4);
        checkPlace(message->location, linkLocal);
    }
    checkPlace(datagram, ipv4);
    checkPlace(datagram, linkLocal);
    return 0;
}
