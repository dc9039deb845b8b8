// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcsessions.h"

#include <QRandomGenerator>

namespace sixlab::supermicro {

static QByteArray newId()
{
    QByteArray id;
    while (id.size() < 16)
        id += char('a' + QRandomGenerator::system()->bounded(26));
    return id;
}

/// 43 characters.
static QByteArray newToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words))
        .toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

/// Two cookies of that name can come, an empty one before the real one: it takes the first.
static QByteArray idOf(const WebRequest &request)
{
    const QByteArray cookies = request.headers.value("cookie");
    const qsizetype at = cookies.indexOf("SID=");
    return at < 0 ? QByteArray() : cookies.sliced(at + 4).split(';').first().left(16);
}

QByteArray BmcSessions::open(const QHostAddress &peer)
{
    const QByteArray id = newId();
    m_sessions.insert(id, {peer, QDateTime::currentDateTimeUtc(), newToken()});
    return id;
}

BmcSessions::Session *BmcSessions::find(const WebRequest &request)
{
    const auto found = m_sessions.find(idOf(request));
    if (found == m_sessions.end() || found->peer != request.peer)
        return nullptr;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_idleTime.count() > 0 && found->lastUse.msecsTo(now) > m_idleTime.count()) {
        m_sessions.erase(found);
        return nullptr;
    }
    found->lastUse = now;
    return &*found;
}

void BmcSessions::renewTokens()
{
    for (Session &session : m_sessions)
        session.token = newToken();
}

void BmcSessions::close(const WebRequest &request)
{
    if (find(request))
        m_sessions.remove(idOf(request));
}

} // namespace sixlab::supermicro
