// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/settings.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace sixlab {

/// What a simulated web device was asked.
struct WebRequest {
    QByteArray method;
    QByteArray target; ///< Path and query as they came.
    QByteArray path;
    QByteArray query; ///< Still encoded.
    QMap<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
    bool isEncrypted = false;
    QHostAddress peer; ///< Without the mapping of an IPv4 address.
};

/// What it answers.
struct WebReply {
    int status = 200;
    QByteArray contentType = "text/plain";
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    bool isWrite = false; ///< The request was to change the device's memory.
    bool isRefusedSignIn = false; ///< A form with a wrong password.
    QByteArray bytes = {}; ///< The whole answer, in place of the above, where its form is odd.

    /// For a device that answers first and acts later: runs when it acts, and tells for how long
    /// its link is down by that; nullopt: it stays up.
    using Effect = std::function<std::optional<std::chrono::milliseconds>(Settings &memory)>;
    Effect effect = {};
};

/// Cuts one request off the front of what came; nullopt as long as it is not all there.
/// What is no request at all comes out with an empty method.
[[nodiscard]] std::optional<WebRequest> takeRequest(QByteArray &buffer);

/// The fields of a form or a query, decoded, in their order.
[[nodiscard]] QList<std::pair<QString, QString>> formFields(const QByteArray &encoded);

/// The answer as bytes, with its length.
[[nodiscard]] QByteArray replyBytes(const WebReply &reply);

} // namespace sixlab
