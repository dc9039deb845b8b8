// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmltext.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype largestDocument = 256 * 1024;
static constexpr qsizetype longestTag = 4096;
static constexpr qsizetype longestName = 128;
static constexpr int deepest = 32;
static constexpr int mostElements = 10'000;

const XmlElement *XmlElement::child(QStringView childName) const
{
    const auto found = std::ranges::find(children, childName, &XmlElement::name);
    return found == children.end() ? nullptr : &*found;
}

QString XmlElement::childText(QStringView childName) const
{
    const XmlElement *found = child(childName);
    return found ? found->text : QString();
}

/// Where the tag at the start of @p xml ends; -1: not within the longest tag.
static qsizetype tagEnd(QByteArrayView xml)
{
    char quote = 0;
    for (qsizetype i = 0; i < std::min(xml.size(), longestTag); ++i) {
        const char c = xml[i];
        if (quote == 0 && c == '>')
            return i;
        if (c == quote)
            quote = 0;
        else if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
    }
    return -1;
}

/// QXmlStreamReader compares each attribute of a tag with all others: a tag of 300 KiB would hold
/// the caller for more than ten seconds.
static bool hasShortTagsAndNoType(QByteArrayView xml)
{
    for (qsizetype at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
        const QByteArrayView rest = xml.sliced(at);
        qsizetype end = -1;
        if (rest.startsWith("<!--"))
            end = rest.indexOf("-->", 4);
        else if (rest.startsWith("<![CDATA["))
            end = rest.indexOf("]]>", 9);
        else if (rest.startsWith("<?"))
            end = rest.indexOf("?>", 2);
        else if (!rest.startsWith("<!"))
            end = tagEnd(rest);
        if (end < 0)
            return false;
        at += end;
    }
    return true;
}

static bool startElement(const QXmlStreamReader &reader, QList<XmlElement> &siblings)
{
    if (reader.hasError()) // Before name(), which may point nowhere then.
        return false;
    const QStringView qualified = reader.qualifiedName();
    const QStringView name = qualified.sliced(qualified.indexOf(u':') + 1);
    if (name.size() > longestName)
        return false;
    siblings.append({name.toString()});
    return true;
}

/// Up to and including the end of the element. False: the document is refused.
static bool readContent(QXmlStreamReader &reader, XmlElement &element, int depth, int &left)
{
    while (true) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (depth == deepest || --left < 0 || !startElement(reader, element.children)
                || !readContent(reader, element.children.last(), depth + 1, left))
                return false;
            break;
        case QXmlStreamReader::Characters:
            element.text += reader.text().left(XmlElement::longestText - element.text.size());
            break;
        case QXmlStreamReader::EndElement:
            element.text = element.text.trimmed();
            return true;
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        default:
            return false;
        }
    }
}

std::optional<XmlElement> parseXml(QByteArrayView bytes)
{
    if (bytes.size() > largestDocument || bytes.contains('\0') || !hasShortTagsAndNoType(bytes))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    QXmlStreamReader reader(text); // As text, no encoding that it declares counts.
    reader.setNamespaceProcessing(false);
    QList<XmlElement> roots;
    int left = mostElements - 1;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (!startElement(reader, roots) || !readContent(reader, roots.last(), 1, left))
                return std::nullopt;
            break;
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::Characters: // Blanks; others are an error.
            break;
        default:
            return std::nullopt;
        }
    }
    if (reader.hasError() || roots.size() != 1)
        return std::nullopt;
    return roots.first();
}

} // namespace sixlab
