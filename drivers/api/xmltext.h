// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace sixlab {

/// One element of a small XML document that came from the network.
struct XmlElement {
    static constexpr qsizetype longestText = 4096;

    QString name; ///< Without the prefix; namespaces are not looked at.
    QString text = {}; ///< Its own, trimmed and cut at longestText: hostile text.
    QList<XmlElement> children = {};

    /// The first child of that name, or null.
    [[nodiscard]] const XmlElement *child(QStringView childName) const;
    /// The text of the first child of that name; empty: there is none.
    [[nodiscard]] QString childText(QStringView childName) const;
};

/// Reads a document of at most 256 KiB, 32 levels and 10,000 elements, in UTF-8 whatever it claims
/// to be. Nullopt when it is larger, not well-formed, or has a document type: no entity is ever
/// expanded but the five that XML itself defines. Attributes are not kept.
[[nodiscard]] std::optional<XmlElement> parseXml(QByteArrayView bytes);

} // namespace sixlab
