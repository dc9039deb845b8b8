// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ArgumentsTr {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

Result<Arguments> Arguments::parse(const QStringList &arguments, const QList<CommandSpec> &table)
{
    Arguments parsed;
    parsed.m_known = commonOptions();
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments[at];
        if (argument == "--"_L1) {
            const QStringList rest = arguments.mid(at + 1);
            if (parsed.m_command && parsed.m_command->takesCommand)
                parsed.m_tail = rest;
            else
                parsed.m_words += rest;
            break;
        }
        if (argument.startsWith(u'-') && argument.size() > 1)
            TRY(parsed.takeOption(argument, arguments, at));
        else
            TRY(parsed.takeWord(argument, table));
    }
    if (!parsed.has(u"help"_s) && !parsed.has(u"version"_s))
        TRY(parsed.checkWords());
    return parsed;
}

const OptionSpec *Arguments::option(const QString &name) const
{
    const auto found = std::ranges::find_if(m_known, [&](const OptionSpec &known) {
        return name == "--"_L1 + known.name
            || (!known.letter.isNull() && name == u'-' + QString(known.letter));
    });
    return found == m_known.end() ? nullptr : &*found;
}

Result<> Arguments::takeOption(QString name, const QStringList &arguments, qsizetype &at)
{
    std::optional<QString> value;
    if (const qsizetype equals = name.indexOf(u'='); name.startsWith("--"_L1) && equals > 0) {
        value = name.sliced(equals + 1);
        name.truncate(equals);
    }
    const OptionSpec *known = option(name);
    if (!known)
        return fail(
            Error::Kind::Usage,
            m_command
                ? ArgumentsTr::tr("“%1” has no option “%2”. See: sixlab help %1")
                      .arg(m_command->name, name)
                : ArgumentsTr::tr("There is no option “%1” before a command. See: sixlab --help")
                      .arg(name));
    if (known->value.isEmpty() && value)
        return fail(
            Error::Kind::Usage, ArgumentsTr::tr("The option “%1” takes no value.").arg(name));
    if (!known->value.isEmpty() && !value) {
        if (at + 1 >= arguments.size())
            return fail(
                Error::Kind::Usage,
                ArgumentsTr::tr("The option “%1” needs a value: %1 %2").arg(name, known->value));
        value = arguments[++at];
    }
    QStringList &values = m_options[known->name];
    if (!values.isEmpty() && !known->repeatable)
        return fail(
            Error::Kind::Usage, ArgumentsTr::tr("The option “%1” is there twice.").arg(name));
    values.append(value.value_or(QString()));
    return {};
}

Result<> Arguments::takeWord(const QString &word, const QList<CommandSpec> &table)
{
    if (m_command) {
        m_words.append(word);
        return {};
    }
    const auto found = std::ranges::find(table, word, &CommandSpec::name);
    if (found == table.end())
        return fail(
            Error::Kind::Usage,
            ArgumentsTr::tr("There is no command “%1”. See: sixlab --help").arg(word.left(40)));
    m_command = *found;
    m_known += m_command->options;
    return {};
}

Result<> Arguments::checkWords() const
{
    if (!m_command)
        return fail(
            Error::Kind::Usage, ArgumentsTr::tr("A command is missing. See: sixlab --help"));
    const auto wrong = [&](const QString &text) { return fail(Error::Kind::Usage, text); };
    if (!m_command->verbs.isEmpty() && !m_words.isEmpty() && !m_command->verbs.contains(m_words[0]))
        return wrong(
            ArgumentsTr::tr("“%1 %2” does not exist. There are: %3")
                .arg(m_command->name, m_words[0].left(40), m_command->verbs.join(", "_L1)));
    const bool tooMany = m_command->mostWords >= 0 && m_words.size() > m_command->mostWords;
    if (tooMany)
        return wrong(
            ArgumentsTr::tr("“%1” is one argument too many. Write: sixlab %2 %3")
                .arg(
                    m_words[m_command->mostWords].left(40), m_command->name, m_command->arguments));
    if (m_words.size() < m_command->leastWords || m_words.contains(QString()))
        return wrong(ArgumentsTr::tr("Something is missing. Write: sixlab %1 %2")
                         .arg(m_command->name, m_command->arguments));
    return {};
}

QString Arguments::value(const QString &option) const
{
    return m_options.value(option).value(0);
}

QStringList Arguments::values(const QString &option) const
{
    return m_options.value(option);
}

Result<std::optional<std::chrono::milliseconds>> Arguments::seconds(const QString &option) const
{
    if (!has(option))
        return std::nullopt;
    const QString text = value(option);
    const bool isPlain
        = std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isPlain || !isNumber || number < 0.001 || number > 1'000'000)
        return fail(
            Error::Kind::Usage,
            ArgumentsTr::tr("“%1” is no number of seconds. Write for example: --%2 10")
                .arg(text.left(40), option));
    return std::chrono::milliseconds(qint64(number * 1000));
}

Result<QString> Arguments::choice(
    const QString &option, const QStringList &choices, const QString &otherwise) const
{
    if (!has(option))
        return otherwise;
    if (!choices.contains(value(option)))
        return fail(
            Error::Kind::Usage,
            ArgumentsTr::tr("“%1” is no value of --%2. There are: %3")
                .arg(value(option).left(40), option, choices.join(", "_L1)));
    return value(option);
}

} // namespace sixlab
