// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinform.h"

#include "application.h"
#include "jobs/devicejobs.h"
#include "jobs/whendone.h"
#include "widgets/busyrow.h"
#include "widgets/messagebar.h"
#include "wizards/certificateprobe.h"
#include "wizards/keepchoice.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

SignInForm::SignInForm(Application &application, const SignInTarget &target, QWidget *parent)
    : QWidget(parent)
    , m_application(application)
    , m_target(target)
    , m_url(new QComboBox(this))
    , m_user(new QLineEdit(target.user, this))
    , m_password(new QLineEdit(this))
    , m_keep(new KeepChoice(application.secrets(), u"signInRemember"_s, this))
    , m_message(new MessageBar(this))
    , m_progress(new BusyRow(this))
    , m_probe(new CertificateProbe(this))
{
    layOut();
    for (const QUrl &url : target.urls)
        m_url->addItem(url.toString(), url);

    const auto forgetState = [this] {
        m_state.reset();
        emit changed();
    };
    connect(m_url, &QComboBox::currentIndexChanged, this, forgetState);
    connect(m_user, &QLineEdit::textChanged, this, forgetState);
    connect(m_password, &QLineEdit::textChanged, this, forgetState);
    connect(m_progress, &BusyRow::cancelled, this, &SignInForm::cancel);
    connect(m_probe, &CertificateProbe::found, this, &SignInForm::onCertificate);
    connect(m_probe, &CertificateProbe::failed, this, &SignInForm::fail);
    fetchPassword();
}

SignInForm::~SignInForm()
{
    if (m_busy)
        m_target.jobs->cancel();
}

void SignInForm::addFields(QFormLayout &form)
{
    m_url->setObjectName(u"signInUrl"_s);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_user->setObjectName(u"signInUser"_s);
    m_user->setMaxLength(128);
    m_password->setObjectName(u"signInPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(256);
    form.setSpacing(10);
    form.addRow(tr("Conn&ect to:"), m_url);
    form.addRow(tr("&User name:"), m_user);
    form.addRow(tr("&Password:"), m_password);
    form.addRow(QString(), m_keep);
}

void SignInForm::layOut()
{
    auto *fields = new QFormLayout;
    fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFields(*fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addLayout(fields);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addStretch();
}

void SignInForm::fetchPassword()
{
    m_application.secrets().fetch(
        m_target.id, this, [this](const std::optional<QString> &password) {
            if (!password || !m_password->text().isEmpty())
                return;
            m_password->setText(*password);
            m_keep->setInKeyring(true);
        });
}

Connection SignInForm::connection() const
{
    Connection connection = m_target.jobs->connection();
    connection.url = m_url->currentData().toUrl();
    connection.user = m_user->text();
    connection.password = m_password->text();
    connection.pinnedCertificate = m_target.certificate;
    return connection;
}

void SignInForm::start()
{
    if (m_busy)
        return;
    m_message->clear();
    m_message->setAction({});
    const QUrl url = connection().url;
    if (url.scheme() != "https"_L1) {
        read();
        return;
    }
    setBusy(tr("Asking for the device's certificate…"));
    m_probe->start(url);
}

void SignInForm::cancel()
{
    if (!m_busy)
        return;
    ++m_attempt;
    m_probe->cancel();
    m_target.jobs->cancel();
    setBusy({});
    m_message->setMessage(Tone::Info, tr("Stopped. Nothing on the device was changed."));
}

void SignInForm::onCertificate(const QByteArray &sha256)
{
    if (sha256 == m_target.certificate) {
        read();
        return;
    }
    setBusy({});
    const QString fingerprint = CertificateProbe::fingerprintText(sha256);
    if (m_target.certificate.isEmpty()) {
        m_message->setMessage(
            Tone::Info,
            tr("First contact with this device. It shows the certificate with this fingerprint "
               "(SHA-256):\n%1\nDevices at home make their own. Compare it with the device's page "
               "if you can; Sixlab will refuse any other one from now on.")
                .arg(fingerprint));
        m_message->setAction(tr("&Trust it and go on"), [this, sha256] { trust(sha256); });
        return;
    }
    m_message->setMessage(
        Tone::Bad,
        tr("The certificate is not the one that was trusted before, so your password was not sent. "
           "That is normal after a factory reset or a firmware update; otherwise something else "
           "may answer in the device's place.\nBefore: %1\nNow: %2")
            .arg(CertificateProbe::fingerprintText(m_target.certificate), fingerprint));
    m_message->setAction(tr("&Trust the new one"), [this, sha256] { trust(sha256); });
}

void SignInForm::trust(const QByteArray &sha256)
{
    m_target.certificate = sha256;
    m_message->clear();
    m_message->setAction({});
    read();
}

void SignInForm::read()
{
    setBusy(tr("Signing in and reading the settings…"));
    const int attempt = ++m_attempt;
    m_target.jobs->setConnection(connection());
    whenDone(m_target.jobs->read(), this, [this, attempt](const Result<DeviceState> &state) {
        if (attempt == m_attempt)
            onRead(state);
    });
}

void SignInForm::onRead(const Result<DeviceState> &state)
{
    if (!state) {
        fail(state.error());
        return;
    }
    const QString serial = state->identity.serial;
    if (!m_target.serial.isEmpty() && !serial.isEmpty() && serial != m_target.serial) {
        fail(
            {Error::Kind::IdentityChanged,
             tr("Another device answers at this address: its serial number is %1, and %2 was "
                "expected. Scan again, and choose the device anew.")
                 .arg(serial, m_target.serial)});
        return;
    }
    m_state = *state;
    remember();
    setBusy({});
    m_message->setMessage(Tone::Good, tr("Signed in. The settings were read."));
    emit signedIn();
}

void SignInForm::remember()
{
    m_application.secrets().store(
        m_target.id, m_password->text(), m_keep->keep(), this, [this](const Result<> &stored) {
            if (!stored)
                m_message->setMessage(Tone::Warning, stored.error().text);
        });
    const Device *known = m_application.inventory().find(m_target.id);
    if (!known)
        return;
    Device device = *known;
    device.user = m_user->text();
    device.certificate = m_target.certificate;
    if (!m_state->identity.serial.isEmpty())
        device.serial = m_state->identity.serial;
    if (device.model.isEmpty())
        device.model = m_state->identity.model;
    if (device != *known)
        m_application.inventory().update(device);
}

void SignInForm::setBusy(const QString &what)
{
    m_busy = !what.isEmpty();
    m_progress->setText(what);
    for (QWidget *field :
         {static_cast<QWidget *>(m_url), static_cast<QWidget *>(m_user),
          static_cast<QWidget *>(m_password)})
        field->setEnabled(!m_busy);
    emit changed();
}

void SignInForm::fail(const Error &error)
{
    setBusy({});
    m_message->setMessage(
        error.kind == Error::Kind::IdentityChanged ? Tone::Bad : Tone::Warning, error.text);
    if (error.kind == Error::Kind::SignInRefused) {
        m_password->setFocus();
        m_password->selectAll();
    }
}

} // namespace sixlab
