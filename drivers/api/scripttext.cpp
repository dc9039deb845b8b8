// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripttext.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype longestLiteral = 512;
static constexpr qsizetype mostLocations = 32;

QStringList scriptLiterals(const QString &script, qsizetype most)
{
    QStringList literals;
    for (qsizetype at = 0; at < script.size(); ++at) {
        const QChar quote = script[at];
        if (quote != u'"' && quote != u'\'')
            continue;
        QString literal;
        for (++at; at < script.size() && script[at] != quote && script[at] != u'\n'; ++at) {
            if (script[at] == u'\\' && ++at == script.size())
                break;
            if (literal.size() < longestLiteral)
                literal += script[at];
        }
        literals.append(literal);
        if (literals.size() > most)
            literals.removeFirst();
    }
    return literals;
}

QStringList scriptLocations(const QString &script)
{
    static const QRegularExpression change(
        u"\\blocation\\s*(?:\\.\\s*href\\s*)?(?:=(?!=)|\\.\\s*(?:replace|assign)\\s*\\()\\s*"
        "(?:\"([^\"\\\\\\n]{1,512})\"|'([^'\\\\\\n]{1,512})')\\s*(?=[;)}\\n]|$)"_s);
    QStringList locations;
    for (auto match = change.globalMatch(script);
         match.hasNext() && locations.size() < mostLocations;) {
        const QRegularExpressionMatch one = match.next();
        locations.append(one.captured(1) + one.captured(2));
    }
    return locations;
}

} // namespace sixlab
