// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/devicesession.h"
#include "commandline/output.h"
#include "commandline/results.h"
#include "commandline/terminal.h"
#include "commandline/texttable.h"
#include "commandline/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct JournalCommandTr {
    Q_DECLARE_TR_FUNCTIONS(JournalCommand)
};

static Result<ExitCode> printEntries(const CommandRun &run, const QList<JournalEntry> &entries)
{
    if (run.wantsJson())
        TRY(printDocument(journalDocument(entries)));
    else
        TRY(printText(journalText(entries, outputWidth())));
    return ExitCode::Done;
}

static QString stepsText(const JournalEntry &entry)
{
    TextTable table(
        {JournalCommandTr::tr("STEP"), JournalCommandTr::tr("STATE"), JournalCommandTr::tr("TIME"),
         JournalCommandTr::tr("DETAIL")});
    for (const JournalStep &step : entry.steps)
        table.addRow(
            {step.step, stepStateName(step.state), step.at.toLocalTime().toString(u"HH:mm:ss"_s),
             step.detail});
    return table.toString(outputWidth());
}

static Result<ExitCode> showEntry(const CommandRun &run, const JournalEntry &entry)
{
    TRY(printEntries(run, {entry}));
    if (run.wantsJson())
        return ExitCode::Done;
    Plan plan;
    plan.before = entry.before;
    plan.after = entry.after;
    TRY(printText(
        u'\n' + planText(identityText(entry.identity), plan, outputWidth()) + u'\n'
        + stepsText(entry)));
    return ExitCode::Done;
}

/// The device as the entry pinned it, where it was when the change began.
static Result<Target> targetOf(CommandRun &run, const JournalEntry &entry)
{
    Application &application = *TRY(run.application());
    const DriverInfo *driver = application.driver(entry.driver);
    if (!driver)
        return fail(
            Error::Kind::NotSupported,
            JournalCommandTr::tr(
                "The driver “%1” that made this change is not part of this program.")
                .arg(entry.driver));
    Target target;
    target.id = target.title = entry.device;
    target.recognition.driver = driver;
    target.connection.url = QUrl(entry.url);
    target.connection.user = entry.user;
    target.connection.pinnedCertificate = entry.certificate;
    if (const Device *device = application.inventory().find(entry.device)) {
        target.device = *device;
        target.title = device->title();
    }
    return target;
}

/// What `resume` and `undo` share: both write, so both ask.
static Result<ExitCode> settle(CommandRun &run, const JournalEntry &entry, bool isUndo)
{
    if (isUndo != entry.isFinished())
        return fail(
            Error::Kind::Refused,
            isUndo ? JournalCommandTr::tr(
                         "This change is unfinished. Finish it first with: sixlab journal "
                         "resume %1")
                         .arg(entry.id)
                   : JournalCommandTr::tr(
                         "This change is finished. Take it back with: sixlab journal undo %1")
                         .arg(entry.id));
    SignIn signIn(run);
    const auto session = TRY(DeviceSession::open(run, signIn, TRY(targetOf(run, entry))));
    const QString title = session->target().title;
    TRY(run.confirm(
        isUndo ? JournalCommandTr::tr("Give %1 the settings back that it had before?").arg(title)
               : JournalCommandTr::tr("Settle the unfinished change of %1 now?").arg(title)));
    TRY(run.interruption().check());
    ChangeRequest request = session->request();
    request.knownSerial = entry.identity.serial;
    DeviceJobs &jobs = session->jobs();
    const ChangeResult result
        = session->finishChange(isUndo ? jobs.undo(entry, request) : jobs.resume(entry, request));
    return printResults(run, {{entry.device, result}}, {title});
}

static Result<qint64> entryId(const QString &text)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber || id < 1)
        return fail(
            Error::Kind::Usage,
            JournalCommandTr::tr("“%1” is no entry of the journal. See: sixlab journal")
                .arg(text.left(40)));
    return id;
}

static Result<ExitCode> journal(CommandRun &run)
{
    const QStringList &words = run.arguments().words();
    const QString verb = words.value(0, u"list"_s);
    if ((verb == "list"_L1) != (words.size() < 2))
        return fail(
            Error::Kind::Usage,
            JournalCommandTr::tr(
                "Write: sixlab journal, or with an entry: sixlab journal show|resume|undo ID"));
    const QString folder = TRY(run.application())->dataFolder();
    const std::unique_ptr<Journal> journal = TRY(Journal::open(folder));
    if (verb == "list"_L1)
        return printEntries(run, TRY(journal->entries()));
    const JournalEntry entry = TRY(journal->entry(TRY(entryId(words[1]))));
    if (verb == "show"_L1)
        return showEntry(run, entry);
    return settle(run, entry, verb == "undo"_L1);
}

CommandSpec journalCommand()
{
    return {
        .name = u"journal"_s,
        .arguments = u"[list | show ID | resume ID | undo ID]"_s,
        .summary = JournalCommandTr::tr(
            "List every write ever made; finish an unfinished one, or take one back."),
        .verbs = {u"list"_s, u"show"_s, u"resume"_s, u"undo"_s},
        .mostWords = 2,
        .run = &journal,
    };
}

} // namespace sixlab
