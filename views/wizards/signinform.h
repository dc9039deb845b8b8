// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"
#include "wizards/signintarget.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace sixlab {

class Application;
class BusyRow;
class CertificateProbe;
class KeepChoice;
class MessageBar;

/// User and password for one device, tried at once. Errors are shown where they were made.
///
/// Over TLS the certificate is asked for first and shown on first contact; the password is sent
/// after a person has accepted it.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    SignInForm(Application &application, const SignInTarget &target, QWidget *parent = nullptr);
    ~SignInForm() override;

    /// Tries what was typed. Ends with signedIn() or with a message in the form.
    void start();
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// What was read of the device; null until signed in with what the form holds now.
    [[nodiscard]] const DeviceState *state() const { return m_state ? &*m_state : nullptr; }
    [[nodiscard]] const SignInTarget &target() const { return m_target; }
    /// With the password: hand it on, never store or show it.
    [[nodiscard]] Connection connection() const;

signals:
    void signedIn();
    /// isBusy(), state() or what was typed changed.
    void changed();

private:
    void addFields(QFormLayout &form);
    void layOut();
    void fetchPassword();
    void onCertificate(const QByteArray &sha256);
    void trust(const QByteArray &sha256);
    void read();
    void onRead(const Result<DeviceState> &state);
    void remember();
    void setBusy(const QString &what);
    void fail(const Error &error);

    Application &m_application;
    SignInTarget m_target;
    QComboBox *m_url;
    QLineEdit *m_user;
    QLineEdit *m_password;
    KeepChoice *m_keep;
    MessageBar *m_message;
    BusyRow *m_progress;
    CertificateProbe *m_probe;
    std::optional<DeviceState> m_state;
    bool m_busy = false;
    int m_attempt = 0; ///< Answers of an attempt that was given up are not for the next one.
};

} // namespace sixlab
