// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpsession.h"

namespace sixlab {

/// One request, before it is bytes.
struct HttpRequest {
    QByteArray method = {}; ///< `GET` or `POST`
    QByteArray target = {};
    QByteArray host = {}; ///< As hostField() has it.
    QByteArray contentType = {}; ///< Of a POST.
    QByteArray body = {};
    QByteArray authorization = {}; ///< A secret; empty: nobody signs in.
    HttpFields fields = {}; ///< Further ones, like `Cookie`: may be secret.
};

/// The value of the `Host` field, without the zone: that means something on this machine only.
[[nodiscard]] QByteArray hostField(const QUrl &url);

/// Internal when a part would break out of its place: a line break, a blank in the target.
[[nodiscard]] Result<QByteArray> requestBytes(const HttpRequest &request);

/// Reads one answer (RFC 9112) strictly, whatever pieces it comes in.
///
/// Tolerated, since small web servers do it: lines that end in a bare line feed within the head,
/// folded fields, a body without a length that ends with the connection. Refused: more than one
/// length, lengths that are not plain digits, chunks of a wrong form, compressed bodies, heads over
/// maximumHead and bodies over HttpSession::maximumBody.
class AnswerReader
{
public:
    static constexpr qsizetype maximumHead = 64 * 1024;

    /// Takes what came. Protocol when this is no answer; then nothing more may be fed.
    [[nodiscard]] Result<> feed(QByteArrayView bytes);
    /// The device closed the connection. Protocol when something is missing.
    [[nodiscard]] Result<> finish();

    /// Whether a single byte came.
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }
    [[nodiscard]] bool isComplete() const { return m_part == Part::Complete; }
    /// Whether another request may follow on this connection.
    [[nodiscard]] bool keepsConnection() const { return m_keepsConnection && m_buffer.isEmpty(); }
    [[nodiscard]] const HttpAnswer &answer() const { return m_answer; }

private:
    enum class Part {
        StatusLine,
        Fields,
        Body,
        BodyUntilClose,
        ChunkSize,
        Chunk,
        ChunkEnd,
        Trailers,
        Complete,
    };

    /// Each takes one piece from the buffer; false: it is not all there yet.
    Result<bool> advance();
    Result<bool> advanceLine();
    Result<bool> advanceBody();

    Result<> readStatusLine(const QByteArray &line);
    Result<> readField(const QByteArray &line);
    Result<> readChunkSize(const QByteArray &line);
    Result<> beginBody();
    Result<> beginBodyOfLength(const QList<QByteArray> &lengths);
    Result<> takeBody(qsizetype size);
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;

    Part m_part = Part::StatusLine;
    QByteArray m_buffer;
    qsizetype m_lineBytes = 0; ///< Of all lines together: head, chunk sizes, trailers.
    qsizetype m_missing = 0; ///< Of the body or of the chunk.
    bool m_hasBegun = false;
    bool m_keepsConnection = false;
    HttpAnswer m_answer;
};

} // namespace sixlab
