// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/signinform.h"

#include "allsimulators.h"
#include "household.h"
#include "jobs/devicejobs.h"
#include "simulation/httpsimulator.h"
#include "widgets/messagebar.h"
#include "wizards/certificateprobe.h"

#include <QAbstractButton>
#include <QCryptographicHash>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTest>

using namespace sixlab;

static const QString password = QStringLiteral("correct horse");

/// First contact over TLS: the password goes out after a person has seen the certificate.
class TestSignInForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void thePasswordWaitsForTheFirstCertificate();
    void aKnownCertificateIsNotAskedAbout();
    void anotherCertificateStopsBeforeThePassword();
    void anotherSerialNumberIsAnotherDevice();
    void aServerWithoutTlsIsSaid();
    void aFingerprintCanBeComparedByPeople();

private:
    void openForm(const QByteArray &pinned = {}, const QString &serial = {});
    void start();
    MessageBar *message() const { return m_form->findChild<MessageBar *>(); }
    QAbstractButton *trust() const
    {
        return m_form->findChild<QAbstractButton *>(u"messageAction"_s);
    }

    std::unique_ptr<Household> m_household;
    std::unique_ptr<Simulator> m_simulator;
    HttpSimulator *m_web = nullptr;
    std::unique_ptr<DeviceJobs> m_jobs;
    std::unique_ptr<SignInForm> m_form;
};

void TestSignInForm::init()
{
    m_household = std::make_unique<Household>();
    for (const SimulatorInfo *info : allSimulators()) {
        m_simulator = info->start({.persona = {}, .password = password, .network = nullptr});
        m_web = dynamic_cast<HttpSimulator *>(m_simulator.get());
        if (!m_web)
            continue;
        m_web->serveEncrypted(0);
        m_jobs = std::make_unique<DeviceJobs>(
            *m_household->application().driver(QString::fromLatin1(info->id)),
            m_web->encryptedConnection(), m_household->folder());
        return;
    }
    QFAIL("There is no simulated web device.");
}

void TestSignInForm::cleanup()
{
    m_form.reset();
    m_jobs.reset();
    m_simulator.reset();
    m_household.reset();
}

void TestSignInForm::openForm(const QByteArray &pinned, const QString &serial)
{
    SignInTarget target;
    target.id = u"somewhere"_s;
    target.title = u"somewhere"_s;
    target.driver = &m_jobs->driver();
    target.jobs = m_jobs.get();
    target.urls = {m_web->encryptedConnection().url};
    target.user = m_web->connection().user;
    target.certificate = pinned;
    target.serial = serial;
    m_form = std::make_unique<SignInForm>(m_household->application(), target);
    m_form->show();
}

void TestSignInForm::start()
{
    m_form->findChild<QLineEdit *>(u"signInPassword"_s)->setText(password);
    m_form->start();
    QVERIFY(m_form->isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(!m_form->isBusy(), 20'000);
}

void TestSignInForm::thePasswordWaitsForTheFirstCertificate()
{
    openForm();
    QSignalSpy signedIn(m_form.get(), &SignInForm::signedIn);
    start();

    QCOMPARE(m_web->requests(), 0);
    QCOMPARE(message()->tone(), Tone::Info);
    QVERIFY(trust()->isVisible());

    trust()->click();
    QTRY_COMPARE_WITH_TIMEOUT(signedIn.count(), 1, 20'000);
    QVERIFY(m_form->state());
    QCOMPARE(m_form->target().certificate.size(), 32);
    QCOMPARE(m_form->connection().pinnedCertificate, m_form->target().certificate);
}

void TestSignInForm::aKnownCertificateIsNotAskedAbout()
{
    openForm();
    start();
    trust()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_form->state(), 20'000);

    openForm(m_form->target().certificate);
    start();

    QVERIFY(m_form->state());
    QVERIFY(!trust()->isVisible());
}

void TestSignInForm::anotherCertificateStopsBeforeThePassword()
{
    openForm();
    start();
    trust()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_form->state(), 20'000);
    const QByteArray pinned = m_form->target().certificate;
    m_web->changeCertificate();
    const int requests = m_web->requests();

    openForm(pinned);
    start();

    QCOMPARE(m_web->requests(), requests);
    QVERIFY(!m_form->state());
    QCOMPARE(message()->tone(), Tone::Bad);
    QVERIFY(message()->text().contains(CertificateProbe::fingerprintText(pinned)));
    QVERIFY(trust()->isVisible());
}

void TestSignInForm::anotherSerialNumberIsAnotherDevice()
{
    openForm({}, u"0000-another"_s);
    start();
    trust()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_form->isBusy(), 20'000);

    QVERIFY(!m_form->state());
    QCOMPARE(message()->tone(), Tone::Bad);
}

void TestSignInForm::aServerWithoutTlsIsSaid()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHostIPv6));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        server.nextPendingConnection()->write("HTTP/1.1 200 OK\r\n\r\n");
    });
    CertificateProbe probe;
    QSignalSpy failed(&probe, &CertificateProbe::failed);
    QSignalSpy found(&probe, &CertificateProbe::found);

    probe.start(QUrl(u"https://[::1]:%1"_s.arg(server.serverPort())));

    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(found.count(), 0);
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Unreachable);
}

void TestSignInForm::aFingerprintCanBeComparedByPeople()
{
    QCOMPARE(CertificateProbe::fingerprintText(QByteArray::fromHex("00ff12ab")), u"00FF 12AB"_s);
}

QTEST_MAIN(TestSignInForm)
#include "tst_signinform.moc"
