// SPDX-License-Identifier: GPL-3.0-or-later
#include "pingprogram.h"

#include "addressing/addresskind.h"
#include "api/interfaceaddress.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype longestLine = 256;
static constexpr int noAnswer = 1; ///< The exit code when all went well, but nobody answered.

QString PingProgram::find()
{
    for (const QString &path : {u"/usr/bin/ping"_s, u"/bin/ping"_s}) {
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

PingProgram::PingProgram(
    const QString &program, const LanInterface &lan, const QHostAddress &source, QObject *parent)
    : QObject(parent)
    , m_interface(lan.name)
{
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PingProgram::read);
    connect(&m_process, &QProcess::finished, this, &PingProgram::end);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            emit failed(m_process.errorString());
            emit finished();
        }
    });
    m_process.setProgram(program);
    m_process.setArguments(
        {u"-6"_s, u"-n"_s, u"-c"_s, u"2"_s, u"-w"_s, u"2"_s, u"-I"_s, source.toString(),
         u"ff02::1%"_s + lan.name});
}

void PingProgram::start()
{
    m_process.start();
}

PingProgram::~PingProgram()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

std::optional<QHostAddress> PingProgram::addressInLine(QByteArrayView line)
{
    static constexpr QByteArrayView before = " bytes from ";
    static constexpr QByteArrayView after = ": icmp_seq=";
    const qsizetype digits = line.indexOf(before);
    const qsizetype begin = digits + before.size();
    const qsizetype end = digits < 0 ? -1 : line.indexOf(after, begin);
    bool isNumber = false;
    if (end < 0 || line.first(digits).toInt(&isNumber) <= 0 || !isNumber)
        return std::nullopt;
    return parseIpv6Address(QString::fromLatin1(line.sliced(begin, end - begin)));
}

void PingProgram::read()
{
    while (m_process.canReadLine() || m_process.bytesAvailable() > longestLine) {
        const QByteArray line = m_process.readLine(longestLine);
        m_budget -= line.size();
        if (m_budget < 0) {
            m_process.kill();
            return;
        }
        auto address = addressInLine(line.trimmed());
        if (!address)
            continue;
        if (addressKind(*address) == AddressKind::LinkLocal)
            address->setScopeId(m_interface);
        emit answered(*address);
    }
}

void PingProgram::end(int exitCode, QProcess::ExitStatus status)
{
    read();
    if (status == QProcess::NormalExit && exitCode > noAnswer)
        emit failed(QString::fromUtf8(m_process.readAllStandardError().left(longestLine)));
    emit finished();
}

} // namespace sixlab
