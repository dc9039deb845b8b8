// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "dns/name.h"

using namespace sixlab;

static void check(const DnsName &name)
{
    const QByteArray wire = name.toWire();
    PROPERTY(wire.size() <= 255);
    PROPERTY(DnsName::fromWire(wire) == name);
    PROPERTY(name.endsWith(name) && name.endsWith(DnsName()));
    PROPERTY(isFit(name.text()));
    PROPERTY(name.parent(name.labels().size()).isRoot());
    for (const QByteArray &label : name.labels())
        PROPERTY(!label.isEmpty() && label.size() <= 63);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes = viewOf(data, size);
    if (const auto name = DnsName::fromWire(bytes)) {
        check(*name);
        PROPERTY(name->toWire() == bytes);
    }
    if (const auto name = DnsName::parse(QString::fromUtf8(bytes)))
        check(*name);
    return 0;
}
