// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "atensession.h"
#include "atenxml.h"
#include "lansteps.h"

#include "api/driver.h"

namespace sixlab::supermicro {

/// Supermicro BMCs with ATEN firmware: boards of the generations X7SPA and X8 to X11.
///
/// Which generation it is, is asked: how documents are read, where the BMC's own page sends its
/// form, whether there is a token. The names of boards and firmware mislead.
class SupermicroDriver : public Driver
{
public:
    explicit SupermicroDriver(const Connection &connection);

    Result<DeviceState> read() override;
    /// Sends one request for each address and waits until the BMC shows it: its `ok` comes before
    /// it does anything. Refused when it does not come true.
    Result<> apply(const Plan &plan) override;

private:
    Result<LanConfig> readLan();
    Result<Ipv6Config> readIpv6();
    Result<DeviceIdentity> readIdentity(const LanConfig &lan);
    /// Nothing is written to find it out.
    Result<> findWritePage(const LanConfig &lan);
    [[nodiscard]] QStringList notices(const DeviceState &state, const LanConfig &lan) const;
    [[nodiscard]] bool mayWrite(const LanConfig &lan) const;

    Result<> perform(const LanChange &change, const LanConfig &lan, bool mayVanish);
    /// Fails only when the BMC has certainly not taken it; what it says else proves nothing.
    Result<> send(const LanChange &change, const LanConfig &lan);
    Result<> waitFor(const LanChange &change, const LanConfig &lan, const Ipv6Config &before);
    [[nodiscard]] Result<> notMade(const LanChange &change, const Ipv6Config &now) const;

    Connection m_connection;
    AtenSession m_session;
    std::optional<WritePage> m_writePage;
    bool m_hasStaticRouters = false; ///< Its own page has fields for them.
};

[[nodiscard]] const DriverInfo &driverInfo();

} // namespace sixlab::supermicro
