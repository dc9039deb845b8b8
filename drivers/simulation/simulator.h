// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/hostnetwork.h"

#include <memory>

namespace sixlab {

/// What a simulated device does wrong. Every simulator has all of them.
struct Faults {
    bool refuseSignIn = false; ///< Every password is wrong.
    bool neverAnswer = false; ///< Takes the request and says nothing.
    bool stall = false; ///< Sends the head, then a byte now and then, without end.
    int cutOffAfter = -1; ///< Closes after so many bytes of each answer; -1: never.
    bool refuseConnection = false; ///< Closes every connection at once.
    bool lie = false; ///< Says that it saved, and saves nothing.
    bool halfApply = false; ///< Saves the first field of a request only, and says that all is well.
    bool loseReply = false; ///< Saves, then closes without an answer.
    bool garble = false; ///< Answers with bytes that are no answer.
    bool huge = false; ///< Answers without end.
    bool redirectElsewhere = false; ///< Sends every request to another host.
    bool redirectForever = false; ///< Sends every request to itself.
    bool rebootAfterWrite = false; ///< Is away for a moment after each write.
    bool wrongCharset = false; ///< Declares one character set and sends another.

    bool operator==(const Faults &) const = default;
};

/// A pretend device: a real server with a memory of its own.
///
/// It serves from its own thread, so tests may block. Its memory is a Settings, that tests set and
/// compare; what is set is applied to its HostNetwork.
class Simulator
{
public:
    Simulator() = default;
    virtual ~Simulator() = default;
    Q_DISABLE_COPY_MOVE(Simulator)

    /// Where to reach it, with the user and the password that work.
    [[nodiscard]] virtual Connection connection() const = 0;
    virtual void setFaults(const Faults &faults) = 0;

    [[nodiscard]] virtual Settings settings() const = 0;
    virtual void setSettings(const Settings &settings) = 0;
    /// How many requests changed something. An empty plan must leave it alone.
    [[nodiscard]] virtual int writes() const = 0;
    /// How often it was asked for what nobody may ask of a device unasked: a reset, a restart, a
    /// firmware upgrade, or a write that changed a field that is none of Settings. Zero after every
    /// test of a driver.
    [[nodiscard]] virtual int catastrophes() const = 0;
    [[nodiscard]] virtual Evidence evidence() const = 0;
};

/// How a simulated device is started.
struct SimulatorOptions {
    QString persona; ///< One of SimulatorInfo::personas; empty: the last one.
    QHostAddress listenAddress = QHostAddress(QHostAddress::LocalHostIPv6);
    quint16 port = 0; ///< 0: any free one (tests); the lab gives the real one.
    QString password; ///< For the user that SimulatorInfo names.
    std::shared_ptr<HostNetwork> network; ///< Null: a MemoryNetwork of the persona's MAC.
};

/// A kind of simulated device. Same id as its driver.
struct SimulatorInfo {
    const char *id;
    QStringList personas; ///< Firmware generations, oldest first.
    const char *user;
    MacAddress mac; ///< For its interface in the lab; one of the vendor's.
    quint16 port; ///< Where such a device serves.
    std::unique_ptr<Simulator> (*start)(const SimulatorOptions &options);
    /// What it announces by mDNS: services with their TXT records, and the host name.
    QString (*hostName)(const MacAddress &mac);
    QList<Service> (*services)(const MacAddress &mac, const QString &persona);
};

} // namespace sixlab
