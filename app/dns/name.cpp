// SPDX-License-Identifier: GPL-3.0-or-later
#include "name.h"

#include "dns/foreigntext.h"

namespace sixlab {

static constexpr qsizetype longestLabel = 63;
static constexpr qsizetype longestName = 255; ///< On the wire.

static QByteArray wireOf(const QList<QByteArray> &labels)
{
    QByteArray wire;
    for (const QByteArray &label : labels) {
        wire += char(label.size());
        wire += label;
    }
    return wire + '\0';
}

DnsName::DnsName(QList<QByteArray> labels)
    : m_labels(std::move(labels))
    , m_key(m_labels.isEmpty() ? QByteArray() : wireOf(m_labels).toLower())
{
}

std::optional<DnsName> DnsName::parse(QStringView text)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    QList<QByteArray> labels;
    qsizetype size = 1;
    for (const QStringView part : text.split(u'.')) {
        const QByteArray label = part.toUtf8();
        size += label.size() + 1;
        if (label.isEmpty() || label.size() > longestLabel || size > longestName)
            return std::nullopt;
        labels.append(label);
    }
    return DnsName(labels);
}

std::optional<DnsName> DnsName::fromWire(QByteArrayView wire)
{
    if (wire.size() > longestName)
        return std::nullopt;
    QList<QByteArray> labels;
    while (!wire.isEmpty()) {
        const qsizetype length = quint8(wire[0]);
        if (length == 0)
            return wire.size() == 1 ? std::optional(DnsName(labels)) : std::nullopt;
        if (length > longestLabel || length >= wire.size())
            return std::nullopt;
        labels.append(wire.sliced(1, length).toByteArray());
        wire = wire.sliced(1 + length);
    }
    return std::nullopt;
}

QByteArray DnsName::toWire() const
{
    return wireOf(m_labels);
}

bool DnsName::endsWith(const DnsName &parent) const
{
    const qsizetype extra = m_labels.size() - parent.m_labels.size();
    if (extra < 0)
        return false;
    qsizetype skipped = 0; // Whole labels: a label may hold what looks like two.
    for (const QByteArray &label : m_labels.first(extra))
        skipped += label.size() + 1;
    return parent.isRoot() || QByteArrayView(m_key).sliced(skipped) == parent.m_key;
}

DnsName DnsName::parent(qsizetype labels) const
{
    return DnsName(m_labels.sliced(std::min(labels, m_labels.size())));
}

QString DnsName::text(qsizetype count) const
{
    QStringList parts;
    for (const QByteArray &label : m_labels.first(std::min(count, m_labels.size())))
        parts.append(foreignText(label, longestLabel));
    return parts.join(u'.');
}

} // namespace sixlab
