// SPDX-License-Identifier: GPL-3.0-or-later
#include "webrequest.h"

namespace sixlab {

static bool readHead(const QByteArray &head, WebRequest &request)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    if (words.size() != 3 || !words[1].startsWith('/') || words[2] != "HTTP/1.1")
        return false;
    request.method = words[0];
    request.target = words[1];
    const qsizetype mark = request.target.indexOf('?');
    request.path = mark < 0 ? request.target : request.target.first(mark);
    request.query = mark < 0 ? QByteArray() : request.target.sliced(mark + 1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    return true;
}

std::optional<WebRequest> takeRequest(QByteArray &buffer)
{
    static constexpr qsizetype maximumSize = 256 * 1024;
    const qsizetype headSize = buffer.indexOf("\r\n\r\n");
    if (headSize < 0)
        return buffer.size() > maximumSize ? std::optional(WebRequest()) : std::nullopt;
    WebRequest request;
    if (!readHead(buffer.first(headSize), request))
        return WebRequest();
    const qsizetype bodySize = request.headers.value("content-length", "0").toLongLong();
    if (bodySize < 0 || bodySize > maximumSize)
        return WebRequest();
    if (buffer.size() < headSize + 4 + bodySize)
        return std::nullopt;
    request.body = buffer.sliced(headSize + 4, bodySize);
    buffer.remove(0, headSize + 4 + bodySize);
    return request;
}

QList<std::pair<QString, QString>> formFields(const QByteArray &encoded)
{
    const auto decoded = [](QByteArray text) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
    };
    QList<std::pair<QString, QString>> fields;
    const QList<QByteArray> pairs = encoded.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0)
            fields.append({decoded(pair.first(equals)), decoded(pair.sliced(equals + 1))});
        else if (!pair.isEmpty())
            fields.append({decoded(pair), QString()});
    }
    return fields;
}

static QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 302:
        return "Found";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    default:
        return "Answer";
    }
}

QByteArray replyBytes(const WebReply &reply)
{
    if (!reply.bytes.isEmpty())
        return reply.bytes;
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status)
        + "\r\nContent-Type: " + reply.contentType
        + "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const auto &[name, value] : reply.headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + reply.body;
}

} // namespace sixlab
