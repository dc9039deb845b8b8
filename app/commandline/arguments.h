// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandtable.h"

#include <QHash>

#include <chrono>

namespace sixlab {

/// A command line that was understood. Pure; every error is Usage.
///
/// Options may stand anywhere, as `--name value` or `--name=value`; an option that takes a value
/// takes the next argument whatever it begins with. `--` ends the options.
class Arguments
{
public:
    /// @p arguments are those after the program's name.
    [[nodiscard]] static Result<Arguments> parse(
        const QStringList &arguments, const QList<CommandSpec> &table);

    /// Empty when no command was named: then there are options only, such as --help.
    [[nodiscard]] const std::optional<CommandSpec> &command() const { return m_command; }
    [[nodiscard]] const QStringList &words() const { return m_words; }
    /// What stands after `--`, for commands that take a command.
    [[nodiscard]] const QStringList &tail() const { return m_tail; }

    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    /// The value, or an empty string.
    [[nodiscard]] QString value(const QString &option) const;
    [[nodiscard]] QStringList values(const QString &option) const;
    /// A number of seconds above 0, with or without a fraction; nullopt when it is not given.
    [[nodiscard]] Result<std::optional<std::chrono::milliseconds>> seconds(
        const QString &option) const;
    /// One of @p choices, or @p otherwise when it is not given.
    [[nodiscard]] Result<QString> choice(
        const QString &option, const QStringList &choices, const QString &otherwise) const;

private:
    Result<> takeOption(QString name, const QStringList &arguments, qsizetype &at);
    Result<> takeWord(const QString &word, const QList<CommandSpec> &table);
    [[nodiscard]] Result<> checkWords() const;
    [[nodiscard]] const OptionSpec *option(const QString &name) const;

    std::optional<CommandSpec> m_command;
    QList<OptionSpec> m_known;
    QStringList m_words;
    QStringList m_tail;
    QHash<QString, QStringList> m_options;
};

} // namespace sixlab
