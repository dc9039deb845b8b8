// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace sixlab {

/// A `tchar` of RFC 9110, 5.6.2.
[[nodiscard]] inline bool isHttpTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

[[nodiscard]] inline bool isHttpToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isHttpTokenCharacter);
}

/// No line break and no other control character but the tab: what may stand in a field value.
[[nodiscard]] inline bool isHttpFieldValue(QByteArrayView text)
{
    return std::ranges::none_of(
        text, [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

} // namespace sixlab
