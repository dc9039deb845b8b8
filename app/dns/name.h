// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QList>
#include <QString>

#include <optional>

namespace sixlab {

/// A domain name as labels of raw bytes (RFC 1035, 3.1). The labels of DNS-SD may hold anything,
/// dots and UTF-8 too (RFC 6763, 4.1.1), so a name is no string. Compares without ASCII case.
class DnsName
{
public:
    /// The root.
    DnsName() = default;

    /// `_http._tcp.local`: dots part the labels. nullopt when a label is empty or longer than 63
    /// bytes, or the name is longer than 255 on the wire. A final dot is allowed.
    [[nodiscard]] static std::optional<DnsName> parse(QStringView text);
    /// The uncompressed wire form, from its first to its zero byte.
    [[nodiscard]] static std::optional<DnsName> fromWire(QByteArrayView wire);
    [[nodiscard]] QByteArray toWire() const;

    [[nodiscard]] const QList<QByteArray> &labels() const { return m_labels; }
    [[nodiscard]] bool isRoot() const { return m_labels.isEmpty(); }
    [[nodiscard]] bool endsWith(const DnsName &parent) const;
    /// Without the first @p labels labels.
    [[nodiscard]] DnsName parent(qsizetype labels = 1) const;
    /// The first @p count labels, for people: cleaned and joined by dots.
    [[nodiscard]] QString text(qsizetype count) const;
    [[nodiscard]] QString text() const { return text(m_labels.size()); }

    friend bool operator==(const DnsName &a, const DnsName &b) { return a.m_key == b.m_key; }
    friend size_t qHash(const DnsName &name, size_t seed = 0) { return qHash(name.m_key, seed); }

private:
    explicit DnsName(QList<QByteArray> labels);

    QList<QByteArray> m_labels;
    QByteArray m_key; ///< The wire form in lower case.
};

} // namespace sixlab
