// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/interfaces.h"
#include "nethelper/command.h"

#include <QObject>
#include <QTimer>

#include <utility>

namespace sixlab {

/// Asks every address of the IPv4 subnets by ARP, and only of subnets of at most /22: 480
/// broadcasts a second for the first 240, which is nearly all of a /24, and half as many from then
/// on. By the helper, so that the dead ones take no slots of the kernel's table.
class RawSweep : public QObject
{
    Q_OBJECT

public:
    RawSweep();

    /// From the beginning, whether or not the last one is done.
    void start(const QList<LanInterface> &lans);
    [[nodiscard]] bool isRunning() const { return m_pace.isActive(); }

signals:
    void wanted(const sixlab::nethelper::Command &command);

private:
    void goOn();

    QList<std::pair<quint32, quint32>> m_left; ///< Interface index, address.
    QTimer m_pace;
    qsizetype m_asked = 0;
};

} // namespace sixlab
