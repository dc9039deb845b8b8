// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QString addressOriginName(AddressOrigin origin)
{
    static constexpr std::array names{
        "unknown"_L1, "linkLocal"_L1, "static"_L1, "slaac"_L1, "dhcp"_L1};
    return names[size_t(origin)];
}

} // namespace sixlab
