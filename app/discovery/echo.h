// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/interfaces.h"

#include <map>

namespace sixlab {

class EchoSocket;
class PingProgram;

/// Asks all nodes of a link for an echo, once from this machine's link-local address and once from
/// an own address of every on-link prefix.
///
/// By a datagram socket where the kernel lets this user, else by the system's ping.
class Echo : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all. @p pingProgram is for where sockets are refused.
    explicit Echo(const QStringList &interfaces, QObject *parent = nullptr);
    Echo(const QStringList &interfaces, const QString &pingProgram, QObject *parent = nullptr);
    ~Echo() override;

    void listen() override { }
    void ask() override;

private:
    void askFrom(const LanInterface &lan, const QHostAddress &source);
    void askByProgram(const LanInterface &lan, const QHostAddress &source);
    void take(const LanInterface &lan, const QHostAddress &address);
    void reportRefusal();

    QStringList m_interfaces;
    QString m_pingProgram;
    std::map<QString, std::unique_ptr<EchoSocket>> m_sockets; ///< By source address.
    std::map<QString, PingProgram *> m_programs; ///< Running ones, by source address.
    bool m_isRefused = false;
};

} // namespace sixlab
