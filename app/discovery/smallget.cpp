// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallget.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr auto longestConnecting = 1s;
static constexpr auto longestAnswering = 1s;

SmallGet::SmallGet(const Place &place, qsizetype mostBytes, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_mostBytes(mostBytes)
{
    m_socket.setReadBufferSize(mostBytes);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &SmallGet::finish);
    connect(&m_socket, &QTcpSocket::connected, this, &SmallGet::ask);
    connect(&m_socket, &QTcpSocket::readyRead, this, &SmallGet::read);
    // Queued: an error may come from inside connectToHost().
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &SmallGet::close, Qt::QueuedConnection);
}

void SmallGet::start()
{
    m_deadline.start(longestConnecting);
    m_socket.connectToHost(m_place.address, m_place.port);
}

void SmallGet::ask()
{
    m_deadline.start(longestAnswering);
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(addressText(m_place.address));
    url.setPort(m_place.port);
    m_socket.write(
        "GET " + m_place.target + " HTTP/1.1\r\nHost: " + hostField(url)
        + "\r\nUser-Agent: Sixlab/" SIXLAB_VERSION
          "\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n");
}

void SmallGet::read()
{
    const QByteArray piece = m_socket.read(m_mostBytes - m_bytes.size());
    m_bytes += piece;
    // What makes no sense to the reader may still tell what it is: read on, unless it is no HTTP.
    m_isProper = m_isProper && m_reader.feed(piece).has_value();
    const bool isHttp = QByteArrayView(m_bytes).first(std::min<qsizetype>(m_bytes.size(), 7))
        == QByteArrayView("HTTP/1.").first(std::min<qsizetype>(m_bytes.size(), 7));
    if (!isHttp || m_bytes.size() >= m_mostBytes || (m_isProper && m_reader.isComplete()))
        finish();
}

void SmallGet::close()
{
    if (m_isFinished)
        return;
    m_wasRefused = m_socket.error() == QAbstractSocket::ConnectionRefusedError;
    if (m_socket.bytesAvailable() > 0)
        read();
    m_isProper = m_isProper && m_reader.hasBegun() && m_reader.finish().has_value();
    finish();
}

void SmallGet::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    emit finished();
}

std::optional<HttpAnswer> SmallGet::answer() const
{
    return m_isProper && m_reader.isComplete() ? std::optional(m_reader.answer()) : std::nullopt;
}

} // namespace sixlab
