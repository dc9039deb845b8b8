// SPDX-License-Identifier: GPL-3.0-or-later
#include "framing.h"

namespace sixlab::nethelper {

static constexpr size_t lengthSize = 2;
static constexpr size_t commandHead = 1 + 4; ///< Type, interface
static constexpr size_t targetSize = 16 + 6;
static constexpr size_t seenHead = 1 + 4 + 1 + 1 + 6 + 16 + 4; ///< …saying, flags, addresses
static constexpr unsigned routerFlag = 1;

Frame takeFrame(Bytes stream, size_t longestPayload)
{
    if (stream.size() < lengthSize)
        return {};
    const size_t length = read16(stream, 0);
    if (length == 0 || length > longestPayload)
        return {Frame::Broken, {}, 0};
    if (stream.size() - lengthSize < length)
        return {};
    return {Frame::Whole, stream.subspan(lengthSize, length), lengthSize + length};
}

static std::vector<std::byte> framed(const Writer &payload)
{
    return Writer().two(unsigned(payload.size())).bytes(payload.view()).take();
}

std::vector<std::byte> encode(const Command &command)
{
    Writer payload;
    payload.octet(unsigned(command.action)).four(command.interface);
    for (const Ipv6 &source : command.sources)
        payload.bytes(source);
    for (const Target &target : command.targets)
        payload.bytes(target.address).bytes(target.mac);
    for (const Ipv4 &target : command.ipv4Targets)
        payload.bytes(target);
    return framed(payload);
}

/// The rest of a payload as items of one size.
template <typename Item, typename Read>
static bool readItems(Bytes body, size_t size, std::vector<Item> &items, Read read)
{
    for (size_t at = 0; at + size <= body.size(); at += size)
        items.push_back(read(at));
    return body.size() % size == 0;
}

std::optional<Command> decodeCommand(Bytes payload)
{
    if (payload.size() < commandHead || payload.size() > longestCommand)
        return std::nullopt;
    Command command{Action(payload[0]), read32(payload, 1), {}, {}, {}};
    const Bytes body = payload.subspan(commandHead);
    bool isWhole = false;
    switch (command.action) {
    case Action::Listen:
    case Action::QueryListeners:
    case Action::SolicitRouters:
        isWhole = body.empty();
        break;
    case Action::ProbeAllNodes:
        isWhole = readItems(
            body, 16, command.sources, [&](size_t at) { return readArray<16>(body, at); });
        break;
    case Action::SolicitNeighbours:
        isWhole = readItems(body, targetSize, command.targets, [&](size_t at) {
            return Target{readArray<16>(body, at), readArray<6>(body, at + 16)};
        });
        break;
    case Action::AskByArp:
        isWhole = readItems(
            body, 4, command.ipv4Targets, [&](size_t at) { return readArray<4>(body, at); });
        break;
    }
    return isWhole ? std::optional(command) : std::nullopt;
}

static void write(Writer &payload, const Observation &seen)
{
    payload.four(seen.interface).octet(unsigned(seen.saying));
    payload.octet(seen.isRouter ? routerFlag : 0);
    payload.bytes(seen.mac).bytes(seen.address).bytes(seen.ipv4);
    for (const Ipv6 &group : seen.groups)
        payload.bytes(group);
    payload.bytes(seen.message);
}

std::vector<std::byte> encode(const Report &report)
{
    Writer payload;
    payload.octet(report.type);
    if (report.type == Report::Seen)
        write(payload, report.observation);
    else if (report.type == Report::Refused)
        payload.four(report.interface)
            .octet(unsigned(report.action))
            .octet(unsigned(report.refusal));
    return framed(payload);
}

static std::optional<Observation> decodeObservation(Bytes payload)
{
    if (payload.size() < seenHead)
        return std::nullopt;
    Observation seen;
    seen.interface = read32(payload, 1);
    seen.saying = Saying(payload[5]);
    seen.isRouter = payload[6] == std::byte(routerFlag);
    seen.mac = readArray<6>(payload, 7);
    seen.address = readArray<16>(payload, 13);
    seen.ipv4 = readArray<4>(payload, 29);
    const Bytes body = payload.subspan(seenHead);
    bool isWhole
        = body.empty() && seen.saying >= Saying::Advertises && seen.saying <= Saying::HasIpv4;
    if (seen.saying == Saying::Listens) {
        isWhole = body.size() / 16 <= mostGroups
            && readItems(body, 16, seen.groups, [&](size_t at) { return readArray<16>(body, at); });
    } else if (seen.saying == Saying::AdvertisesRouter) {
        isWhole = body.size() <= longestMessage;
        seen.message.assign(body.begin(), body.end());
    }
    return isWhole && unsigned(payload[6]) <= routerFlag ? std::optional(seen) : std::nullopt;
}

std::optional<Report> decodeReport(Bytes payload)
{
    if (payload.empty())
        return std::nullopt;
    Report report;
    report.type = Report::Type(payload[0]);
    switch (report.type) {
    case Report::Ready:
    case Report::Lost:
        return payload.size() == 1 ? std::optional(report) : std::nullopt;
    case Report::Seen:
        if (const auto seen = decodeObservation(payload)) {
            report.observation = *seen;
            report.interface = seen->interface;
            return report;
        }
        return std::nullopt;
    case Report::Refused:
        if (payload.size() != 1 + 4 + 1 + 1)
            return std::nullopt;
        report.interface = read32(payload, 1);
        report.action = Action(payload[5]);
        report.refusal = Refusal(payload[6]);
        return report;
    }
    return std::nullopt;
}

} // namespace sixlab::nethelper
