// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nethelper/framing.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTest>

namespace sixlab {

inline nethelper::Ipv6 ipv6(const char *text)
{
    nethelper::Ipv6 octets{};
    const Q_IPV6ADDR raw = QHostAddress(QLatin1StringView(text)).toIPv6Address();
    std::ranges::transform(raw.c, octets.begin(), [](quint8 each) { return std::byte(each); });
    return octets;
}

inline nethelper::Ipv4 ipv4(const char *text)
{
    const quint32 raw = QHostAddress(QLatin1StringView(text)).toIPv4Address();
    return nethelper::readArray<4>(nethelper::Writer().four(raw).view(), 0);
}

/// 00:00:5e:00:53:xx
inline nethelper::Mac testMac(unsigned last)
{
    return nethelper::readArray<6>(
        nethelper::Writer().four(0x00005e00).two(0x5300 | last).view(), 0);
}

/// The real helper, spoken to as Sixlab does, but frame by frame.
class HelperProcess
{
public:
    explicit HelperProcess(const QString &program = QStringLiteral(SIXLAB_NETHELPER))
    {
        process.start(program, QStringList());
        process.waitForStarted(5000);
    }

    ~HelperProcess()
    {
        process.closeWriteChannel();
        if (!process.waitForFinished(2000)) {
            process.kill();
            process.waitForFinished(2000);
        }
    }

    void send(const nethelper::Command &command)
    {
        const auto frame = nethelper::encode(command);
        process.write(reinterpret_cast<const char *>(frame.data()), qint64(frame.size()));
    }

    /// Takes in what has come; false when some of it is no report.
    bool read()
    {
        m_input += process.readAllStandardOutput();
        for (;;) {
            const auto stream
                = std::as_bytes(std::span(m_input.constData(), size_t(m_input.size())));
            const auto frame = nethelper::takeFrame(stream, nethelper::longestReport);
            if (frame.state != nethelper::Frame::Whole)
                return frame.state == nethelper::Frame::Partial;
            const auto report = nethelper::decodeReport(frame.payload);
            if (!report)
                return false;
            reports.append(*report);
            m_input.remove(0, qsizetype(frame.size));
        }
    }

    /// The report of that kind about that address; nullptr: not yet.
    const nethelper::Observation *seen(nethelper::Saying saying, const nethelper::Ipv6 &address)
    {
        if (!read())
            qWarning("a broken report");
        for (const auto &report : std::as_const(reports)) {
            if (report.type == nethelper::Report::Seen && report.observation.saying == saying
                && report.observation.address == address)
                return &report.observation;
        }
        return nullptr;
    }

    /// What was refused, in order.
    QList<nethelper::Refusal> refusals()
    {
        if (!read())
            qWarning("a broken report");
        QList<nethelper::Refusal> all;
        for (const auto &report : std::as_const(reports)) {
            if (report.type == nethelper::Report::Refused)
                all.append(report.refusal);
        }
        return all;
    }

    /// True once all commands so far are done: one that it must refuse comes behind them.
    bool hasDoneAll()
    {
        if (!std::exchange(m_isAsked, true))
            send({nethelper::Action::Listen, 0, {}, {}, {}});
        return !refusals().isEmpty();
    }

    bool isReady() { return read() && !reports.isEmpty(); }

    QByteArray status(QByteArrayView field) const
    {
        QFile file(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith(field))
                return line.mid(line.indexOf('\t') + 1);
        }
        return {};
    }

    QProcess process;
    QList<nethelper::Report> reports;

private:
    QByteArray m_input;
    bool m_isAsked = false;
};

} // namespace sixlab
