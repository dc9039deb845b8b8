// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/framing.h"
#include "nethelper/linkreader.h"
#include "nethelper/packetsocket.h"
#include "nethelper/repeats.h"
#include "nethelper/tokenbucket.h"

namespace sixlab::nethelper {

/// The conversation: commands in, frames out, reports back. Ends when Sixlab closes the stream.
class Session
{
public:
    /// @p identifier marks our echo requests.
    Session(PacketSocket &ipv6, PacketSocket &arp, LinkReader &links, uint16_t identifier);

    /// The exit code: 0, or 2 when the stream makes no sense.
    [[nodiscard]] int run();

private:
    [[nodiscard]] int work();
    [[nodiscard]] std::optional<int> sendRest();
    void begin(const Command &command);
    [[nodiscard]] bool listenTo(uint32_t interface);
    void readCommands();
    void receive(PacketSocket &socket);
    void say(const Report &report);
    void flush();

    PacketSocket &m_ipv6;
    PacketSocket &m_arp;
    LinkReader &m_links;
    uint16_t m_identifier;
    std::vector<uint32_t> m_interfaces;
    std::vector<std::byte> m_input;
    Command m_command; ///< Being sent.
    Link m_link; ///< Of that command.
    size_t m_sent = 0;
    TokenBucket::Time m_lastCommand{};
    TokenBucket m_toGroups; ///< Multicast and broadcast frames.
    TokenBucket m_toStations;
    TokenBucket m_reports;
    Repeats m_repeats;
    std::vector<std::byte> m_output; ///< Reports that are written together.
    std::optional<int> m_exitCode; ///< Set when it is over.
};

} // namespace sixlab::nethelper
