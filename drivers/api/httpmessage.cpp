// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpmessage.h"

#include "httpsyntax.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct HttpMessageTr {
    Q_DECLARE_TR_FUNCTIONS(HttpSession)
};

static auto noAnswer(const QString &detail)
{
    return fail(
        Error::Kind::Protocol,
        HttpMessageTr::tr("What the device answered makes no sense. Check that address and port "
                          "are those of its web server, then try again."),
        detail);
}

static auto tooLarge(const QString &detail)
{
    return fail(
        Error::Kind::Protocol,
        HttpMessageTr::tr("The device answered far more than expected. Check that address and "
                          "port are those of its web server."),
        detail);
}

static bool isTarget(QByteArrayView target)
{
    return target.startsWith('/')
        && std::ranges::all_of(target, [](char c) { return uchar(c) > 0x20 && uchar(c) < 0x7f; });
}

Result<QByteArray> requestBytes(const HttpRequest &request)
{
    const bool areFields = std::ranges::all_of(request.fields, [](const auto &field) {
        return isHttpToken(field.first) && isHttpFieldValue(field.second);
    });
    if (!areFields || !isTarget(request.target) || !isHttpFieldValue(request.host)
        || !isHttpFieldValue(request.contentType) || !isHttpFieldValue(request.authorization))
        return fail(
            Error::Kind::Internal,
            HttpMessageTr::tr("The request to the device would be malformed, so it was not sent. "
                              "Please report this."));
    QByteArray bytes = request.method + ' ' + request.target
        + " HTTP/1.1\r\n"
          "Host: "
        + request.host
        + "\r\n"
          "Accept: */*\r\n"
          "Accept-Encoding: identity\r\n";
    if (!request.authorization.isEmpty())
        bytes += "Authorization: " + request.authorization + "\r\n";
    for (const auto &[name, value] : request.fields)
        bytes += name + ": " + value + "\r\n";
    if (request.method == "POST")
        bytes += "Content-Type: " + request.contentType
            + "\r\n"
              "Content-Length: "
            + QByteArray::number(request.body.size()) + "\r\n";
    return bytes + "\r\n" + request.body;
}

QByteArray hostField(const QUrl &url)
{
    const auto literal = parseAddress(url.host());
    QByteArray host = literal ? addressText(*literal).toLatin1() : url.host().toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return url.port(usual) == usual ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray encodedForm(const FormFields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding();
    }
    return form;
}

Result<> AnswerReader::feed(QByteArrayView bytes)
{
    m_hasBegun = m_hasBegun || !bytes.isEmpty();
    m_buffer.append(bytes);
    while (!isComplete() && TRY(advance())) { }
    return {};
}

Result<> AnswerReader::finish()
{
    if (m_part == Part::BodyUntilClose)
        m_part = Part::Complete;
    if (!isComplete())
        return noAnswer(u"closed after %1 bytes of the body"_s.arg(m_answer.body.size()));
    m_keepsConnection = false;
    return {};
}

Result<bool> AnswerReader::advance()
{
    switch (m_part) {
    case Part::StatusLine:
    case Part::Fields:
    case Part::ChunkSize:
    case Part::Trailers:
        return advanceLine();
    case Part::Body:
    case Part::BodyUntilClose:
    case Part::Chunk:
    case Part::ChunkEnd:
        return advanceBody();
    case Part::Complete:
        return false;
    }
    Q_UNREACHABLE();
}

Result<bool> AnswerReader::advanceLine()
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (m_lineBytes + (end < 0 ? m_buffer.size() : end + 1) > maximumHead)
        return tooLarge(u"head over %1 bytes"_s.arg(maximumHead));
    // What is not HTTP at all need not be awaited to its first line feed.
    if (m_part == Part::StatusLine
        && !QByteArrayView("HTTP/1.").startsWith(
            QByteArrayView(m_buffer).first(std::min<qsizetype>(m_buffer.size(), 7))))
        return noAnswer(u"no status line"_s);
    if (end < 0)
        return false;
    QByteArray line = m_buffer.first(end);
    const bool hasReturn = line.endsWith('\r');
    line.chop(hasReturn ? 1 : 0);
    m_buffer.remove(0, end + 1);
    m_lineBytes += end + 1;

    if (m_part == Part::StatusLine) {
        TRY(readStatusLine(line));
    } else if (m_part == Part::ChunkSize) {
        if (!hasReturn)
            return noAnswer(u"chunk size without carriage return"_s);
        TRY(readChunkSize(line));
    } else if (!line.isEmpty()) {
        if (m_part == Part::Fields)
            TRY(readField(line));
    } else if (m_part == Part::Fields) {
        TRY(beginBody());
    } else {
        m_part = Part::Complete;
    }
    return true;
}

