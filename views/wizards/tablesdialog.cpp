// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablesdialog.h"

#include "application.h"
#include "discovery/sshtables.h"
#include "jobs/whendone.h"
#include "widgets/addresswording.h"
#include "widgets/icon.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "wizards/keepchoice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Method = TableAccess::Method;

/// RFC 3414: a passphrase is at least 8 characters long.
static constexpr qsizetype shortestPassphrase = 8;

TablesDialog::TablesDialog(Application &application, const Device &device, QWidget *parent)
    : QDialog(parent)
    , m_application(application)
    , m_deviceId(device.id)
    , m_address(device.bestAddress())
    , m_form(new QFormLayout)
    , m_method(new QComboBox(this))
    , m_explanation(new PlainLabel({}, this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_privacy(new QLineEdit(this))
    , m_identityFile(new QLineEdit(this))
    , m_identityRow(new QWidget(this))
    , m_keep(new KeepChoice(application.secrets(), u"tablesRemember"_s, this))
    , m_message(new MessageBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(u"tablesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Read the tables of %1").arg(shownTitle(device)));
    nameFields();
    layOut(shownTitle(device));
    fill();
    connect(m_method, &QComboBox::currentIndexChanged, this, &TablesDialog::showMethod);
    showMethod();
}

void TablesDialog::nameFields()
{
    m_method->setObjectName(u"tablesMethod"_s);
    m_method->addItem(tr("SNMP version 2c"), int(Method::SnmpV2c));
    m_method->addItem(tr("SNMP version 3"), int(Method::SnmpV3));
    m_method->addItem(tr("SSH"), int(Method::Ssh));
    m_port->setObjectName(u"tablesPort"_s);
    m_port->setRange(0, 0xffff);
    m_user->setObjectName(u"tablesUser"_s);
    m_user->setMaxLength(128);
    m_password->setObjectName(u"tablesPassword"_s);
    m_privacy->setObjectName(u"tablesPrivacy"_s);
    for (QLineEdit *secret : {m_password, m_privacy}) {
        secret->setEchoMode(QLineEdit::Password);
        secret->setMaxLength(256);
    }
    m_identityFile->setObjectName(u"tablesIdentityFile"_s);
    m_identityFile->setMaxLength(1024);
    m_identityFile->setLayoutDirection(Qt::LeftToRight);
    m_identityFile->setAccessibleName(tr("Identity file"));
    m_identityFile->setPlaceholderText(tr("Empty: the keys of the SSH agent"));
}

void TablesDialog::addFields(QFormLayout &form)
{
    auto *choose = new QToolButton(m_identityRow);
    choose->setObjectName(u"tablesChooseIdentity"_s);
    choose->setIcon(icon(u"open"_s));
    choose->setAccessibleName(tr("Choose an identity file"));
    choose->setToolTip(tr("Choose an identity file"));
    connect(choose, &QToolButton::clicked, this, &TablesDialog::chooseIdentityFile);
    auto *row = new QHBoxLayout(m_identityRow);
    row->setContentsMargins({});
    row->addWidget(m_identityFile, 1);
    row->addWidget(choose);
    m_identityRow->setFocusProxy(m_identityFile);

    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form.setSpacing(10);
    form.addRow(tr("&Method:"), m_method);
    form.addRow(QString(), m_explanation);
    form.addRow(tr("P&ort:"), m_port);
    form.addRow(tr("&User name:"), m_user);
    form.addRow(tr("&Password:"), m_password);
    form.addRow(tr("Pri&vacy password:"), m_privacy);
    form.addRow(tr("&Identity file:"), m_identityRow);
    form.addRow(QString(), m_keep);
}

void TablesDialog::layOut(const QString &title)
{
    auto *why = new PlainLabel(
        tr("A router knows the addresses of all the devices that talk through it, and a switch "
           "knows on which port each of them is. Sixlab asks “%1” for these tables at every scan. "
           "It only reads, and changes nothing.")
            .arg(title),
        this);
    why->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    addFields(*m_form);
    m_start = m_buttons->addButton(tr("&Start reading"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(u"tablesStart"_s);
    m_start->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &TablesDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(14);
    layout->addWidget(why);
    layout->addLayout(m_form);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(m_buttons);
    resize(580, sizeHint().height());
}

void TablesDialog::fill()
{
    const Preferences preferences = Preferences::load(m_application.dataFolder());
    if (const TableChoice *known = preferences.tableChoice(m_deviceId)) {
        m_method->setCurrentIndex(m_method->findData(int(known->access.method)));
        m_port->setValue(known->access.port);
        m_user->setText(known->access.user);
        m_identityFile->setText(known->access.identityFile);
        m_hostKey = known->access.pinnedHostKey;
    }
    const std::pair<QString, QLineEdit *> secrets[]{
        {tablesSecretName(m_deviceId), m_password}, {privacySecretName(m_deviceId), m_privacy}};
    for (const auto &[name, field] : secrets) {
        m_application.secrets().fetch(
            name, this, [this, field = field](const std::optional<QString> &secret) {
                if (!secret || secret->isEmpty() || !field->text().isEmpty())
                    return;
                field->setText(*secret);
                m_keep->setInKeyring(true);
            });
    }
}

Method TablesDialog::method() const
{
    return Method(m_method->currentData().toInt());
}

void TablesDialog::showMethod()
{
    const bool isSsh = method() == Method::Ssh;
    auto *password = qobject_cast<QLabel *>(m_form->labelForField(m_password));
    switch (method()) {
    case Method::SnmpV2c:
        m_explanation->setText(
            tr("The community is sent unprotected, and everybody on the way can read it. Give one "
               "that may read only."));
        password->setText(tr("Community (&password):"));
        break;
    case Method::SnmpV3:
        m_explanation->setText(
            tr("Signed in with SHA; with a privacy password it is also encrypted, with AES."));
        password->setText(tr("&Password:"));
        break;
    case Method::Ssh:
        m_explanation->setText(
            tr("For a router that runs Linux: its neighbour table and its DHCP leases. Encrypted, "
               "and only commands that read are run."));
        password->setText(tr("&Password:"));
        break;
    }
    const std::pair<QWidget *, bool> rows[]{
        {m_user, method() != Method::SnmpV2c},
        {m_privacy, method() == Method::SnmpV3},
        {m_identityRow, isSsh}};
    for (const auto &[field, isWanted] : rows) {
        field->setVisible(isWanted);
        m_form->labelForField(field)->setVisible(isWanted);
    }
    m_port->setSpecialValueText(isSsh ? tr("22, the usual one") : tr("161, the usual one"));
    m_message->clear();
}

void TablesDialog::chooseIdentityFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose an identity file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(dialog->filter() | QDir::Hidden);
    dialog->setDirectory(QDir::home().filePath(u".ssh"_s));
    connect(dialog, &QFileDialog::fileSelected, m_identityFile, &QLineEdit::setText);
    dialog->open();
}

QString TablesDialog::problem() const
{
    const qsizetype length = m_password->text().size();
    const qsizetype privacyLength = m_privacy->text().size();
    switch (method()) {
    case Method::SnmpV2c:
        return length == 0 ? tr("Type the community; many devices call it “public”.") : QString();
    case Method::SnmpV3:
        if (m_user->text().isEmpty())
            return tr("Type the user name that the device knows for SNMP.");
        if (length < shortestPassphrase
            || (privacyLength > 0 && privacyLength < shortestPassphrase))
            return tr("Passwords for SNMP have at least 8 characters: type the whole password.");
        return {};
    case Method::Ssh:
        if (m_user->text().isEmpty())
            return tr("Type the user name to sign in with.");
        if (!m_identityFile->text().isEmpty() && !QFileInfo(m_identityFile->text()).isReadable())
            return tr("The identity file cannot be read: choose another one, or leave it empty.");
        return {};
    }
    return {};
}

TableChoice TablesDialog::choice() const
{
    TableChoice choice{m_deviceId, {}};
    choice.access.method = method();
    choice.access.port = quint16(m_port->value());
    if (method() != Method::SnmpV2c)
        choice.access.user = m_user->text();
    if (method() == Method::Ssh) {
        choice.access.identityFile = m_identityFile->text();
        choice.access.pinnedHostKey = m_hostKey;
    }
    return choice;
}

void TablesDialog::accept()
{
    if (const QString missing = problem(); !missing.isEmpty()) {
        m_message->setMessage(Tone::Warning, missing);
        return;
    }
    m_message->clear();
    m_start->setEnabled(false);
    if (method() == Method::Ssh && m_hostKey.isEmpty())
        lookAtHostKey();
    else
        keepSecrets();
}

/// Before a secret goes anywhere, the user sees whose key it is. One that known_hosts vouches for
/// needs no pin.
void TablesDialog::lookAtHostKey()
{
    TableAccess access = choice().access;
    access.address = m_address;
    m_message->setMessage(Tone::Info, tr("Asking the device for its SSH key…"));
    const auto look = [access] { return readRouterHostKey(access, {}); };
    whenDone(QtConcurrent::run(look), this, [this](const Result<HostKey> &key) {
        m_message->clear();
        if (!key) {
            m_message->setMessage(Tone::Bad, key.error().text);
            m_start->setEnabled(true);
        } else if (key->trust == HostKey::Trust::FirstContact) {
            askToTrust(*key);
        } else {
            keepSecrets();
        }
    });
}

void TablesDialog::askToTrust(const HostKey &key)
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Trust this SSH key?"),
        tr("The key of this device is seen for the first time. Compare it with what the device "
           "shows itself; later another key is refused."),
        QMessageBox::Cancel, this);
    question->setObjectName(u"tablesHostKey"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(key.algorithm + u'\n' + key.fingerprint());
    QPushButton *trust = question->addButton(tr("&Trust it"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::finished, this, [this, question, trust, key] {
        if (question->clickedButton() != trust) {
            m_start->setEnabled(true);
            return;
        }
        m_hostKey = key.sha256;
        keepSecrets();
    });
    question->open();
}

void TablesDialog::keepSecrets()
{
    const QString privacy = method() == Method::SnmpV3 ? m_privacy->text() : QString();
    keepSecrets(
        {{tablesSecretName(m_deviceId), m_password->text()},
         {privacySecretName(m_deviceId), privacy}});
}

void TablesDialog::keepSecrets(QList<std::pair<QString, QString>> secrets)
{
    if (secrets.isEmpty()) {
        save();
        return;
    }
    const auto [name, secret] = secrets.takeFirst();
    if (secret.isEmpty()) {
        m_application.secrets().forget(name);
        keepSecrets(secrets);
        return;
    }
    m_application.secrets().store(
        name, secret, m_keep->keep(), this, [this, secrets](const Result<> &stored) {
            if (!stored)
                m_message->setMessage(Tone::Warning, stored.error().text);
            keepSecrets(secrets);
        });
}

void TablesDialog::save()
{
    Preferences preferences = Preferences::load(m_application.dataFolder());
    preferences.setTableChoice(choice());
    const Result<> written = preferences.save(m_application.dataFolder());
    if (!written) {
        m_message->setMessage(Tone::Bad, written.error().text);
        m_start->setEnabled(true);
        return;
    }
    emit saved(preferences);
    if (m_message->text().isEmpty()) {
        QDialog::accept();
        return;
    }
    // The tables are read; that the keyring refused the password is still to be seen.
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
}

} // namespace sixlab
