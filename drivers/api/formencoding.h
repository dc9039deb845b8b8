// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sixlab {

/// application/x-www-form-urlencoded as browsers write it (WHATWG URL, 5.2), in a charset: blanks
/// become `+`, what the charset cannot say becomes `&#N;` first. @p charset as charsetNamed() has
/// it.
[[nodiscard]] QByteArray urlEncodedForm(
    const QList<std::pair<QString, QString>> &fields, const QByteArray &charset);

/// One field of multipart/form-data.
struct FormPart {
    QString name;
    QString value;
    bool isFile = false; ///< An empty one: nobody chose any.
};

/// multipart/form-data (RFC 7578) as browsers write it. The boundary must not occur in a value.
[[nodiscard]] QByteArray multipartForm(
    const QList<FormPart> &parts, const QByteArray &charset, const QByteArray &boundary);

} // namespace sixlab
