// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "axisparameters.h"

namespace sixlab::axis {

/// Axis network cameras from firmware 4.x to AXIS OS 12.
///
/// Reads and writes the parameter tree (`param.cgi`), the one interface that all of them have and
/// that can set everything. The newer JSON interface tells where an address came from.
class AxisDriver : public Driver
{
public:
    explicit AxisDriver(const Connection &connection);

    Result<DeviceState> read() override;
    Result<> apply(const Plan &plan) override;

private:
    Result<DeviceState> readSignedIn();
    Result<DeviceIdentity> readIdentity();
    Result<Parameters> readNetwork();
    Result<QList<LiveAddress>> readLiveAddresses(const Parameters &network, const Settings &stored);
    Result<bool> isFactoryFresh();
    Result<Parameters> list(const QString &group);
    Result<HttpAnswer> update(const FormFields &fields);
    /// Finds out where this firmware keeps `param.cgi`: asks again at the next place after a 404.
    template <typename Request>
    Result<HttpAnswer> atParameterPage(Request request);

    HttpSession m_http;
    size_t m_parameterPage = 0; ///< The one of the known places that answered.
    bool m_hasJson = true; ///< False since the camera answered 404 to a JSON request.
};

[[nodiscard]] const DriverInfo &driverInfo();

} // namespace sixlab::axis
