// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawhelper.h"

#include "nethelper/exitcode.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>

#include <span>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

Q_LOGGING_CATEGORY(rawLog, "sixlab.discovery.raw", QtWarningMsg)

static constexpr auto name = "sixlab-nethelper"_L1;
static constexpr qint64 mostUnsent = 256 * 1024;
static constexpr qsizetype mostErrors = 256;
/// Reports that are looked at. The helper keeps to less; who says more is broken or taken over.
static constexpr double mostAtOnce = 16'384;
static constexpr double mostPerSecond = 4000;

using Clock = std::chrono::steady_clock;

RawHelper::RawHelper(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_budget(mostAtOnce, mostPerSecond, Clock::now())
{
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C"_s); // An empty one would mean: ours.
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(program);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &RawHelper::read);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_errors = (m_errors + m_process.readAllStandardError()).left(mostErrors);
    });
    connect(&m_process, &QProcess::started, this, &RawHelper::started);
    connect(&m_process, &QProcess::finished, this, &RawHelper::end);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        // Also when a container has taken the capability from everybody.
        if (error == QProcess::FailedToStart)
            giveUp(notPermitted());
    });
}

RawHelper::~RawHelper()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(500)) {
        m_process.kill();
        m_process.waitForFinished(500);
    }
}

QString RawHelper::find()
{
    for (const QString &folder :
         {QCoreApplication::applicationDirPath(), u"/usr/libexec/sixlab"_s}) {
        const QString path = folder + u'/' + name;
        if (QFileInfo(path).isExecutable() && QFileInfo(path).isFile())
            return path;
    }
    return {};
}

void RawHelper::start()
{
    if (m_program.isEmpty() || !QFileInfo::exists(m_program))
        giveUp(notInstalled());
    else
        launch();
}

void RawHelper::launch()
{
    m_isUsable = true;
    m_talksNonsense = false;
    m_input.clear();
    m_errors.clear();
    m_process.start();
}

void RawHelper::send(const nethelper::Command &command)
{
    if (m_process.state() == QProcess::NotRunning || m_process.bytesToWrite() > mostUnsent)
        return;
    const auto frame = nethelper::encode(command);
    m_process.write(reinterpret_cast<const char *>(frame.data()), qint64(frame.size()));
}

void RawHelper::read()
{
    m_input += m_process.readAllStandardOutput();
    if (m_talksNonsense)
        m_input.clear();
    const auto stream = std::as_bytes(std::span(m_input.constData(), size_t(m_input.size())));
    size_t done = 0;
    auto frame = nethelper::takeFrame(stream, nethelper::longestReport);
    for (; frame.state == nethelper::Frame::Whole;
         frame = nethelper::takeFrame(stream.subspan(done), nethelper::longestReport)) {
        done += frame.size;
        if (!m_budget.take(Clock::now()))
            continue;
        const auto report = nethelper::decodeReport(frame.payload);
        if (!report) {
            frame.state = nethelper::Frame::Broken;
            break;
        }
        take(*report);
    }
    m_input.remove(0, qsizetype(done));
    if (frame.state == nethelper::Frame::Broken) {
        qCWarning(rawLog) << "what came from the helper is no report";
        m_talksNonsense = true;
        m_process.kill();
    }
}

void RawHelper::take(const nethelper::Report &report)
{
    switch (report.type) {
    case nethelper::Report::Ready:
        emit ready();
        return;
    case nethelper::Report::Seen:
        emit seen(report.observation);
        return;
    case nethelper::Report::Refused:
        qCInfo(rawLog) << "refused action" << int(report.action) << "on"
                       << report.interface << "reason" << int(report.refusal);
        return;
    case nethelper::Report::Lost:
        if (!std::exchange(m_hasLost, true))
            emit limited({tr("More answers came at once than could be read, so some devices may "
                             "be missed; scan again to see them.")});
        return;
    }
}

void RawHelper::end(int exitCode, QProcess::ExitStatus status)
{
    read();
    qCInfo(rawLog) << "the helper ended:" << status << exitCode << m_errors.trimmed();
    if (status == QProcess::NormalExit && exitCode == nethelper::NotPermitted)
        giveUp(notPermitted());
    else if (std::exchange(m_isSecondTime, true))
        giveUp({tr("The privileged helper %1 ended twice by a fault of its own, so devices that "
                   "answer nobody may be missed; please report this.")
                    .arg(m_program)});
    else
        launch();
}

void RawHelper::giveUp(const Limitation &limitation)
{
    m_isUsable = false;
    emit gaveUp();
    emit limited(limitation);
}

Limitation RawHelper::notInstalled() const
{
    return {
        tr("The privileged helper sixlab-nethelper is not installed, so devices behind a firewall "
           "of their own and some addresses are missed; install it beside this program.")};
}

/// For a shell that a person pastes it into.
static QString quoted(const QString &path)
{
    QString inner = path;
    return u'\'' + inner.replace(u'\'', "'\\''"_L1) + u'\'';
}

Limitation RawHelper::notPermitted() const
{
    return {
        tr("The privileged helper may not send raw packets, so devices behind a firewall of their "
           "own and some addresses are missed; give it the capability once."),
        u"sudo setcap cap_net_raw=ep "_s + quoted(m_program)};
}

} // namespace sixlab
