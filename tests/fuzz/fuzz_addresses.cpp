// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "addressing/addresskind.h"
#include "addressing/prefix.h"
#include "api/interfaceaddress.h"
#include "api/macaddress.h"

using namespace sixlab;

static void checkAddress(const QString &text)
{
    const auto address = parseAddress(text);
    if (!address)
        return;
    PROPERTY(!address->isNull() && address->scopeId().size() <= 15);
    PROPERTY(parseAddress(address->toString()) == address);
    PROPERTY(
        AddressBits::of(*address).toAddress().isEqual(*address, QHostAddress::ConvertV4MappedToIPv4)
        || !address->scopeId().isEmpty());
    PROPERTY(compareAddresses(*address, *address) == 0);
    PROPERTY(
        parseIpv6Address(text).has_value()
        == (address->protocol() == QAbstractSocket::IPv6Protocol));
    (void)addressKind(*address);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(viewOf(data, size));
    checkAddress(text);
    if (const auto mac = MacAddress::parse(text))
        PROPERTY(MacAddress::parse(mac->toString()) == mac && text.size() <= 17);
    if (const auto address = InterfaceAddress::parse(text, 64)) {
        PROPERTY(address->prefixLength >= 0 && address->prefixLength <= 128);
        const auto again = InterfaceAddress::parse(address->toString());
        PROPERTY(again && again->prefixLength == address->prefixLength);
    }
    if (const auto prefix = Prefix::parse(text)) {
        PROPERTY(Prefix::parse(prefix->toString()) == prefix);
        PROPERTY(prefix->contains(*prefix) && prefix->contains(prefix->network()));
        PROPERTY(prefix->length() >= 0 && prefix->length() <= (prefix->isIpv4() ? 32 : 128));
    }
    return 0;
}
