// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

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
};

/// What it answers.
struct WebReply {
    int status = 200;
    QByteArray contentType = "text/plain";
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    bool isWrite = false; ///< The request was to change the device's memory.
};

/// Cuts one request off the front of what came; nullopt as long as it is not all there.
/// What is no request at all comes out with an empty method.
[[nodiscard]] std::optional<WebRequest> takeRequest(QByteArray &buffer);

/// The fields of a form or a query, decoded, in their order.
[[nodiscard]] QList<std::pair<QString, QString>> formFields(const QByteArray &encoded);

/// The answer as bytes, with its length.
[[nodiscard]] QByteArray replyBytes(const WebReply &reply);

} // namespace sixlab
