// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendornames.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// MA-S, MA-M and MA-L blocks; the longest first.
static constexpr std::array prefixLengths{36, 28, 24};
static constexpr qint64 largestRegistry = 64 * 1024 * 1024;

static quint64 keyOf(quint64 prefix, int length)
{
    return prefix << 8 | quint64(length);
}

static quint64 keyOf(const MacAddress &mac, int length)
{
    quint64 bits = 0;
    for (const quint8 octet : mac.octets())
        bits = bits << 8 | octet;
    return keyOf(bits >> (48 - length), length);
}

VendorNames::VendorNames(const QList<const DriverInfo *> &drivers, const QString &registryFolder)
    : m_registryFolder(registryFolder)
{
    for (const DriverInfo *driver : drivers) {
        for (const auto &[a, b, c] : driver->macPrefixes)
            m_builtIn.insert(
                keyOf(quint64(a) << 16 | quint64(b) << 8 | c, 24),
                QString::fromUtf8(driver->vendor));
    }
}

QString VendorNames::vendor(const MacAddress &mac) const
{
    if (!mac.isIndividual() || mac.isLocallyAdministered())
        return {};
    // The drivers' own spelling wins: it is what the rest of the program calls that vendor.
    if (const QString name = m_builtIn.value(keyOf(mac, 24)); !name.isEmpty())
        return name;
    std::call_once(m_read, [this] { readRegistries(); });
    for (const int length : prefixLengths) {
        if (const QString name = registered(keyOf(mac, length)); !name.isEmpty())
            return name;
    }
    return {};
}

QString VendorNames::registered(quint64 key) const
{
    const auto found = std::ranges::lower_bound(m_registry, key, {}, &Assignment::key);
    if (found == m_registry.end() || found->key != key)
        return {};
    return QString::fromUtf8(QByteArrayView(m_names).sliced(found->nameAt, found->nameLength));
}

void VendorNames::readRegistries() const
{
    for (const auto &name : {"oui.csv"_L1, "mam.csv"_L1, "oui36.csv"_L1})
        readRegistry(m_registryFolder + u'/' + name);
    std::ranges::sort(m_registry, {}, &Assignment::key);
    m_registry.shrink_to_fit();
    m_names.squeeze();
}

void VendorNames::readRegistry(const QString &file) const
{
    QFile registry(file);
    // Read, not mapped: a map of a file that is being updated can end the program.
    if (!registry.open(QIODevice::ReadOnly) || registry.size() > largestRegistry)
        return;
    const QByteArray content = registry.readAll();
    QByteArrayView rest = content;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        // Continued lines of an address do not begin like this.
        if (rest.startsWith("MA-"))
            readAssignment(end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
}

/// The text of the CSV field that @p rest begins with (RFC 4180).
static QByteArray csvField(QByteArrayView rest)
{
    if (!rest.startsWith('"'))
        return rest.first(std::max<qsizetype>(rest.indexOf(','), 0)).trimmed().toByteArray();
    QByteArray field;
    for (qsizetype i = 1; i < rest.size(); ++i) {
        if (rest[i] == '"' && (++i >= rest.size() || rest[i] != '"'))
            break;
        field += rest[i];
    }
    return field.trimmed();
}

void VendorNames::readAssignment(QByteArrayView line) const
{
    const auto second = line.indexOf(',');
    const auto third = second < 0 ? -1 : line.indexOf(',', second + 1);
    if (third < 0)
        return;
    bool isHex = false;
    const QByteArrayView digits = line.sliced(second + 1, third - second - 1);
    const quint64 prefix = digits.toULongLong(&isHex, 16);
    const int length = int(digits.size()) * 4;
    if (!isHex || std::ranges::find(prefixLengths, length) == prefixLengths.end())
        return;
    const QByteArray name = csvField(line.sliced(third + 1));
    // A block that the IEEE split up, and owners who are not named, tell nothing.
    if (name.isEmpty() || name == "Private" || name == "IEEE Registration Authority")
        return;
    m_registry.push_back({keyOf(prefix, length), m_names.size(), name.size()});
    m_names += name;
}

} // namespace sixlab
