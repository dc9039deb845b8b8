// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "supermicro/lanform.h"

using namespace sixlab;
using namespace sixlab::supermicro;

static void checkForm(const LanConfig &lan)
{
    for (const WritePage page : {WritePage::ConfigLan, WritePage::Op}) {
        const auto form = lanForm(lan, LanChange{}, page);
        if (!form)
            continue;
        // No value breaks out of its field.
        PROPERTY(form->count('&') <= 18 && form->count("en_dhcp=") >= 1);
        for (const char c : *form)
            PROPERTY(uchar(c) > 0x20 && uchar(c) < 0x7f);
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray document = viewOf(data, size).toByteArray();
    if (const auto lan = parseConfigInfo(document)) {
        PROPERTY(lan->vlanId >= 0 && lan->vlanId <= 0xfff);
        PROPERTY(lan->rmcpPort >= 0 && lan->rmcpPort <= 0xffff);
        PROPERTY(lan->users.size() <= 32);
        checkForm(*lan);
    }
    if (const auto ipv6 = parseConfigIpv6(document)) {
        PROPERTY(ipv6->addresses.size() <= maximumAddresses);
        for (const InterfaceAddress &address : ipv6->addresses) {
            PROPERTY(address.address.scopeId().isEmpty());
            PROPERTY(address.prefixLength >= 0 && address.prefixLength <= 128);
            PROPERTY(fullAddress(address).size() <= 43);
        }
    }
    if (const auto firmware = parseFirmware(document))
        PROPERTY(isFit(*firmware) && firmware->size() <= 65);
    if (const auto board = parseFruInfo(document)) {
        PROPERTY(isFit(board->model) && board->model.size() <= 64);
        PROPERTY(isFit(board->serial) && board->serial.size() <= 64);
    }
    (void)mentionsRedfish(document);
    const auto token = csrfToken(document);
    PROPERTY(!token || token->value.size() <= 256);
    return 0;
}
