// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/output.h"
#include "commandline/terminal.h"
#include "commandline/texttable.h"
#include "exporting/exporter.h"
#include "exporting/safefile.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ExportCommandTr {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

static Result<ExitCode> listFormats(const CommandRun &run)
{
    QJsonArray formats;
    TextTable table(
        {ExportCommandTr::tr("FORMAT"), ExportCommandTr::tr("WHAT IT IS"),
         ExportCommandTr::tr("WHAT FOR")});
    for (const Exporter &format : exporters()) {
        table.addRow({QLatin1StringView(format.id), format.title(), format.description()});
        formats.append(QJsonObject{
            {u"id"_s, QLatin1StringView(format.id)},
            {u"title"_s, format.title()},
            {u"description"_s, format.description()},
            {u"fileSuffix"_s, QLatin1StringView(format.fileSuffix)},
        });
    }
    if (run.wantsJson())
        TRY(printDocument({{u"schema"_s, u"sixlab.formats/1"_s}, {u"formats"_s, formats}}));
    else
        TRY(printText(table.toString(outputWidth())));
    return ExitCode::Done;
}

static Result<const Exporter *> chosenFormat(const QStringList &words)
{
    QStringList known;
    for (const Exporter &format : exporters())
        known.append(QLatin1StringView(format.id));
    const Exporter *format = exporter(words.value(0));
    if (!format)
        return fail(
            Error::Kind::Usage,
            ExportCommandTr::tr("Name one of these formats: %1").arg(known.join(", "_L1)));
    return format;
}

static Result<ExitCode> exportInventory(CommandRun &run)
{
    const Arguments &arguments = run.arguments();
    if (arguments.has(u"list"_s))
        return listFormats(run);
    const Exporter *format = TRY(chosenFormat(arguments.words()));
    const QByteArray bytes = format->write(TRY(run.application())->inventory().devices());
    if (arguments.has(u"output"_s))
        TRY(writeFileSafely(arguments.value(u"output"_s), bytes));
    else
        TRY(printBytes(bytes));
    return ExitCode::Done;
}

CommandSpec exportCommand()
{
    return {
        .name = u"export"_s,
        .arguments = u"FORMAT"_s,
        .summary = ExportCommandTr::tr("Write the inventory in the format of another program."),
        .options = {
            {u"output"_s, u"FILE"_s, ExportCommandTr::tr("Write to this file."), u'o'},
            {u"list"_s, {}, ExportCommandTr::tr("Name the formats.")},
        },
        .mostWords = 1,
        .run = &exportInventory,
    };
}

} // namespace sixlab
