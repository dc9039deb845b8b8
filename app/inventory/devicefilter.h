// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"

#include <vector>

namespace sixlab {

/// What to show of the inventory: `camera kind:camera -tag:old "front door"`.
///
/// Words are separated by blanks and all of them must match; quotes keep blanks together; `-`
/// before a word turns it round. A plain word is looked for in names, vendor, model, kind, driver,
/// tags, services, MACs and addresses; `key:value` looks in one place; `is:ignored`, `is:router`
/// and `is:self` ask what the device is. Upper and lower case are the same. Hex digits before a
/// colon are no key, so that `2001:db8` and `00:40:8c` are plain words.
///
/// Pure, and fast enough to run on thousands of devices for every key that is pressed.
class DeviceFilter
{
public:
    /// Matches everything.
    DeviceFilter() = default;

    /// Usage when there is a key that does not exist; the text names those that do. A key whose
    /// value is not typed yet matches everything.
    [[nodiscard]] static Result<DeviceFilter> parse(const QString &expression);
    /// `name`, `vendor`, `kind` …: what can stand before a colon.
    [[nodiscard]] static QStringList keys();

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const Device &device) const;
    /// True when it says `is:ignored`: lists that hide ignored devices show them then.
    [[nodiscard]] bool asksForIgnored() const;

private:
    enum class Place {
        Anywhere,
        Name,
        Vendor,
        Model,
        Kind,
        Driver,
        Tag,
        Mac,
        Address,
        Service,
        Is
    };
    /// A yes-or-no that `is:` asks for.
    struct Trait {
        QLatin1StringView name;
        bool Device::*value;
    };
    struct Key {
        QLatin1StringView name;
        Place place;
    };
    struct Term {
        Place place = Place::Anywhere;
        bool negated = false;
        bool maybeAddress = false; ///< Only then is it worth writing addresses out.
        QString text = {};
        std::optional<MacAddress> mac = {};
        QString address = {}; ///< A whole address in the form that addressText() gives.
        bool Device::*trait = nullptr;
    };

    static const std::array<Key, 10> knownKeys;
    static const std::array<Trait, 3> knownTraits;
    static Result<bool Device::*> parseTrait(QStringView word);
    static Result<std::optional<Term>> parseWord(QStringView word, bool quoted, bool negated);
    static bool matches(const Term &term, const Device &device);
    static bool matchesText(const Term &term, const Device &device);
    static bool matchesMac(const Term &term, const Device &device);
    static bool matchesAddress(const Term &term, const Device &device);

    std::vector<Term> m_terms;
};

} // namespace sixlab
