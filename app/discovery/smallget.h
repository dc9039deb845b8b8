// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/httpmessage.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace sixlab {

/// One anonymous GET of something small. Asks once, follows nothing, waits for nobody: everything
/// happens in the event loop of its thread.
class SmallGet : public QObject
{
    Q_OBJECT

public:
    struct Place {
        QHostAddress address; ///< With the zone, where it needs one.
        quint16 port = 80;
        QByteArray target = "/"; ///< Path and query.
    };

    /// At most @p mostBytes are read, head included, and two seconds spent, one of them connecting.
    SmallGet(const Place &place, qsizetype mostBytes, QObject *parent = nullptr);

    /// finished() comes once, and never from in here.
    void start();

    /// What came within the bounds, byte by byte.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// The whole answer; nullopt when it is not whole or no proper HTTP.
    [[nodiscard]] std::optional<HttpAnswer> answer() const;
    /// True when nobody listens on that port.
    [[nodiscard]] bool wasRefused() const { return m_wasRefused; }

signals:
    void finished();

private:
    void ask();
    void read();
    void close();
    void finish();

    Place m_place;
    qsizetype m_mostBytes;
    QTcpSocket m_socket;
    QTimer m_deadline;
    QByteArray m_bytes;
    AnswerReader m_reader;
    bool m_isProper = true; ///< The reader may be fed.
    bool m_wasRefused = false;
    bool m_isFinished = false;
};

} // namespace sixlab
