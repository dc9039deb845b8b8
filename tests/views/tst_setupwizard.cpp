// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/setupwizard.h"

#include "homedevice.h"
#include "widgets/messagebar.h"
#include "wizards/signinform.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace sixlab;

static constexpr int patience = 60'000;
static const QString password = HomeDevice::password;

/// The wizard against simulated devices that set a real interface of the kernel.
class TestSetupWizard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void setsAStaticAddressAndProvesIt_data() { addDevices(); }
    void setsAStaticAddressAndProvesIt();
    void refusedSignInIsSaidInTheForm_data() { addDevices(); }
    void refusedSignInIsSaidInTheForm();
    void aSilentDeviceCanBeGivenUp();
    void goingBackKeepsWhatWasTyped();
    void theSameSettingsCannotBeApplied();
    void aLyingDeviceEndsWithTheOldSettings();
    void theEvidenceHoldsNoPassword();

private:
    static void addDevices();
    void startDevice(const QString &id, const QString &persona);
    void openWizard();
    QWidget *widget(const char *name) const;
    void type(const char *name, const QString &text);
    void click(const char *name);
    bool signIn(const QString &with = password);
    bool chooseStatic(const QString &address);

    std::unique_ptr<Household> m_household;
    std::shared_ptr<KernelNetwork> m_network;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<SetupWizard> m_wizard;
};

void TestSetupWizard::initTestCase()
{
    m_network = HomeDevice::makeNetwork();
    QVERIFY(m_network);
}

void TestSetupWizard::init()
{
    m_household = std::make_unique<Household>();
}

void TestSetupWizard::cleanup()
{
    m_wizard.reset();
    m_simulator.reset();
    m_household.reset();
}

void TestSetupWizard::addDevices()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("persona");
    for (const SimulatorInfo *info : allSimulators()) {
        const QString id = QString::fromLatin1(info->id);
        const QString newest = info->personas.last();
        QTest::addRow("%s %s", info->id, qPrintable(newest)) << id << newest;
    }
}

void TestSetupWizard::startDevice(const QString &id, const QString &persona)
{
    for (const SimulatorInfo *info : allSimulators()) {
        if (id == QLatin1StringView(info->id))
            m_simulator = HomeDevice::start(*info, persona, m_network, *m_household);
    }
}

void TestSetupWizard::openWizard()
{
    Application &application = m_household->application();
    QCOMPARE(application.inventory().devices().size(), 1);
    const auto target = SignInTarget::of(application, application.inventory().devices().first());
    QVERIFY(target);
    m_wizard = std::make_unique<SetupWizard>(application, *target);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->show();
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

QWidget *TestSetupWizard::widget(const char *name) const
{
    auto *found = m_wizard->findChild<QWidget *>(QString::fromLatin1(name));
    if (!found)
        qWarning("There is no %s", name);
    return found;
}

void TestSetupWizard::type(const char *name, const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(widget(name));
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, text);
}

void TestSetupWizard::click(const char *name)
{
    QTest::mouseClick(widget(name), Qt::LeftButton);
}

bool TestSetupWizard::signIn(const QString &with)
{
    // Where the simulated device serves, which need not be the way that is offered first.
    auto *url = qobject_cast<QComboBox *>(widget("signInUrl"));
    const int way
        = url->findText(m_simulator->connection().url.scheme() + u"://"_s, Qt::MatchStartsWith);
    url->setCurrentIndex(std::max(way, 0));
    type("signInUser", m_simulator->connection().user);
    type("signInPassword", with);
    click("wizardNext");
    const auto *form = m_wizard->findChild<SignInForm *>();
    if (!QTest::qWaitFor([form] { return !form->isBusy(); }, patience))
        return false;
    // Over TLS the first contact asks whether the certificate is the device's.
    auto *trust = form->findChild<QAbstractButton *>(u"messageAction"_s);
    if (trust->isVisible()) {
        trust->click();
        if (!QTest::qWaitFor([form] { return !form->isBusy(); }, patience))
            return false;
    }
    return m_wizard->currentId() == SetupWizard::Mode;
}

bool TestSetupWizard::chooseStatic(const QString &address)
{
    click("modeStatic");
    if (!qobject_cast<QAbstractButton *>(widget("modeStatic"))->isChecked())
        click("modeBoth"); // A device that cannot do without automatic addresses.
    type("staticAddress", address);
    click("wizardNext");
    return m_wizard->currentId() == SetupWizard::Review;
}

void TestSetupWizard::setsAStaticAddressAndProvesIt()
{
    QFETCH(QString, id);
    QFETCH(QString, persona);
    startDevice(id, persona);
    openWizard();
    QVERIFY(signIn());
    QVERIFY(chooseStatic(u"fd00:42::20"_s));

    QCOMPARE(m_simulator->writes(), 0);
    click("wizardApply");
    QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(SetupWizard::Outcome), patience);

    const auto wanted = *InterfaceAddress::parse(u"fd00:42::20/64"_s);
    QCOMPARE(m_simulator->settings().staticAddresses, QList<InterfaceAddress>{wanted});
    QVERIFY(widget("outcomeCopyAddress")->isVisible());
    click("outcomeCopyAddress");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"fd00:42::20"_s);
    QVERIFY(!widget("outcomeAgain")->isVisible());

    const auto journal = Journal::open(m_household->folder());
    QVERIFY(journal);
    const auto entries = (*journal)->entries();
    QVERIFY(entries && entries->size() == 1);
    QCOMPARE(entries->first().outcome, Outcome::Applied);
}

