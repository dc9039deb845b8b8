// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "nethelper/framing.h"

using namespace sixlab;
using namespace sixlab::nethelper;

/// fe80::/64 and 192.0.2.0/24; what is not of these is refused.
static Link someLink()
{
    Link link{.index = 1, .isLan = true, .mac = {std::byte(2)}};
    Ipv6 linkLocal{std::byte(0xfe), std::byte(0x80)};
    linkLocal[15] = std::byte(1);
    link.ipv6.push_back({linkLocal, 64});
    link.ipv4.push_back({{std::byte(192), std::byte(0), std::byte(2), std::byte(1)}, 24});
    return link;
}

static void check(Command command)
{
    const std::vector<std::byte> stream = encode(command);
    PROPERTY(decodeCommand(Bytes(stream).subspan(2)) == command);
    command.interface = 1;
    const Link link = someLink();
    if (refusalOf(command, link))
        return;
    PROPERTY(frameCount(command) <= mostTargets);
    for (size_t i = 0; i < frameCount(command); ++i) {
        const auto frame = frameOf(command, i, link, 1);
        PROPERTY(frame.size() >= 42 && frame.size() <= 1514);
        PROPERTY(readArray<6>(frame, 6) == link.mac); // Never from another station.
    }
}

/// A stream of frames, as either side takes them apart.
static void takeApart(Bytes stream, size_t longest)
{
    while (true) {
        const Frame frame = takeFrame(stream, longest);
        if (frame.state != Frame::Whole)
            return;
        PROPERTY(!frame.payload.empty() && frame.payload.size() <= longest);
        PROPERTY(frame.size == frame.payload.size() + 2 && frame.size <= stream.size());
        if (const auto command = decodeCommand(frame.payload))
            check(*command);
        if (const auto report = decodeReport(frame.payload)) {
            const std::vector<std::byte> again = encode(*report);
            PROPERTY(std::ranges::equal(Bytes(again).subspan(2), frame.payload));
        }
        stream = stream.subspan(frame.size);
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Bytes stream = std::as_bytes(std::span(data, size));
    takeApart(stream, longestCommand);
    takeApart(stream, longestReport);
    return 0;
}
