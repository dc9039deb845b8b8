// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressexplanation.h"

#include "addressing/addresskind.h"
#include "widgets/plaintext.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QString kindSentence(const QHostAddress &address)
{
    switch (addressKind(address)) {
    case AddressKind::UniqueLocal:
        return AddressExplanation::tr(
            "A unique local address: it works at home only, and stays when the provider changes "
            "your prefix.");
    case AddressKind::Documentation:
        return AddressExplanation::tr(
            "An address of the documentation range: fine in a lab, never on the Internet.");
    case AddressKind::Global:
        return AddressExplanation::tr(
            "A global address: it works on the Internet too, and changes when the provider changes "
            "your prefix.");
    default:
        return AddressExplanation::tr("An address of a special range: few networks route it.");
    }
}

static QString interfaceIdSentence(const QHostAddress &address)
{
    switch (interfaceIdForm(address)) {
    case InterfaceIdForm::LowByte:
        return AddressExplanation::tr("Its low number is easy to remember.");
    case InterfaceIdForm::Eui64:
        return AddressExplanation::tr("Its second half is made of the MAC address %1.")
            .arg(macInEui64(address).value_or(MacAddress()).toString());
    case InterfaceIdForm::EmbeddedIpv4:
        return AddressExplanation::tr("Its second half holds an IPv4 address.");
    case InterfaceIdForm::Random:
        return AddressExplanation::tr("Its second half is hard to guess, and to remember.");
    case InterfaceIdForm::NotApplicable:
        break;
    }
    return {};
}

AddressExplanation AddressExplanation::ofAddress(const SetupChoice &choice, const LinkView &link)
{
    if (choice.address.trimmed().isEmpty())
        return {Tone::Muted, *choice.addressProblem()};
    if (const auto problem = choice.addressProblem())
        return {choice.typedAddress() ? Tone::Bad : Tone::Muted, *problem};
    const InterfaceAddress typed = *choice.typedAddress();
    if (const QString owner = link.ownerOf(typed.address); !owner.isEmpty()) {
        return {
            Tone::Bad,
            tr("“%1” has this address already: two devices with one address disturb each other.")
                .arg(owner)};
    }
    QStringList sentences{kindSentence(typed.address), interfaceIdSentence(typed.address)};
    sentences.removeAll(QString());
    const int users = link.devicesIn(typed);
    if (users == 0) {
        sentences
            += tr("Nothing seen on this link uses its prefix: without a router that knows it, "
                  "the device cannot be reached there.");
        return {Tone::Warning, sentences.join(u' ')};
    }
    sentences += tr("%n device(s) on this link use its prefix.", nullptr, users);
    return {Tone::Good, sentences.join(u' ')};
}

AddressExplanation AddressExplanation::ofGateway(const SetupChoice &choice, const LinkView &link)
{
    const QString text = choice.gateway.trimmed();
    if (text.isEmpty()) {
        return {
            Tone::Muted,
            tr("Empty: the device finds its router by router advertisements, or stays on the "
               "link.")};
    }
    const auto gateway = parseIpv6Address(text);
    if (const auto problem = choice.gatewayProblem())
        return {gateway ? Tone::Bad : Tone::Muted, *problem};
    if (link.routers().contains(*gateway))
        return {Tone::Good, tr("A router of this link has this address.")};
    if (const QString owner = link.ownerOf(*gateway); !owner.isEmpty())
        return {
            Tone::Info, tr("“%1” has this address; it does not call itself a router.").arg(owner)};
    return {Tone::Warning, tr("No router with this address was seen on this link.")};
}

} // namespace sixlab
