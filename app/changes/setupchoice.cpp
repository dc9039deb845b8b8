// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupchoice.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static bool canWrite(const DeviceState &now, Field field)
{
    return access(now.capabilities, field) == Access::ReadWrite;
}

static std::optional<QString> reasonAgainst(const DeviceState &now, Field field)
{
    if (canWrite(now, field))
        return std::nullopt;
    const QString reason = now.reasons.value(field);
    return reason.isEmpty() ? SetupChoice::tr("This device does not let it be changed.") : reason;
}

SetupChoice SetupChoice::of(const Settings &settings)
{
    SetupChoice choice;
    const QList<InterfaceAddress> &addresses = settings.staticAddresses;
    if (!addresses.isEmpty()) {
        choice.mode = settings.slaac ? Mode::Both : Mode::Static;
        choice.address = addressText(addresses.first().address);
        choice.prefixLength = addresses.first().prefixLength;
        QStringList further;
        for (qsizetype i = 1; i < addresses.size(); ++i)
            further += addresses[i].toString();
        choice.furtherAddresses = further.join(u'\n');
    }
    if (settings.gateway)
        choice.gateway = addressText(*settings.gateway);
    choice.dhcpv6 = settings.dhcpv6;
    QStringList servers;
    for (const QHostAddress &server : settings.nameServers)
        servers += addressText(server);
    choice.nameServers = servers.join(u", "_s);
    return choice;
}

std::optional<QString> SetupChoice::modeProblem(Mode mode, const DeviceState &now)
{
    const bool wantsSlaac = mode != Mode::Static;
    if (wantsSlaac != storedSettings(now).slaac) {
        if (const auto reason = reasonAgainst(now, Field::Slaac))
            return reason;
    }
    if (mode != Mode::Automatic)
        return reasonAgainst(now, Field::StaticAddresses);
    return std::nullopt;
}

Result<Settings> SetupChoice::settings(const DeviceState &now) const
{
    Settings wanted = storedSettings(now);
    if (canWrite(now, Field::Enabled))
        wanted.enabled = true;
    wanted.slaac = mode != Mode::Static;
    if (canWrite(now, Field::Dhcpv6))
        wanted.dhcpv6 = dhcpv6;
    if (mode == Mode::Automatic) {
        if (canWrite(now, Field::StaticAddresses))
            wanted.staticAddresses.clear();
        if (canWrite(now, Field::Gateway))
            wanted.gateway.reset();
    } else {
        const bool takesGateway = canWrite(now, Field::Gateway);
        for (const auto &problem :
             {addressProblem(), furtherProblem(now.maximumStaticAddresses),
              takesGateway ? gatewayProblem() : std::nullopt}) {
            if (problem)
                return fail(Error::Kind::Usage, *problem);
        }
        wanted.staticAddresses = allAddresses();
        if (takesGateway)
            wanted.gateway = parseIpv6Address(gateway.trimmed());
    }
    if (canWrite(now, Field::NameServers)) {
        if (const auto problem = nameServersProblem())
            return fail(Error::Kind::Usage, *problem);
        wanted.nameServers.clear();
        for (const QString &word : nameServerWords())
            wanted.nameServers += *parseIpv6Address(word);
    }
    return wanted;
}

std::optional<InterfaceAddress> SetupChoice::typedAddress() const
{
    return InterfaceAddress::parse(address.trimmed(), prefixLength);
}

std::optional<QString> SetupChoice::addressProblem() const
{
    if (address.trimmed().isEmpty())
        return tr("Type an IPv6 address, or take one of the suggestions.");
    const auto typed = typedAddress();
    if (!typed)
        return tr("This is not an IPv6 address yet: it looks like 2001:db8::10.");
    return staticAddressProblem(*typed);
}

std::optional<QString> SetupChoice::gatewayProblem() const
{
    const QString text = gateway.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const auto typed = parseIpv6Address(text);
    if (!typed)
        return tr("This is not an IPv6 address yet: a gateway looks like fe80::1.");
    return sixlab::gatewayProblem(*typed, allAddresses());
}

std::optional<QString> SetupChoice::furtherProblem(int maximumStaticAddresses) const
{
    const QStringList lines = furtherLines();
    for (const QString &line : lines) {
        const auto typed = InterfaceAddress::parse(line, prefixLength);
        if (!typed)
            return tr("“%1” is not an IPv6 address.").arg(line.left(60));
        if (const auto problem = staticAddressProblem(*typed))
            return problem;
        if (typed == typedAddress())
            return tr("The address %1 is there twice.").arg(typed->toString());
    }
    if (maximumStaticAddresses > 0 && lines.size() + 1 > maximumStaticAddresses) {
        return tr(
            "This device takes at most %n static address(es).", nullptr, maximumStaticAddresses);
    }
    return std::nullopt;
}

std::optional<QString> SetupChoice::nameServersProblem() const
{
    for (const QString &word : nameServerWords()) {
        if (!parseIpv6Address(word))
            return tr("“%1” is not the IPv6 address of a name server.").arg(word.left(60));
    }
    return std::nullopt;
}

QStringList SetupChoice::furtherLines() const
{
    QStringList lines;
    for (const QString &line : furtherAddresses.split(u'\n')) {
        if (const QString word = line.trimmed(); !word.isEmpty())
            lines += word;
    }
    return lines;
}

QStringList SetupChoice::nameServerWords() const
{
    static const QRegularExpression separators(u"[\\s,]+"_s);
    return nameServers.split(separators, Qt::SkipEmptyParts);
}

QList<InterfaceAddress> SetupChoice::allAddresses() const
{
    QList<InterfaceAddress> addresses;
    if (const auto first = typedAddress())
        addresses += *first;
    for (const QString &line : furtherLines()) {
        if (const auto typed = InterfaceAddress::parse(line, prefixLength))
            addresses += *typed;
    }
    return addresses;
}

} // namespace sixlab
