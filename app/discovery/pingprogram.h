// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"

#include <QProcess>

namespace sixlab {

/// Echo requests by the system's `ping` (iputils), which has the privilege that the user lacks.
class PingProgram : public QObject
{
    Q_OBJECT

public:
    /// Two requests to all nodes of the link, a second apart, from @p source.
    PingProgram(
        const QString &program, const LanInterface &lan, const QHostAddress &source,
        QObject *parent = nullptr);
    ~PingProgram() override;

    void start();

    /// `/usr/bin/ping` or `/bin/ping`; empty when there is none.
    [[nodiscard]] static QString find();
    /// The address in a line like `64 bytes from fe80::1%lan0: icmp_seq=1 ttl=64 time=0.05 ms`;
    /// nullopt for every other line.
    [[nodiscard]] static std::optional<QHostAddress> addressInLine(QByteArrayView line);

signals:
    void answered(const QHostAddress &address);
    /// It could not be run or was not allowed to send. Untranslated.
    void failed(const QString &detail);
    void finished();

private:
    void read();
    void end(int exitCode, QProcess::ExitStatus status);

    QString m_interface;
    QProcess m_process;
    qsizetype m_budget = 1024 * 1024; ///< Bytes of output that are read.
};

} // namespace sixlab
