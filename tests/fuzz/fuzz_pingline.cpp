// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/pingprogram.h"

using namespace sixlab;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto address = PingProgram::addressInLine(viewOf(data, size));
    PROPERTY(!address || address->protocol() == QAbstractSocket::IPv6Protocol);
    PROPERTY(!address || isFit(address->toString()));
    return 0;
}
