// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "commandline/commandrun.h"
#include "commandline/documents.h"
#include "commandline/output.h"
#include "commandline/terminal.h"
#include "commandline/usage.h"
#include "lab/lab.h"
#include "translations.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static const QString labHostCommand = u"lab-host"_s;

static bool takesValue(const QString &argument)
{
    for (const OptionSpec &option : commonOptions()) {
        if (argument == "--"_L1 + option.name)
            return !option.value.isEmpty();
    }
    // The window's own, which Qt takes with one dash or two.
    static const QStringList ofQt{u"platform"_s,        u"platformpluginpath"_s,
                                  u"platformtheme"_s,   u"plugin"_s,
                                  u"qwindowgeometry"_s, u"qwindowicon"_s,
                                  u"qwindowtitle"_s,    u"style"_s,
                                  u"stylesheet"_s,      u"display"_s,
                                  u"geometry"_s};
    return ofQt.contains(argument.sliced(argument.startsWith("--"_L1) ? 2 : 1));
}

bool isCommand(const QStringList &arguments)
{
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments[at];
        if (argument == "--help"_L1 || argument == "-h"_L1 || argument == "--version"_L1
            || !argument.startsWith(u'-'))
            return true;
        if (takesValue(argument))
            ++at;
    }
    return false;
}

bool asksForLab(const QStringList &arguments)
{
    return !isCommand(arguments) && arguments.contains(u"--lab"_s);
}

QString namedDataFolder(const QStringList &arguments)
{
    static const QString name = u"--data-dir"_s;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        if (arguments[at] == name)
            return arguments.value(at + 1);
        if (arguments[at].startsWith(name + u'='))
            return arguments[at].sliced(name.size() + 1);
    }
    return {};
}

/// On stderr for people, as the one document on stdout for scripts.
static int report(const Error &error, bool asJson)
{
    if (asJson) {
        // If that cannot be written either, the exit code is all that is left.
        [[maybe_unused]] const Result<> printed = printLine(errorDocument(error));
    }
    printError(error);
    return int(exitCode(error.kind));
}

static Result<ExitCode> runWithEventLoop(const Arguments &arguments, const CommandContext &context)
{
    Interruption interruption(TRY(arguments.seconds(u"deadline"_s)));
    CommandRun run(arguments, context, interruption);
    return arguments.command()->run(run);
}

static Result<ExitCode> printHelp(const Arguments &arguments)
{
    if (arguments.has(u"version"_s))
        TRY(printText(u"sixlab "_s + QLatin1StringView(SIXLAB_VERSION) + u'\n'));
    else if (arguments.command())
        TRY(printText(commandHelp(*arguments.command(), outputWidth())));
    else
        TRY(printText(overview(commandTable(), outputWidth())));
    return ExitCode::Done;
}

static int runParsed(const Result<Arguments> &arguments, bool asJson, const CommandContext &context)
{
    if (!arguments)
        return report(arguments.error(), asJson);
    const bool asksForHelp = arguments->has(u"help"_s) || arguments->has(u"version"_s);
    const Result<ExitCode> code
        = asksForHelp ? printHelp(*arguments) : runWithEventLoop(*arguments, context);
    return code ? int(*code) : report(code.error(), asJson);
}

static bool runsFirst(const Result<Arguments> &arguments)
{
    return arguments && arguments->command() && arguments->command()->runFirst
        && !arguments->has(u"help"_s) && !arguments->has(u"version"_s);
}

int runCommand(int &argc, char **argv, const CommandContext &context)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (words.value(0) == labHostCommand)
        return runLabHost(words.mid(1), context.simulators);

    const Result<Arguments> first = Arguments::parse(words, commandTable());
    const qsizetype end = words.indexOf(u"--"_s);
    const bool asJson = words.mid(0, end).contains(u"--json"_s); // Also when the rest is wrong.
    if (runsFirst(first)) {
        const Result<int> code = first->command()->runFirst(*first, context);
        return code ? *code : report(code.error(), asJson);
    }

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"sixlab"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(SIXLAB_VERSION));
    const Translations translations;
    // Once more, now that the texts can be those of the user's language.
    return runParsed(Arguments::parse(words, commandTable()), asJson, context);
}

} // namespace sixlab
