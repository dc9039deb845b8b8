// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/webbanner.h"

using namespace sixlab;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView answer = viewOf(data, size);
    const QHostAddress host(QStringLiteral("192.0.2.2"));
    const auto banner = parseWebBanner(answer, host);
    if (!banner)
        return 0;
    for (const QString &text : {banner->server, banner->realm, banner->title})
        PROPERTY(isFit(text) && text.size() <= 200);
    // What was said is said whatever follows.
    const auto shorter = parseWebBanner(answer.first(answer.size() / 2), host);
    PROPERTY(!shorter || shorter->server.isEmpty() || shorter->server == banner->server);
    return 0;
}
