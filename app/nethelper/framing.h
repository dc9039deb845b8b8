// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/command.h"
#include "nethelper/packets.h"

namespace sixlab::nethelper {

/// The wire format between Sixlab and its helper, in README.md. Both sides use these functions.

/// The first frame of a stream.
struct Frame {
    enum State { Whole, Partial, Broken };

    State state = Partial;
    Bytes payload; ///< Type and body.
    size_t size = 0; ///< How much of the stream it takes, when whole.
};

constexpr size_t longestCommand = 8192; ///< Holds more targets than are allowed, to refuse them.
constexpr size_t longestReport = 2048;

/// Broken when it claims to be empty or longer than that: nothing after it can be trusted.
[[nodiscard]] Frame takeFrame(Bytes stream, size_t longestPayload);

/// What the helper says.
struct Report {
    enum Type : uint8_t {
        Ready = 1, ///< Its sockets are open and its rights are gone.
        Seen = 2,
        Refused = 3,
        Lost = 4, ///< Frames came faster than they could be read.
    };

    Type type = Ready;
    Observation observation{}; ///< Of Seen
    Action action = Action::Listen; ///< Of Refused
    Refusal refusal = Refusal::NoLan;
    uint32_t interface = 0; ///< Of Refused and Seen
};

/// A whole frame, with its length.
[[nodiscard]] std::vector<std::byte> encode(const Command &command);
[[nodiscard]] std::vector<std::byte> encode(const Report &report);

/// The payload of a frame. Nullopt unless every byte has its meaning.
[[nodiscard]] std::optional<Command> decodeCommand(Bytes payload);
[[nodiscard]] std::optional<Report> decodeReport(Bytes payload);

} // namespace sixlab::nethelper
