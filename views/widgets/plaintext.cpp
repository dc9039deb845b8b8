// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString plainMenuText(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

QString leftToRight(const QString &text)
{
    if (!QGuiApplication::isRightToLeft())
        return text;
    return u"\u2066%1\u2069"_s.arg(text);
}

} // namespace sixlab
