// SPDX-License-Identifier: GPL-3.0-or-later
#include "formwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QString foldedWords(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &c : folded) {
        if (c == u':' || c == u'*')
            c = u' ';
    }
    return folded.simplified();
}

QString foldedName(const QString &name)
{
    QString split;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool isSeparator = u"_-.[]/$"_s.contains(c);
        const QChar last = split.isEmpty() ? QChar(u' ') : split.back();
        if ((c.isUpper() && last.isLower()) || (c.isLetter() && last.isDigit()))
            split += u' ';
        split += isSeparator ? QChar(u' ') : c;
    }
    return foldedWords(split);
}

static bool isLatin(QChar c)
{
    return c.isLetterOrNumber() && c.unicode() < 0x250;
}

static bool standsIn(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool begins = at == 0 || !isLatin(text[at - 1]) || !isLatin(word.front());
        const bool ends = end == text.size() || !isLatin(text[end]) || !isLatin(word.back());
        if (begins && ends)
            return true;
    }
    return false;
}

int wordMatch(const QString &folded, const QStringList &words)
{
    int best = 0;
    for (const QString &each : words) {
        const QString word = foldedWords(each);
        if (word.isEmpty())
            continue;
        if (folded == word)
            best = std::max(best, 1000 + int(word.size()));
        else if (standsIn(folded, word))
            best = std::max(best, int(word.size()));
    }
    return best;
}

} // namespace sixlab
