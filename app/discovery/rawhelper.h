// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/limitation.h"
#include "nethelper/framing.h"
#include "nethelper/tokenbucket.h"

#include <QProcess>

namespace sixlab {

/// The running privileged program, sixlab-nethelper: commands to it, what it saw back.
///
/// It is believed no more than the network is. Should it die it is started once more.
class RawHelper : public QObject
{
    Q_OBJECT

public:
    /// @p program is an absolute path; empty: it is not installed.
    explicit RawHelper(const QString &program, QObject *parent = nullptr);
    ~RawHelper() override;

    /// Beside this program, as in a build folder, or where the package puts it; empty: nowhere.
    [[nodiscard]] static QString find();

    void start();
    /// False once it is clear that it does not run and will not.
    [[nodiscard]] bool isUsable() const { return m_isUsable; }
    /// Dropped when it does not run, or does not keep up.
    void send(const nethelper::Command &command);

signals:
    void ready(); ///< It has what it needs.
    void gaveUp(); ///< There is none, or it may not; limited() says why.
    void started(); ///< Also the second time: it has to be told everything again.
    void seen(const sixlab::nethelper::Observation &observation);
    void limited(const sixlab::Limitation &limitation);

private:
    void launch();
    void read();
    void take(const nethelper::Report &report);
    void end(int exitCode, QProcess::ExitStatus status);
    void giveUp(const Limitation &limitation);
    [[nodiscard]] Limitation notInstalled() const;
    [[nodiscard]] Limitation notPermitted() const;

    QString m_program;
    QProcess m_process;
    QByteArray m_input; ///< The beginning of a report.
    QByteArray m_errors;
    nethelper::TokenBucket m_budget; ///< Reports that are looked at.
    bool m_isUsable = false;
    bool m_isSecondTime = false;
    bool m_hasLost = false;
    bool m_talksNonsense = false; ///< And is ended for it.
};

} // namespace sixlab
