// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"

#include "commandline/devicesession.h"
#include "commandline/output.h"
#include "commandline/results.h"
#include "commandline/settingswish.h"
#include "commandline/terminal.h"
#include "commandline/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ApplyCommandTr {
    Q_DECLARE_TR_FUNCTIONS(ApplyCommand)
};

/// One of the devices, on its way through the command.
struct Candidate {
    QString device; ///< As the journal calls it.
    QString title;
    std::unique_ptr<DeviceSession> session = nullptr;
    QFuture<Result<DeviceState>> reading = {};
    Settings wanted = {};
    QFuture<ChangeResult> change = {};
    ChangeResult result = {};
    bool isSettled = false; ///< The result is there already: nothing is to be written.

    void settle(const ChangeResult &end)
    {
        result = end;
        isSettled = true;
    }
};

/// A device that cannot be asked has its result; an error is one of the command line.
static Result<Candidate> findCandidate(CommandRun &run, SignIn &signIn, const QString &word)
{
    Candidate candidate{.device = word, .title = word};
    auto session = findServedTarget(run, word).and_then([&](const Target &target) {
        candidate.device = target.id;
        candidate.title = target.title;
        return DeviceSession::open(run, signIn, target);
    });
    if (session)
        candidate.session = *std::move(session);
    else if (session.error().kind == Error::Kind::Usage || run.interruption().happened())
        return tl::make_unexpected(session.error());
    else
        candidate.settle(failedResult(session.error()));
    return candidate;
}

static Result<std::vector<Candidate>> findCandidates(CommandRun &run)
{
    std::vector<Candidate> candidates;
    SignIn signIn(run);
    for (const QString &word : run.arguments().words()) {
        Candidate candidate = TRY(findCandidate(run, signIn, word));
        if (std::ranges::find(candidates, candidate.device, &Candidate::device) != candidates.end())
            return fail(
                Error::Kind::Usage,
                ApplyCommandTr::tr("“%1” is named twice.").arg(candidate.title));
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

static ChangeResult refusedResult(const Plan &plan)
{
    ChangeResult result = failedResult(
        {Error::Kind::NotSupported,
         ApplyCommandTr::tr("The device cannot do all that was asked, so nothing was written: %1")
             .arg(plan.refused.first().reason)});
    result.plan = plan;
    return result;
}

/// Returns what is to be said of the plan, if there is one.
static QString makeCandidatePlan(const QJsonObject &wish, Candidate &candidate)
{
    const Result<DeviceState> state = candidate.session->finishReading(candidate.reading);
    const auto wanted = state.and_then(
        [&](const DeviceState &now) { return settingsFromJson(wish, now.settings); });
    if (!wanted) {
        candidate.settle(failedResult(wanted.error()));
        return {};
    }
    candidate.wanted = *wanted;
    const QUrl url = candidate.session->target().connection.url;
    const Plan plan = makePlan(*state, *wanted, parseAddress(url.host()).value_or(QHostAddress()));
    if (!plan.refused.isEmpty()) {
        candidate.settle(refusedResult(plan));
    } else if (plan.isEmpty()) {
        ChangeResult unchanged;
        unchanged.outcome = Outcome::Unchanged;
        unchanged.plan = plan;
        unchanged.after = *state;
        candidate.settle(unchanged);
    }
    return planText(candidate.title, plan, outputWidth()) + u'\n';
}

static Result<> makePlans(
    CommandRun &run, const QJsonObject &wish, std::vector<Candidate> &candidates)
{
    for (Candidate &candidate : candidates) {
        if (!candidate.isSettled)
            candidate.reading = candidate.session->startReading();
    }
    QString plans;
    for (Candidate &candidate : candidates) {
        if (!candidate.isSettled)
            plans += makeCandidatePlan(wish, candidate);
    }
    if (!run.wantsJson())
        return printText(plans);
    for (const QString &line : plans.split(u'\n', Qt::SkipEmptyParts))
        printMessage(line);
    return {};
}

static void applyPlans(Proof proof, std::vector<Candidate> &candidates)
{
    for (Candidate &candidate : candidates) {
        if (candidate.isSettled)
            continue;
        ChangeRequest request = candidate.session->request();
        request.wanted = candidate.wanted;
        request.proof = proof;
        candidate.change = candidate.session->jobs().apply(request);
    }
    for (Candidate &candidate : candidates) {
        if (!candidate.isSettled)
            candidate.settle(candidate.session->finishChange(candidate.change));
    }
}

static Result<ExitCode> applyChange(CommandRun &run)
{
    const Arguments &arguments = run.arguments();
    const QJsonObject wish = TRY(wishedSettings(arguments));
    const QString proof = TRY(arguments.choice(u"proof"_s, {u"reach"_s, u"read"_s}, u"reach"_s));
    TRY(arguments.choice(u"after-reboot"_s, {u"now"_s, u"later"_s}, {}));

    std::vector<Candidate> candidates = TRY(findCandidates(run));
    TRY(makePlans(run, wish, candidates));
    const auto toWrite = std::ranges::count(candidates, false, &Candidate::isSettled);
    if (toWrite > 0) {
        TRY(run.confirm(ApplyCommandTr::tr("Write this to %n device(s)?", nullptr, int(toWrite))));
        TRY(run.interruption().check());
        applyPlans(proof == "read"_L1 ? Proof::Read : Proof::Reach, candidates);
    }
    QList<DeviceResult> results;
    QStringList titles;
    for (const Candidate &candidate : candidates) {
        results.append({candidate.device, candidate.result});
        titles.append(candidate.title);
    }
    return printResults(run, results, titles);
}

CommandSpec applyCommand()
{
    return {
        .name = u"apply"_s,
        .arguments = u"DEVICE… SETTINGS"_s,
        .summary = ApplyCommandTr::tr("Change settings, prove that they hold, and bring the old ones back if "
                          "they do not."),
        .options = settingsOptions() + QList<OptionSpec>{
            {u"proof"_s, u"reach|read"_s,
             ApplyCommandTr::tr("Reach the device at its new address (default), or only read back.")},
            {u"after-reboot"_s, u"now|later"_s,
             ApplyCommandTr::tr("For devices that take a change at the next reboot: when that is.")},
        },
        .leastWords = 1,
        .mostWords = -1,
        .run = &applyChange,
    };
}

} // namespace sixlab
