// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bmcweb.h"

namespace sixlab::supermicro {

/// A simulated BMC with the ATEN web interface, of one of four firmware generations; and, when its
/// persona is asked for by the name `x12`, one with Redfish.
///
/// A write takes effect at once, as far as setApplyDelay() does not say another time; real ones
/// take about realApplyDelay.
class SupermicroSimulator : public HttpSimulator
{
public:
    static constexpr std::chrono::milliseconds realApplyDelay{300};
    static constexpr std::chrono::milliseconds realLinkDown{2000};

    explicit SupermicroSimulator(const SimulatorOptions &options);

    void setFaults(const Faults &faults) override;
    void setBehaviour(const BmcBehaviour &behaviour);
    void setLan(const BmcLan &lan);
    [[nodiscard]] BmcLan lan() const;
    /// As if it restarted: whoever was signed in is not any more.
    void closeSessions();
    /// Every page has another token from now on.
    void renewTokens();
    /// How many are signed in.
    [[nodiscard]] qsizetype sessions() const;

private:
    SupermicroSimulator(const SimulatorOptions &options, BmcWeb *web);

    BmcWeb *m_web; ///< The base class owns it.
};

[[nodiscard]] const SimulatorInfo &simulatorInfo();

} // namespace sixlab::supermicro
