// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedsubmit.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype longestScript = 4096;

/// The body of `function name()`; nullopt: there is none, or it has an end that is not found.
static std::optional<QString> bodyOf(const HtmlPage &page, const QString &name)
{
    const QRegularExpression start(
        u"\\bfunction\\s+"_s + QRegularExpression::escape(name) + u"\\s*\\(\\s*\\)\\s*\\{"_s);
    for (const QString &script : page.scripts) {
        const auto found = start.match(script);
        if (!found.hasMatch())
            continue;
        int depth = 1;
        for (qsizetype at = found.capturedEnd(); at < script.size(); ++at) {
            depth += script[at] == u'{' ? 1 : script[at] == u'}' ? -1 : 0;
            if (depth == 0)
                return script.sliced(found.capturedEnd(), at - found.capturedEnd());
        }
    }
    return std::nullopt;
}

/// Single statements, without what only asks the person or ends the function.
static QStringList statementsIn(QString script)
{
    static const QRegularExpression comment(
        u"/\\*.*?\\*/|(?<![:'\"])//[^\\n]*"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QString confirming
        = u"\\s*(?:window\\.)?confirm\\s*\\(\\s*(?:\"[^\"\\n]*\"|'[^'\\n]*')\\s*\\)\\s*\\)\\s*"_s;
    static const QRegularExpression asking(
        u"\\bif\\s*\\((?:%1|\\s*!%1(?=\\{?\\s*return\\b))"_s.arg(confirming));
    static const QRegularExpression end(u"[;{}\\n]"_s);
    static const QRegularExpression leaving(u"^return(\\s+(true|false))?$"_s);
    QStringList statements;
    for (const QString &part : script.remove(comment).replace(asking, u";"_s).split(end)) {
        const QString statement = part.trimmed();
        if (!statement.isEmpty() && !leaving.match(statement).hasMatch())
            statements.append(statement);
    }
    return statements;
}

static qsizetype formNamed(const HtmlPage &page, const QString &name)
{
    bool isNumber = false;
    const qsizetype index = name.toInt(&isNumber);
    if (isNumber)
        return index >= 0 && index < page.forms.size() ? index : -1;
    const auto found = std::ranges::find_if(
        page.forms, [&name](const HtmlForm &form) { return form.name == name || form.id == name; });
    return found == page.forms.end() ? -1 : found - page.forms.begin();
}

/// Puts a literal where a statement says; false: that is no place for it.
static bool assign(HtmlForm &form, const QString &place, const QString &literal)
{
    if (place == "action"_L1) {
        form.action = literal;
        return true;
    }
    if (place == "method"_L1) {
        const bool isPost = literal.compare("post"_L1, Qt::CaseInsensitive) == 0;
        form.method = isPost ? HtmlForm::Method::Post : HtmlForm::Method::Get;
        return true;
    }
    if (!place.endsWith(".value"_L1))
        return false;
    const auto named = std::ranges::find(form.controls, place.chopped(6), &HtmlControl::name);
    if (named == form.controls.end() || named->kind != HtmlControl::Kind::Hidden)
        return false;
    named->value = literal;
    return true;
}

std::optional<ScriptedSubmit> scriptedSubmit(const HtmlPage &page, const QString &script)
{
    static const QRegularExpression scheme(
        u"^\\s*(?:javascript:)?\\s*(?:return\\s+)?"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression call(u"^(\\w+)\\(\\s*\\)$"_s);
    static const QRegularExpression statement(
        u"^(?:window\\.)?document\\.(?:forms\\[\\s*[\"']?(\\w+)[\"']?\\s*\\]|forms\\.(\\w+)"
        "|getElementById\\(\\s*[\"'](\\w+)[\"']\\s*\\)|(\\w+))\\.(?:(submit)\\(\\s*\\)"
        "|([\\w.]+)\\s*=\\s*(?:\"([^\"\\\\]*)\"|'([^'\\\\]*)'))$"_s);
    QStringList statements = statementsIn(script.left(longestScript).remove(scheme));
    if (const auto called = call.match(statements.value(0)); called.hasMatch()) {
        const auto body = statements.size() == 1 ? bodyOf(page, called.captured(1)) : std::nullopt;
        if (!body || body->size() > longestScript)
            return std::nullopt;
        statements = statementsIn(*body);
    }
    std::optional<ScriptedSubmit> result;
    for (qsizetype i = 0; i < statements.size(); ++i) {
        const auto match = statement.match(statements[i]);
        const qsizetype form = formNamed(
            page, match.captured(1) + match.captured(2) + match.captured(3) + match.captured(4));
        if (!match.hasMatch() || form < 0 || (result && result->form != form))
            return std::nullopt;
        if (!result)
            result = {form, page.forms[form]};
        if (!match.captured(5).isEmpty()) // What follows has no say in what is sent, or is more.
            return i + 1 == statements.size() ? result : std::nullopt;
        if (!assign(result->changed, match.captured(6), match.captured(7) + match.captured(8)))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace sixlab
