// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sixlab::nethelper {

using Bytes = std::span<const std::byte>;
using Mac = std::array<std::byte, 6>;
using Ipv4 = std::array<std::byte, 4>;
using Ipv6 = std::array<std::byte, 16>;

/// Reads big-endian. The caller has checked that it is inside.
[[nodiscard]] inline uint16_t read16(Bytes bytes, size_t at)
{
    return uint16_t(uint16_t(bytes[at]) << 8 | uint16_t(bytes[at + 1]));
}
[[nodiscard]] inline uint32_t read32(Bytes bytes, size_t at)
{
    return uint32_t(read16(bytes, at)) << 16 | read16(bytes, at + 2);
}
template <size_t Size>
[[nodiscard]] std::array<std::byte, Size> readArray(Bytes bytes, size_t at)
{
    std::array<std::byte, Size> octets;
    std::ranges::copy(bytes.subspan(at, Size), octets.begin());
    return octets;
}

/// Builds a message from its start, big-endian.
class Writer
{
public:
    Writer &octet(unsigned value) { return m_bytes.push_back(std::byte(value)), *this; }
    Writer &two(unsigned value) { return octet(value >> 8 & 0xff).octet(value & 0xff); }
    Writer &four(uint32_t value) { return two(value >> 16).two(value & 0xffff); }
    Writer &bytes(Bytes more)
    {
        m_bytes.insert(m_bytes.end(), more.begin(), more.end());
        return *this;
    }
    [[nodiscard]] size_t size() const { return m_bytes.size(); }
    /// Overwrites two bytes that are there.
    void two(size_t at, unsigned value)
    {
        m_bytes[at] = std::byte(value >> 8 & 0xff);
        m_bytes[at + 1] = std::byte(value & 0xff);
    }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(m_bytes); }
    [[nodiscard]] Bytes view() const { return m_bytes; }

private:
    std::vector<std::byte> m_bytes;
};

[[nodiscard]] inline bool isZero(Bytes bytes)
{
    return std::ranges::all_of(bytes, [](std::byte octet) { return octet == std::byte(0); });
}
[[nodiscard]] inline bool isMulticast(const Mac &mac)
{
    return (mac[0] & std::byte(1)) != std::byte(0);
}
/// That of one network card: neither a group's nor zero.
[[nodiscard]] inline bool isStation(const Mac &mac)
{
    return !isMulticast(mac) && !isZero(mac);
}
[[nodiscard]] inline bool isMulticast(const Ipv6 &address)
{
    return address[0] == std::byte(0xff);
}
/// fe80::/10
[[nodiscard]] inline bool isLinkLocal(const Ipv6 &address)
{
    return address[0] == std::byte(0xfe) && (address[1] & std::byte(0xc0)) == std::byte(0x80);
}
/// ff02::1
constexpr Ipv6 allNodes{
    std::byte(0xff), std::byte(2), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {},
    std::byte(1)};

} // namespace sixlab::nethelper