Result<> AnswerReader::readStatusLine(const QByteArray &line)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool hasForm = line.size() >= 12 && (line[7] == '0' || line[7] == '1') && line[8] == ' '
        && isDigit(line[9]) && isDigit(line[10]) && isDigit(line[11])
        && (line.size() == 12 || line[12] == ' ');
    const int status = hasForm ? line.sliced(9, 3).toInt() : 0;
    if (status < 100 || status > 599 || status == 101)
        return noAnswer(u"no status line"_s);
    m_answer = {.status = status, .headers = {}, .body = {}};
    m_keepsConnection = line[7] == '1';
    m_part = Part::Fields;
    return {};
}

Result<> AnswerReader::readField(const QByteArray &line)
{
    if (!isHttpFieldValue(line))
        return noAnswer(u"control character in the head"_s);
    if (line[0] == ' ' || line[0] == '\t') { // Folded (RFC 9112, 5.2).
        if (m_answer.headers.isEmpty())
            return noAnswer(u"continuation of nothing"_s);
        QByteArray &value = m_answer.headers.last().second;
        value = (value + ' ' + line.trimmed()).trimmed();
        return {};
    }
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isHttpToken(QByteArrayView(line).first(colon)))
        return noAnswer(u"malformed field in the head"_s);
    m_answer.headers.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
    return {};
}

QList<QByteArray> AnswerReader::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const auto &[key, value] : m_answer.headers) {
        if (key == name)
            found.append(value);
    }
    return found;
}

Result<> AnswerReader::beginBody()
{
    if (m_answer.status < 200) { // An interim answer: the real one follows.
        m_part = Part::StatusLine;
        return {};
    }
    for (const QByteArray &value : values("connection"))
        m_keepsConnection = m_keepsConnection && !value.toLower().contains("close");
    for (const QByteArray &value : values("content-encoding")) {
        if (value.toLower() != "identity")
            return noAnswer(u"encoded body"_s);
    }
    const auto codings = values("transfer-encoding");
    const auto lengths = values("content-length");
    if (m_answer.status == 204 || m_answer.status == 304) {
        m_part = Part::Complete;
    } else if (!codings.isEmpty()) {
        if (codings.size() > 1 || codings[0].toLower() != "chunked" || !lengths.isEmpty())
            return noAnswer(u"unknown transfer coding, or one beside a length"_s);
        m_part = Part::ChunkSize;
    } else {
        return beginBodyOfLength(lengths);
    }
    return {};
}

Result<> AnswerReader::beginBodyOfLength(const QList<QByteArray> &lengths)
{
    if (lengths.isEmpty()) {
        m_keepsConnection = false;
        m_part = Part::BodyUntilClose;
        return {};
    }
    const QByteArray &digits = lengths[0];
    if (lengths.size() > 1 || digits.isEmpty() || digits.size() > 18
        || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return noAnswer(u"body length is not one plain number"_s);
    m_missing = digits.toLongLong();
    if (m_missing > HttpSession::maximumBody)
        return tooLarge(u"body of %1 bytes"_s.arg(m_missing));
    m_part = m_missing > 0 ? Part::Body : Part::Complete;
    return {};
}

Result<> AnswerReader::readChunkSize(const QByteArray &line)
{
    const qsizetype end = line.indexOf(';'); // Extensions follow; none is known.
    const QByteArray digits = (end < 0 ? line : line.first(end)).trimmed();
    if (digits.isEmpty() || digits.size() > 8
        || !std::ranges::all_of(QByteArrayView(digits), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           }))
        return noAnswer(u"malformed chunk size"_s);
    m_missing = digits.toLongLong(nullptr, 16);
    m_part = m_missing > 0 ? Part::Chunk : Part::Trailers;
    return {};
}

Result<> AnswerReader::takeBody(qsizetype size)
{
    if (m_answer.body.size() + size > HttpSession::maximumBody)
        return tooLarge(u"body over %1 bytes"_s.arg(HttpSession::maximumBody));
    m_answer.body.append(QByteArrayView(m_buffer).first(size));
    m_buffer.remove(0, size);
    return {};
}

Result<bool> AnswerReader::advanceBody()
{
    if (m_part == Part::ChunkEnd) {
        if (!QByteArrayView("\r\n").startsWith(
                QByteArrayView(m_buffer).first(std::min<qsizetype>(m_buffer.size(), 2))))
            return noAnswer(u"chunk longer than its size"_s);
        if (m_buffer.size() < 2)
            return false;
        m_buffer.remove(0, 2);
        m_part = Part::ChunkSize;
        return true;
    }
    if (m_buffer.isEmpty())
        return false;
    if (m_part == Part::BodyUntilClose) {
        TRY(takeBody(m_buffer.size()));
        return false;
    }
    const qsizetype size = std::min(m_missing, m_buffer.size());
    TRY(takeBody(size));
    m_missing -= size;
    if (m_missing == 0)
        m_part = m_part == Part::Chunk ? Part::ChunkEnd : Part::Complete;
    return m_missing == 0;
}

} // namespace sixlab
