// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QStringList>

namespace sixlab {

/// What a command said, and how it ended. Bytes of another machine: hostile, never shown raw.
struct ShellOutput {
    int exitCode = 0; ///< 255 when a signal ended it.
    QByteArray out;
    QByteArray err;
};

/// Runs commands on a machine. Blocks; to be used on one worker thread.
class Shell
{
public:
    /// Of a command's output, both streams together. More is an error (Protocol).
    static constexpr qsizetype maximumOutput = 4 * 1024 * 1024;

    Shell() = default;
    virtual ~Shell() = default;
    Q_DISABLE_COPY_MOVE(Shell)

    /// Runs a program with its arguments, @p input on its standard input, and waits for its end.
    /// Every argument arrives as it is, whatever characters it holds. There is no terminal.
    ///
    /// Any exit code is an answer. A command that leaves something in the background has to
    /// redirect all three of its streams, or this waits for it.
    [[nodiscard]] virtual Result<ShellOutput> run(
        const QStringList &arguments, const QByteArray &input = {})
        = 0;
};

} // namespace sixlab
