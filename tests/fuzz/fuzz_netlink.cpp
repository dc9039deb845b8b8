// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/netlinksocket.h"

#include <linux/rtnetlink.h>

#include <cstring>
#include <memory>

using namespace sixlab;

/// As the kernel hands it over: whole, and in memory of exactly its size.
static void checkMessage(QByteArrayView bytes)
{
    if (bytes.size() < qsizetype(sizeof(nlmsghdr)))
        return;
    const auto copy = std::make_unique<char[]>(size_t(bytes.size()));
    std::memcpy(copy.get(), bytes.data(), size_t(bytes.size()));
    auto *message = reinterpret_cast<nlmsghdr *>(copy.get());
    message->nlmsg_len = quint32(bytes.size());
    if (const auto *body = bodyOf<ndmsg>(*message))
        PROPERTY(reinterpret_cast<const char *>(body + 1) <= copy.get() + bytes.size());
    for (const quint16 kind : {NDA_DST, NDA_LLADDR, NDA_CACHEINFO}) {
        const QByteArrayView value = attribute(*message, sizeof(ndmsg), kind);
        PROPERTY(value.isEmpty() || value.end() <= copy.get() + bytes.size());
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = viewOf(data, size);
    for (quint16 kind = 0; kind < 16; ++kind) {
        const QByteArrayView value = attributeIn(bytes, kind);
        PROPERTY(value.size() <= std::max<qsizetype>(bytes.size() - qsizetype(sizeof(nlattr)), 0));
        PROPERTY(value.isEmpty() || (value.begin() > bytes.begin() && value.end() <= bytes.end()));
        const auto address = addressIn(value, QStringLiteral("lan0"));
        PROPERTY(address.has_value() == (value.size() == 4 || value.size() == 16));
    }
    checkMessage(bytes);
    return 0;
}
