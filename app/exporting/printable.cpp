// SPDX-License-Identifier: GPL-3.0-or-later
#include "printable.h"

#include <QList>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static bool isSeen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Other_Surrogate:
        return false;
    default:
        return true;
    }
}

QString printable(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isSpace(c))
            line.append(u' ');
        else if (isSeen(c))
            line.append(QChar::fromUcs4(c));
    }
    return line;
}

} // namespace sixlab
