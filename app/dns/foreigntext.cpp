// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreigntext.h"

#include <QList>

namespace sixlab {

static bool isFit(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString foreignText(QByteArrayView utf8, qsizetype maximumCharacters)
{
    static constexpr qsizetype mostBytes = 16 * 1024; // No record of DNS holds as much text.
    const auto decoded = QString::fromUtf8(utf8.first(std::min(utf8.size(), mostBytes))).toUcs4();
    QString text;
    for (const char32_t character : decoded) {
        if (!isFit(character))
            continue;
        const auto units = QChar::fromUcs4(character); // One or two.
        if (text.size() + QStringView(units).size() > maximumCharacters)
            break;
        text += units;
    }
    return text.trimmed();
}

} // namespace sixlab
