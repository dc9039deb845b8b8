// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellquote.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ShellQuoteTr {
    Q_DECLARE_TR_FUNCTIONS(Shell)
};

/// MAX_ARG_STRLEN of Linux holds the closing NUL too.
static constexpr qsizetype longestLine = 128 * 1024 - 1;

static auto cannotBeSaid(const QString &detail)
{
    return fail(
        Error::Kind::Internal,
        ShellQuoteTr::tr("This command cannot be given to the other computer. Please report it."),
        detail);
}

Result<QByteArray> shellQuoted(const QStringList &words)
{
    if (words.isEmpty() || words[0].isEmpty())
        return cannotBeSaid(u"no program"_s);
    QByteArray line;
    for (const QString &word : words) {
        if (word.contains(QChar(u'\0')) || !word.isValidUtf16())
            return cannotBeSaid(u"a word holds NUL or a lone surrogate"_s);
        // Nothing is special between single quotes but their end.
        line += (line.isEmpty() ? "'" : " '") + word.toUtf8().replace("'", "'\\''") + '\'';
        if (line.size() > longestLine)
            return cannotBeSaid(u"the command line is too long"_s);
    }
    return line;
}

} // namespace sixlab
