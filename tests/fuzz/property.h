// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <cstdio>
#include <cstdlib>

/// What must hold for every input there is. Else the input is a find.
#define PROPERTY(condition)                                                                        \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);    \
            std::abort();                                                                          \
        }                                                                                          \
    } while (false)

namespace sixlab {

/// libFuzzer's entry point hands over bytes; the targets want a view.
inline QByteArrayView viewOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// True when nothing in it controls, reorders or hides anything where it is shown.
inline bool isFit(const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        switch (QChar::category(character)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return false;
        default:
            break;
        }
    }
    return true;
}

/// Parts an input into the pieces of a conversation. A separator survives the mutations of its
/// neighbours, which lengths do not; dictionaries have it.
inline QList<QByteArrayView> piecesOf(QByteArrayView input, qsizetype most = 64)
{
    static constexpr QByteArrayView separator("\xf0SIX");
    QList<QByteArrayView> pieces;
    while (pieces.size() < most) {
        const qsizetype end = input.indexOf(separator);
        pieces.append(end < 0 ? input : input.first(end));
        if (end < 0)
            break;
        input = input.sliced(end + separator.size());
    }
    return pieces;
}

} // namespace sixlab
