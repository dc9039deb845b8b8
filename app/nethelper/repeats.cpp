// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeats.h"

namespace sixlab::nethelper {

bool Repeats::has(Bytes said, Time now)
{
    constexpr auto memory = std::chrono::seconds(10);
    // FNV-1a. Two things of one hash cost one of them a report, ten seconds at most.
    uint64_t hash = 0xcbf29ce484222325;
    for (const std::byte octet : said)
        hash = (hash ^ uint64_t(octet)) * 0x100000001b3;
    Slot &slot = m_slots[hash % m_slots.size()];
    if (slot.hash == hash && now - slot.at < memory)
        return true;
    slot = {hash, now};
    return false;
}

} // namespace sixlab::nethelper
