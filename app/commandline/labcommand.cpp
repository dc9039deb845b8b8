// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "commandline/output.h"
#include "commandline/terminal.h"
#include "commandline/texttable.h"
#include "lab/lab.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct LabCommandTr {
    Q_DECLARE_TR_FUNCTIONS(LabCommand)
};

static Result<int> listScenarios(const Arguments &arguments)
{
    QJsonArray list;
    TextTable table(
        {LabCommandTr::tr("SCENARIO"), LabCommandTr::tr("WHAT IT IS"), LabCommandTr::tr("HOSTS")});
    for (const ScenarioInfo &scenario : scenarios()) {
        table.addRow({scenario.name, scenario.title, scenario.hosts.join(u' ')});
        list.append(QJsonObject{
            {u"name"_s, scenario.name},
            {u"title"_s, scenario.title},
            {u"description"_s, scenario.description},
            {u"hosts"_s, QJsonArray::fromStringList(scenario.hosts)},
        });
    }
    if (arguments.has(u"json"_s))
        TRY(printDocument(
            {{u"schema"_s, u"sixlab.scenarios/1"_s},
             {u"scenarios"_s, list},
             {u"user"_s, labUser()},
             {u"password"_s, labPassword()}}));
    else
        TRY(printText(
            table.toString(outputWidth()) + u'\n'
            + LabCommandTr::tr("The simulated devices are signed in to as %1 with the password %2")
                  .arg(labUser(), labPassword())
            + u'\n'));
    return 0;
}

static Result<int> runScenario(const Arguments &arguments, const CommandContext &context)
{
    LabOptions options;
    options.command = arguments.tail();
    options.simulators = context.simulators;
    if (arguments.has(u"scenario"_s))
        options.scenario = arguments.value(u"scenario"_s);
    QStringList known;
    for (const ScenarioInfo &scenario : scenarios())
        known.append(scenario.name);
    if (!known.contains(options.scenario))
        return fail(
            Error::Kind::Usage,
            LabCommandTr::tr("There is no scenario “%1”. There are: %2")
                .arg(options.scenario.left(40), known.join(", "_L1)));
    return runLab(options);
}

static Result<int> lab(const Arguments &arguments, const CommandContext &context)
{
    const QStringList &words = arguments.words();
    const QString &verb = words.first();
    const bool isExec = verb == "exec"_L1;
    const bool wantsCommand = verb != "list"_L1;
    if (words.size() != (isExec ? 2 : 1) || wantsCommand == arguments.tail().isEmpty()
        || (verb != "run"_L1 && arguments.has(u"scenario"_s)))
        return fail(
            Error::Kind::Usage,
            LabCommandTr::tr(
                "Write: sixlab lab list, sixlab lab run -- COMMAND, or sixlab lab exec HOST -- "
                "COMMAND"));
    if (arguments.has(u"deadline"_s))
        return fail(
            Error::Kind::Usage,
            LabCommandTr::tr(
                "The lab lives as long as its command. Limit that one, for example with: "
                "sixlab lab run -- timeout 60 COMMAND"));
    if (verb == "list"_L1)
        return listScenarios(arguments);
    return isExec ? execInLab(words[1], arguments.tail()) : runScenario(arguments, context);
}

CommandSpec labCommand()
{
    return {
        .name = u"lab"_s,
        .arguments = u"list | run -- COMMAND… | exec HOST -- COMMAND…"_s,
        .summary = LabCommandTr::tr("A virtual home network on this machine, alive while a command runs in it."),
        .options = {
            {u"scenario"_s, u"NAME"_s, LabCommandTr::tr("Which network to build; “home” if none is named.")},
        },
        .verbs = {u"list"_s, u"run"_s, u"exec"_s},
        .leastWords = 1,
        .mostWords = 2,
        .takesCommand = true,
        .runFirst = &lab,
    };
}

} // namespace sixlab
