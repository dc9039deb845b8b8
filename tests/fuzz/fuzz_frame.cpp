// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "nethelper/framing.h"

using namespace sixlab;
using namespace sixlab::nethelper;

/// What the helper saw is what Sixlab reads of its report.
static void checkReport(Observation seen)
{
    seen.interface = 7;
    const std::vector<std::byte> stream
        = encode(Report{.type = Report::Seen, .observation = seen, .interface = 7});
    const Frame frame = takeFrame(stream, longestReport);
    PROPERTY(frame.state == Frame::Whole && frame.size == stream.size());
    const auto report = decodeReport(frame.payload);
    PROPERTY(report && report->type == Report::Seen && report->interface == 7);
    seen.identifier = 0; // Neither is on the wire.
    seen.destination = {};
    PROPERTY(report->observation == seen);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Bytes frame = std::as_bytes(std::span(data, size));
    const auto checked = parseFrame(frame);
    const auto unfinished = parseFrame(frame, true); // Past the checksum, which no mutation keeps.
    PROPERTY(!checked || checked == unfinished);
    if (!unfinished)
        return 0;
    PROPERTY(isStation(unfinished->mac) && !isMulticast(unfinished->address));
    PROPERTY(unfinished->groups.size() <= mostGroups);
    PROPERTY(std::ranges::all_of(
        unfinished->groups, [](const Ipv6 &group) { return isMulticast(group); }));
    PROPERTY(unfinished->message.size() <= longestMessage);
    checkReport(*unfinished);
    return 0;
}
