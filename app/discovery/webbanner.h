// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>

namespace sixlab {

/// What the start of a web server's answer tells of it. Every part may be empty; all is hostile
/// text made fit to be shown.
struct WebBanner {
    QString server;
    QString realm; ///< Of the sign-in that it asks for.
    QString title; ///< Of the page.
    bool movesToHttps = false; ///< It sends browsers to https on its own address.

    bool operator==(const WebBanner &) const = default;
};

/// Reads what came of an answer, cut off anywhere, leniently: lines that make no sense are skipped.
/// Nullopt when it is no answer of HTTP/1. @p host is whom it came from.
[[nodiscard]] std::optional<WebBanner> parseWebBanner(
    QByteArrayView answer, const QHostAddress &host);

} // namespace sixlab
