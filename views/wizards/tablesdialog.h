// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/device.h"
#include "preferences.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sixlab {

class Application;
class KeepChoice;
class MessageBar;
class PlainLabel;
struct HostKey;

/// How the tables of one router or switch are read: SNMP or SSH, and with which secrets.
///
/// The choice goes into the preferences, the secrets into the SecretStore.
class TablesDialog : public QDialog
{
    Q_OBJECT

public:
    TablesDialog(Application &application, const Device &device, QWidget *parent);

    /// Saves; stays open and says why when something is missing or that fails.
    void accept() override;

signals:
    void saved(const sixlab::Preferences &preferences);

private:
    void nameFields();
    void addFields(QFormLayout &form);
    void layOut(const QString &title);
    void fill();
    void showMethod();
    void chooseIdentityFile();
    void lookAtHostKey();
    void askToTrust(const HostKey &key);
    void keepSecrets();
    /// One after the other; then save().
    void keepSecrets(QList<std::pair<QString, QString>> secrets);
    void save();
    [[nodiscard]] TableAccess::Method method() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] TableChoice choice() const;

    Application &m_application;
    QString m_deviceId;
    QHostAddress m_address;
    QByteArray m_hostKey;
    QFormLayout *m_form;
    QComboBox *m_method;
    PlainLabel *m_explanation;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_privacy;
    QLineEdit *m_identityFile;
    QWidget *m_identityRow;
    KeepChoice *m_keep;
    MessageBar *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_start = nullptr;
};

} // namespace sixlab
