// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/link.h"

namespace sixlab::nethelper {

/// Asks the kernel for an interface and its addresses, by rtnetlink.
class LinkReader
{
public:
    LinkReader() = default;
    LinkReader(const LinkReader &) = delete;
    LinkReader &operator=(const LinkReader &) = delete;

    /// False: errno says why. Once, and never closed.
    [[nodiscard]] bool open();
    /// As it is now; no LAN when there is no such interface. Waits for the kernel only.
    [[nodiscard]] Link read(uint32_t index);

private:
    template <typename Body>
    [[nodiscard]] bool ask(uint16_t type, uint16_t flags, const Body &body);
    template <typename Take>
    void receive(Take take);

    int m_descriptor = -1;
    uint32_t m_sequence = 0;
    alignas(8) std::array<std::byte, 32768> m_buffer{};
};

} // namespace sixlab::nethelper
