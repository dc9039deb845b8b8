// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sixlab {

/// A page as text, and the name of the charset its forms are sent in.
struct HtmlText {
    QString text;
    QByteArray charset; ///< As charsetNamed() has it.
};

/// The charset that a page means by a name, as browsers take it: `euc-kr` and its cousins are
/// code page 949, `UTF8` and UTF-16 are UTF-8, Latin-1 is Windows-1252. Nullopt: unknown here.
[[nodiscard]] std::optional<QByteArray> charsetNamed(QByteArrayView name);

/// The `charset` of a Content-Type, or of a meta element's content; empty: none.
[[nodiscard]] QByteArray charsetOfContentType(QByteArrayView contentType);

/// By the HTTP header, then the byte order mark, then the first meta with a charset that is known,
/// then UTF-8 when that is valid, then code page 949. Bytes that mean nothing become U+FFFD or the
/// like. Line ends become line feeds; NUL becomes U+FFFD.
[[nodiscard]] HtmlText decodeHtml(const QByteArray &bytes, QByteArrayView contentType = {});

/// The text in that charset; what it cannot say becomes `&#N;`, as browsers send it in forms.
[[nodiscard]] QByteArray encodeForForm(const QString &text, const QByteArray &charset);

} // namespace sixlab
