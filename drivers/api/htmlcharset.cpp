// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlcharset.h"

#include <QMap>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// How far into a page a meta element counts; browsers look at 1024 bytes, old phones put long
/// comments first.
static constexpr qsizetype metaRange = 8192;

std::optional<QByteArray> charsetNamed(QByteArrayView name)
{
    // ICU's own "EUC-KR" and "CP949" lack the syllables that windows-949 has, and turn a backslash
    // into a won sign.
    static const QMap<QByteArray, QByteArray> aliases{
        {"euc-kr", "windows-949"},
        {"euckr", "windows-949"},
        {"ks_c_5601-1987", "windows-949"},
        {"ks_c_5601-1989", "windows-949"},
        {"ksc5601", "windows-949"},
        {"ksc_5601", "windows-949"},
        {"ks_c_5601", "windows-949"},
        {"korean", "windows-949"},
        {"cp949", "windows-949"},
        {"ms949", "windows-949"},
        {"uhc", "windows-949"},
        {"x-windows-949", "windows-949"},
        {"utf8", "UTF-8"},
        {"utf-8", "UTF-8"},
        {"utf-16", "UTF-8"},
        {"utf-16le", "UTF-8"},
        {"utf-16be", "UTF-8"},
        {"iso-8859-1", "windows-1252"},
        {"latin1", "windows-1252"},
        {"us-ascii", "windows-1252"},
        {"ascii", "windows-1252"},
        {"gb2312", "GBK"}};
    static const QByteArrayList others{"windows-949", "windows-1252", "gbk",        "big5",
                                       "shift_jis",   "euc-jp",       "iso-8859-15"};
    const QByteArray lower = name.toByteArray().trimmed().toLower();
    if (const auto found = aliases.constFind(lower); found != aliases.constEnd())
        return *found;
    if (others.contains(lower) && QStringDecoder(lower.constData()).isValid())
        return lower;
    return std::nullopt;
}

QByteArray charsetOfContentType(QByteArrayView contentType)
{
    const QByteArray lower = contentType.toByteArray().toLower();
    const qsizetype at = lower.indexOf("charset");
    const qsizetype equals = at < 0 ? -1 : lower.indexOf('=', at);
    if (equals < 0 || !QByteArrayView(lower).sliced(at + 7, equals - at - 7).trimmed().isEmpty())
        return {};
    QByteArrayView rest = QByteArrayView(lower).sliced(equals + 1).trimmed();
    while (!rest.isEmpty() && (rest.front() == '"' || rest.front() == '\''))
        rest = rest.sliced(1);
    const auto *end = std::ranges::find_if(
        rest, [](char c) { return QByteArrayView("\"'; \t\r\n/>").contains(c); });
    return rest.first(end - rest.begin()).toByteArray();
}

/// The first meta whose charset is known. Comments do not count.
static std::optional<QByteArray> charsetOfMeta(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(metaRange).toLower();
    for (qsizetype at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
        const QByteArrayView rest = QByteArrayView(head).sliced(at);
        if (rest.startsWith("<!--")) {
            const qsizetype end = rest.indexOf("-->");
            at = end < 0 ? head.size() : at + end;
            if (end < 0)
                break;
        } else if (rest.startsWith("<meta")) {
            const qsizetype end = rest.indexOf('>');
            const QByteArrayView tag = end < 0 ? rest : rest.first(end);
            if (const auto charset = charsetNamed(charsetOfContentType(tag)))
                return charset;
        }
    }
    return std::nullopt;
}

static bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

static QByteArray charsetOf(const QByteArray &bytes, QByteArrayView contentType)
{
    if (const auto charset = charsetNamed(charsetOfContentType(contentType)))
        return *charset;
    if (bytes.startsWith("\xef\xbb\xbf"))
        return "UTF-8";
    if (const auto charset = charsetOfMeta(bytes))
        return *charset;
    return isUtf8(bytes) ? "UTF-8" : "windows-949";
}

HtmlText decodeHtml(const QByteArray &bytes, QByteArrayView contentType)
{
    const QByteArray charset = charsetOf(bytes, contentType);
    QStringDecoder decoder(charset.constData());
    QString text = decoder(bytes);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    text.replace(QChar::Null, QChar::ReplacementCharacter);
    return {text, charset};
}

QByteArray encodeForForm(const QString &text, const QByteArray &charset)
{
    QStringEncoder whole(charset.constData());
    const QByteArray bytes = whole(text);
    if (!whole.hasError())
        return bytes;
    QByteArray piecemeal;
    for (const char32_t character : text.toUcs4()) {
        QStringEncoder encoder(charset.constData());
        const QByteArray one = encoder(QString::fromUcs4(&character, 1));
        piecemeal += encoder.hasError() ? "&#" + QByteArray::number(uint(character)) + ';' : one;
    }
    return piecemeal;
}

} // namespace sixlab
