// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage.h"

#include "commandline/texttable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct UsageTr {
    Q_DECLARE_TR_FUNCTIONS(Usage)
};

static constexpr int readableWidth = 100;

/// Breaks a paragraph at blanks; the lines after the first one are indented.
static QString wrapped(const QString &text, int indent, int width)
{
    QString lines;
    int used = indent;
    for (const QString &word : text.split(u' ')) {
        const int length = terminalWidth(word);
        if (used > indent && used + 1 + length > width) {
            lines += u'\n' + QString(indent, u' ');
            used = indent;
        } else if (used > indent) {
            lines += u' ';
            ++used;
        }
        lines += word;
        used += length;
    }
    return lines;
}

struct Explained {
    QString term;
    QString text;
};

static QString list(const QList<Explained> &rows, int width)
{
    int widest = 0;
    for (const Explained &row : rows)
        widest = std::max(widest, terminalWidth(row.term));
    const int indent = widest + 4;
    QString text;
    for (const Explained &row : rows)
        text += u"  "_s + row.term + QString(indent - 2 - terminalWidth(row.term), u' ')
            + wrapped(row.text, indent, std::max(width, indent + 20)) + u'\n';
    return text;
}

static QString optionList(const QList<OptionSpec> &options, int width)
{
    QList<Explained> rows;
    for (const OptionSpec &option : options) {
        QString term = option.letter.isNull() ? QString() : u'-' + QString(option.letter) + u", "_s;
        term += "--"_L1 + option.name;
        if (!option.value.isEmpty())
            term += u' ' + option.value;
        rows.append({term, option.help});
    }
    return list(rows, width);
}

static int lineWidth(int width)
{
    return width > 0 ? std::min(width, readableWidth) : readableWidth;
}

QString overview(const QList<CommandSpec> &table, int width)
{
    QList<Explained> rows;
    for (const CommandSpec &command : table) {
        if (!command.isHidden)
            rows.append({command.name, command.summary});
    }
    return UsageTr::tr("Usage: sixlab [COMMAND] [OPTIONS]") + "\n\n"_L1
        + wrapped(
               UsageTr::tr("Without a command the window opens; with --lab it opens in a "
                           "virtual home network."),
               0, lineWidth(width))
        + "\n\n"_L1 + UsageTr::tr("Commands:") + u'\n' + list(rows, lineWidth(width)) + u'\n'
        + UsageTr::tr("Options of all commands:") + u'\n'
        + optionList(commonOptions(), lineWidth(width)) + u'\n'
        + UsageTr::tr("More about a command: sixlab help COMMAND") + u'\n';
}

QString commandHelp(const CommandSpec &command, int width)
{
    QString usage = u"sixlab "_s + command.name;
    if (!command.arguments.isEmpty())
        usage += u' ' + command.arguments;
    QString text = UsageTr::tr("Usage: %1 [OPTIONS]").arg(usage) + "\n\n"_L1
        + wrapped(command.summary, 0, lineWidth(width)) + "\n\n"_L1;
    if (!command.options.isEmpty())
        text += UsageTr::tr("Options:") + u'\n' + optionList(command.options, lineWidth(width))
            + u'\n';
    return text + UsageTr::tr("Options of all commands:") + u'\n'
        + optionList(commonOptions(), lineWidth(width));
}

static QString optionWords(const QList<OptionSpec> &options)
{
    QStringList words;
    for (const OptionSpec &option : options)
        words.append("--"_L1 + option.name);
    return words.join(u' ');
}

QString bashCompletion(const QList<CommandSpec> &table)
{
    QStringList names;
    QString cases;
    for (const CommandSpec &command : table) {
        if (command.isHidden)
            continue;
        names.append(command.name);
        cases += u"        %1) words='%2 %3' ;;\n"_s.arg(
            command.name, command.verbs.join(u' '), optionWords(command.options));
    }
    return u"# bash completion for sixlab, written by: sixlab completion\n"
           "_sixlab()\n"
           "{\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} words='' word\n"
           "    case ${COMP_WORDS[COMP_CWORD - 1]} in\n"
           "        --password-file | --privacy-password-file | --identity | --settings | -o | "
           "--output | --data-dir)\n"
           "            mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n"
           "            return ;;\n"
           "    esac\n"
           "    case ${COMP_WORDS[1]} in\n"
           "%1"
           "        *) words='%2' ;;\n"
           "    esac\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words %3\" -- \"$current\")\n"
           "}\n"
           "complete -F _sixlab sixlab\n"_s.arg(
               cases, names.join(u' '), optionWords(commonOptions()));
}

} // namespace sixlab
