// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicefilter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct DeviceFilterTr {
    Q_DECLARE_TR_FUNCTIONS(DeviceFilter)
};

const std::array<DeviceFilter::Key, 10> DeviceFilter::knownKeys{{
    {"name"_L1, Place::Name},
    {"vendor"_L1, Place::Vendor},
    {"model"_L1, Place::Model},
    {"kind"_L1, Place::Kind},
    {"driver"_L1, Place::Driver},
    {"tag"_L1, Place::Tag},
    {"mac"_L1, Place::Mac},
    {"address"_L1, Place::Address},
    {"service"_L1, Place::Service},
    {"is"_L1, Place::Is},
}};

const std::array<DeviceFilter::Trait, 3> DeviceFilter::knownTraits{{
    {"ignored"_L1, &Device::isIgnored},
    {"router"_L1, &Device::isRouter},
    {"self"_L1, &Device::isSelf},
}};

static bool isAddressCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F')
        || u == u':' || u == u'.' || u == u'-';
}

static bool isHexDigits(QStringView text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return isAddressCharacter(c) && c != u':' && c != u'.' && c != u'-'; });
}

static bool isLetters(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
}

QStringList DeviceFilter::keys()
{
    QStringList names;
    for (const Key &key : knownKeys)
        names.append(key.name);
    return names;
}

Result<bool Device::*> DeviceFilter::parseTrait(QStringView word)
{
    QStringList known;
    for (const Trait &trait : knownTraits) {
        if (word.compare(trait.name, Qt::CaseInsensitive) == 0)
            return trait.value;
        known.append(u"is:%1"_s.arg(trait.name));
    }
    return fail(
        Error::Kind::Usage,
        DeviceFilterTr::tr("A filter cannot ask for “is:%1”. It can ask for %2.")
            .arg(word.left(40).toString(), known.join(u", "_s)));
}

Result<std::optional<DeviceFilter::Term>> DeviceFilter::parseWord(
    QStringView word, bool quoted, bool negated)
{
    Term term{.negated = negated};
    const qsizetype colon = quoted ? -1 : word.indexOf(u':');
    if (const QStringView name = word.first(std::max<qsizetype>(colon, 0)); isLetters(name)) {
        const auto key = std::ranges::find_if(knownKeys, [&](const Key &known) {
            return name.compare(known.name, Qt::CaseInsensitive) == 0;
        });
        if (key != knownKeys.end()) {
            term.place = key->place;
            word = word.sliced(colon + 1);
        } else if (!isHexDigits(name)) {
            return fail(
                Error::Kind::Usage,
                DeviceFilterTr::tr("A filter cannot look for “%1:”. It can look for %2.")
                    .arg(name.left(40).toString(), keys().join(u": "_s) + u':'));
        }
    }
    if (word.isEmpty())
        return std::nullopt;
    if (term.place == Place::Is)
        term.trait = TRY(parseTrait(word));
    term.text = word.toString();
    term.mac = MacAddress::parse(word);
    if (const auto address = parseAddress(word))
        term.address = addressText(*address);
    term.maybeAddress = !term.address.isEmpty() || std::ranges::all_of(word, isAddressCharacter);
    return term;
}

Result<DeviceFilter> DeviceFilter::parse(const QString &expression)
{
    DeviceFilter filter;
    const QStringView text = expression;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const bool negated = text[at] == u'-' && at + 1 < text.size() && !text[at + 1].isSpace();
        at += negated ? 1 : 0;
        // Quotes may begin a word or stand after its key: both keep the blanks together.
        QString word;
        const bool quoted = text[at] == u'"';
        for (bool inside = false; at < text.size() && (inside || !text[at].isSpace()); ++at) {
            if (text[at] == u'"')
                inside = !inside;
            else
                word.append(text[at]);
        }
        if (auto term = TRY(parseWord(word, quoted, negated)))
            filter.m_terms.push_back(*std::move(term));
    }
    return filter;
}

bool DeviceFilter::asksForIgnored() const
{
    return std::ranges::any_of(m_terms, [](const Term &term) {
        return term.trait == &Device::isIgnored && !term.negated;
    });
}

bool DeviceFilter::matches(const Device &device) const
{
    return std::ranges::all_of(
        m_terms, [&](const Term &term) { return matches(term, device) != term.negated; });
}

bool DeviceFilter::matches(const Term &term, const Device &device)
{
    switch (term.place) {
    case Place::Is:
        return device.*term.trait;
    case Place::Mac:
        return matchesMac(term, device);
    case Place::Address:
        return matchesAddress(term, device);
    case Place::Anywhere:
        return matchesText(term, device) || matchesMac(term, device)
            || matchesAddress(term, device);
    default:
        return matchesText(term, device);
    }
}

bool DeviceFilter::matchesText(const Term &term, const Device &device)
{
    const auto looksIn = [&](Place place, const QString &text) {
        return (term.place == place || term.place == Place::Anywhere)
            && text.contains(term.text, Qt::CaseInsensitive);
    };
    return looksIn(Place::Name, device.name) || looksIn(Place::Name, device.hostName)
        || looksIn(Place::Vendor, device.vendor) || looksIn(Place::Model, device.model)
        || looksIn(Place::Kind, device.kind) || looksIn(Place::Driver, device.driver)
        || std::ranges::any_of(
               device.tags, [&](const QString &tag) { return looksIn(Place::Tag, tag); })
        || std::ranges::any_of(device.services, [&](const Service &service) {
               return looksIn(Place::Service, service.type)
                   || looksIn(Place::Service, service.name);
           });
}

bool DeviceFilter::matchesMac(const Term &term, const Device &device)
{
    return term.maybeAddress
        && std::ranges::any_of(device.interfaces, [&](const DeviceInterface &interface) {
               if (!interface.mac)
                   return false;
               return term.mac ? *interface.mac == *term.mac
                               : interface.mac->toString().contains(term.text, Qt::CaseInsensitive);
           });
}

bool DeviceFilter::matchesAddress(const Term &term, const Device &device)
{
    const auto matches = [&](const DeviceAddress &seen) {
        // A whole address is found however it is written; a part is a part of its text.
        const QString text = addressText(seen.address);
        return text == term.address || text.contains(term.text, Qt::CaseInsensitive);
    };
    return term.maybeAddress
        && std::ranges::any_of(device.interfaces, [&](const DeviceInterface &interface) {
               return std::ranges::any_of(interface.addresses, matches);
           });
}

} // namespace sixlab
