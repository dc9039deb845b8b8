// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventwording.h"

#include "widgets/plaintext.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Kind = DeviceEvent::Kind;

/// What happened to a MAC or an address that had another value, or another owner, before.
static QString changeSentence(const DeviceEvent &event, const QString &subject)
{
    const QString before = leftToRight(event.before);
    switch (event.kind) {
    case Kind::AddressTakenOver:
        return before.isEmpty()
            ? EventWording::tr("Took over the address %1 from another device").arg(subject)
            : EventWording::tr("Took over the address %1 from “%2”").arg(subject, before);
    case Kind::DuplicateAddress:
        return before.isEmpty()
            ? EventWording::tr("Claims the address %1, which another device uses too").arg(subject)
            : EventWording::tr("Claims the address %1, which “%2” uses too").arg(subject, before);
    default:
        return before.isEmpty()
            ? EventWording::tr("Changed its MAC address to %1").arg(subject)
            : EventWording::tr("Changed its MAC address from %1 to %2").arg(before, subject);
    }
}

QString EventWording::sentence(const DeviceEvent &event)
{
    const QString subject = leftToRight(event.subject);
    switch (event.kind) {
    case Kind::New:
        return tr("Seen for the first time");
    case Kind::Back:
        return tr("Is back");
    case Kind::Gone:
        return tr("Is gone: not seen for more than an hour");
    case Kind::AddressAdded:
        return tr("Has the new address %1").arg(subject);
    case Kind::AddressRemoved:
        return tr("No longer has the address %1").arg(subject);
    case Kind::AddressTakenOver:
    case Kind::DuplicateAddress:
    case Kind::MacChanged:
        return changeSentence(event, subject);
    case Kind::NewRouter:
        return tr("Began to act as a router");
    case Kind::RouterGone:
        return tr("Is no longer a router");
    case Kind::PrefixAdded:
        return tr("The prefix %1 is advertised now").arg(subject);
    case Kind::PrefixRemoved:
        return tr("The prefix %1 is no longer advertised").arg(subject);
    case Kind::Flood:
        return subject.isEmpty()
            ? tr("More was announced than is taken in; the rest was left out")
            : tr("More was announced than is taken in, from %1; the rest was left out")
                  .arg(subject);
    }
    return {};
}

QString EventWording::kind(Kind kind)
{
    switch (kind) {
    case Kind::New:
        return tr("New devices");
    case Kind::Back:
        return tr("Devices that are back");
    case Kind::Gone:
        return tr("Devices that are gone");
    case Kind::AddressAdded:
        return tr("New addresses");
    case Kind::AddressRemoved:
        return tr("Addresses that are gone");
    case Kind::AddressTakenOver:
        return tr("Addresses that changed hands");
    case Kind::DuplicateAddress:
        return tr("Addresses used twice");
    case Kind::MacChanged:
        return tr("Changed MAC addresses");
    case Kind::NewRouter:
        return tr("New routers");
    case Kind::RouterGone:
        return tr("Routers that are gone");
    case Kind::PrefixAdded:
        return tr("New prefixes");
    case Kind::PrefixRemoved:
        return tr("Prefixes that are gone");
    case Kind::Flood:
        return tr("Too many announcements");
    }
    return {};
}

QString EventWording::icon(Kind kind)
{
    switch (kind) {
    case Kind::New:
        return u"add"_s;
    case Kind::Back:
        return u"online"_s;
    case Kind::Gone:
        return u"gone"_s;
    case Kind::AddressAdded:
    case Kind::AddressRemoved:
        return u"address"_s;
    case Kind::AddressTakenOver:
    case Kind::MacChanged:
        return u"swap"_s;
    case Kind::DuplicateAddress:
        return u"twice"_s;
    case Kind::NewRouter:
    case Kind::RouterGone:
        return u"router"_s;
    case Kind::PrefixAdded:
    case Kind::PrefixRemoved:
        return u"prefix"_s;
    case Kind::Flood:
        return u"warning"_s;
    }
    return {};
}

Tone EventWording::tone(Kind kind)
{
    switch (kind) {
    case Kind::New:
    case Kind::NewRouter:
    case Kind::PrefixAdded:
        return Tone::Info;
    case Kind::Back:
        return Tone::Good;
    case Kind::AddressTakenOver:
    case Kind::MacChanged:
    case Kind::Flood:
        return Tone::Warning;
    case Kind::DuplicateAddress:
        return Tone::Bad;
    case Kind::AddressAdded:
        return Tone::Text;
    case Kind::Gone:
    case Kind::AddressRemoved:
    case Kind::RouterGone:
    case Kind::PrefixRemoved:
        return Tone::Muted;
    }
    return Tone::Text;
}

} // namespace sixlab