void TestSetupWizard::refusedSignInIsSaidInTheForm()
{
    QFETCH(QString, id);
    QFETCH(QString, persona);
    startDevice(id, persona);
    openWizard();

    QVERIFY(!signIn(u"wrong"_s));
    const auto *message = m_wizard->findChild<SignInForm *>()->findChild<MessageBar *>();
    QVERIFY(message->isVisible());
    QCOMPARE(message->tone(), Tone::Warning);

    QVERIFY(signIn());
}

void TestSetupWizard::aSilentDeviceCanBeGivenUp()
{
    startDevice(QLatin1StringView(allSimulators().first()->id), {});
    m_simulator->setFaults({.neverAnswer = true});
    openWizard();
    type("signInUser", u"admin"_s);
    type("signInPassword", password);
    click("wizardNext");
    const auto *form = m_wizard->findChild<SignInForm *>();
    QVERIFY(form->isBusy());
    QVERIFY(!widget("wizardNext")->isEnabled());

    click("busyCancel");

    QVERIFY(!form->isBusy());
    QVERIFY(widget("wizardNext")->isEnabled());
    m_simulator->setFaults({});
    QVERIFY(signIn());
}

void TestSetupWizard::goingBackKeepsWhatWasTyped()
{
    startDevice(QLatin1StringView(allSimulators().first()->id), {});
    openWizard();
    QVERIFY(signIn());
    click("modeBoth");
    type("staticAddress", u"fd00:42::77/56"_s);
    type("staticGateway", u"fe80::7"_s);
    const QString user = qobject_cast<QLineEdit *>(widget("signInUser"))->text();

    click("wizardBack");
    QCOMPARE(qobject_cast<QLineEdit *>(widget("signInUser"))->text(), user);
    click("wizardNext");

    QCOMPARE(m_wizard->currentId(), int(SetupWizard::Mode));
    QVERIFY(qobject_cast<QAbstractButton *>(widget("modeBoth"))->isChecked());
    QCOMPARE(qobject_cast<QLineEdit *>(widget("staticAddress"))->text(), u"fd00:42::77"_s);
    QCOMPARE(qobject_cast<QSpinBox *>(widget("staticPrefixLength"))->value(), 56);
    QCOMPARE(qobject_cast<QLineEdit *>(widget("staticGateway"))->text(), u"fe80::7"_s);
}

void TestSetupWizard::theSameSettingsCannotBeApplied()
{
    startDevice(QLatin1StringView(allSimulators().first()->id), {});
    openWizard();
    QVERIFY(signIn());
    click("wizardNext");

    QCOMPARE(m_wizard->currentId(), int(SetupWizard::Review));
    QVERIFY(!widget("wizardApply")->isEnabled());
    QCOMPARE(m_simulator->writes(), 0);
}

void TestSetupWizard::aLyingDeviceEndsWithTheOldSettings()
{
    startDevice(QLatin1StringView(allSimulators().first()->id), {});
    const Settings before = m_simulator->settings();
    openWizard();
    QVERIFY(signIn());
    QVERIFY(chooseStatic(u"fd00:42::21"_s));
    m_simulator->setFaults({.lie = true});

    click("wizardApply");
    QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(SetupWizard::Apply), patience);
    click("wizardCancel"); // Not to wait for as long as a slow device may take.
    QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(SetupWizard::Outcome), patience);

    QCOMPARE(m_simulator->settings(), before);
    QVERIFY(widget("outcomeAgain")->isVisible());
    QVERIFY(!widget("outcomeCopyAddress")->isVisible());

    m_simulator->setFaults({});
    click("outcomeAgain");
    QCOMPARE(m_wizard->currentId(), int(SetupWizard::SignIn));
    click("wizardNext"); // The password is still there; the device is read anew.
    QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(SetupWizard::Mode), patience);
    QCOMPARE(qobject_cast<QLineEdit *>(widget("staticAddress"))->text(), u"fd00:42::21"_s);
}

void TestSetupWizard::theEvidenceHoldsNoPassword()
{
    startDevice(QLatin1StringView(allSimulators().first()->id), {});
    openWizard();
    QVERIFY(signIn());
    QVERIFY(chooseStatic(u"fd00:42::22"_s));
    click("wizardApply");
    QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(SetupWizard::Outcome), patience);

    click("outcomeCopyEvidence");

    const QString evidence = QGuiApplication::clipboard()->text();
    QVERIFY(evidence.contains(u"fd00:42::22/64"_s));
    QVERIFY(evidence.contains(u"outcome: applied"_s));
    QVERIFY(!evidence.contains(password));
}

int main(int argc, char **argv)
{
    enterOwnNetwork(argv);
    const QApplication application(argc, argv);
    TestSetupWizard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_setupwizard.moc"
