// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/wsdmessage.h"

using namespace sixlab;

static void check(const WsdTarget &target)
{
    PROPERTY(isFit(target.endpoint) && target.endpoint.size() <= 128);
    PROPERTY(target.types.size() <= 16 && target.xAddrs.size() <= 16 && target.scopes.size() <= 4);
    for (const QString &type : target.types)
        PROPERTY(isFit(type) && type.size() <= 64);
    for (const QString &url : target.xAddrs)
        PROPERTY(isFit(url) && url.size() <= 255);
    for (auto scope = target.scopes.begin(); scope != target.scopes.end(); ++scope)
        PROPERTY(isFit(scope.key()) && isFit(*scope) && scope->size() <= 128);
    (void)target.mainType();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto message = parseWsd(viewOf(data, size));
    if (!message)
        return 0;
    PROPERTY(message->targets.size() <= 16);
    for (const WsdTarget &target : message->targets)
        check(target);
    return 0;
}
