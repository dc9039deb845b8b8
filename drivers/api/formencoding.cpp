// SPDX-License-Identifier: GPL-3.0-or-later
#include "formencoding.h"

#include "htmlcharset.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QByteArray encoded(QString text, const QByteArray &charset)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace("\n"_L1, "\r\n"_L1);
    return encodeForForm(text, charset);
}

static QByteArray percentEncoded(const QByteArray &bytes)
{
    // QByteArray's own leaves the tilde alone, and codes the asterisk; browsers do the opposite.
    QByteArray result;
    for (const char c : bytes) {
        const bool isPlain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z') || QByteArrayView("*-._").contains(c);
        if (isPlain)
            result += c;
        else if (c == ' ')
            result += '+';
        else
            result += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

QByteArray urlEncodedForm(
    const QList<std::pair<QString, QString>> &fields, const QByteArray &charset)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields)
        parts.append(
            percentEncoded(encoded(name, charset)) + '=' + percentEncoded(encoded(value, charset)));
    return parts.join('&');
}

QByteArray multipartForm(
    const QList<FormPart> &parts, const QByteArray &charset, const QByteArray &boundary)
{
    QByteArray body;
    for (const FormPart &part : parts) {
        QByteArray name = encoded(part.name, charset);
        name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + '"';
        if (part.isFile)
            body += "; filename=\"\"\r\nContent-Type: application/octet-stream";
        body += "\r\n\r\n" + (part.isFile ? QByteArray() : encoded(part.value, charset)) + "\r\n";
    }
    return body + "--" + boundary + "--\r\n";
}

} // namespace sixlab
