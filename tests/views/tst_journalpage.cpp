// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalpage.h"

#include "homedevice.h"
#include "jobs/devicejobs.h"
#include "wizards/outcomeview.h"
#include "wizards/signindialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

using namespace sixlab;

static constexpr int patience = 60'000;

/// Undo and Resume, with the buttons of the page, against a simulated device.
class TestJournalPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aChangeIsUndone();
    void anUnfinishedChangeIsFirstAndIsSettled();
    void aDeviceThatIsNowhereIsSaid();

private:
    void openPage();
    void press(const char *name);
    void signIn();
    qint64 leaveUnfinished(const Settings &after);
    QTreeWidget *list() const { return m_page->findChild<QTreeWidget *>(u"journalList"_s); }

    std::shared_ptr<KernelNetwork> m_network;
    std::unique_ptr<Household> m_household;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<JournalPage> m_page;
    Settings m_before;
    Settings m_after;
};

void TestJournalPage::initTestCase()
{
    m_network = HomeDevice::makeNetwork();
    QVERIFY(m_network);
}

void TestJournalPage::init()
{
    m_household = std::make_unique<Household>();
    const SimulatorInfo &info = *allSimulators().first();
    m_simulator = HomeDevice::start(info, info.personas.last(), m_network, *m_household);
    m_before = m_simulator->settings();
    m_after = m_before;
    m_after.staticAddresses = {*InterfaceAddress::parse(u"fd00:42::30/64"_s)};
}

void TestJournalPage::cleanup()
{
    m_page.reset();
    m_simulator.reset();
    m_household.reset();
}

void TestJournalPage::openPage()
{
    m_page = std::make_unique<JournalPage>(m_household->application());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestJournalPage::press(const char *name)
{
    auto *button = m_page->findChild<QAbstractButton *>(QString::fromLatin1(name));
    QVERIFY2(button && button->isVisible(), name);
    button->click();
}

void TestJournalPage::signIn()
{
    auto *dialog = m_page->findChild<SignInDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"signInUser"_s)->setText(m_simulator->connection().user);
    dialog->findChild<QLineEdit *>(u"signInPassword"_s)->setText(HomeDevice::password);
    dialog->findChild<QAbstractButton *>(u"signInStart"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<RecoveryDialog *>(), patience);
    auto *outcome = m_page->findChild<OutcomeView *>();
    QTRY_VERIFY_WITH_TIMEOUT(outcome->isVisible(), patience);
}

void TestJournalPage::aChangeIsUndone()
{
    Application &application = m_household->application();
    const Device device = application.inventory().devices().first();
    DeviceJobs *jobs = application.jobs(device);
    Connection connection = jobs->connection();
    connection.user = m_simulator->connection().user;
    connection.password = HomeDevice::password;
    jobs->setConnection(connection);
    ChangeRequest request;
    request.device = device.id;
    request.wanted = m_after;
    const ChangeResult result = jobs->apply(request).result();
    QCOMPARE(result.outcome, Outcome::Applied);
    QCOMPARE(m_simulator->settings(), m_after);
    Device moved = device; // As the next scan would see it.
    moved.interfaces.first().addresses.first().address = QHostAddress(u"fd00:42::30"_s);
    application.inventory().update(moved);
    jobs->setConnection(connectionTo(moved, jobs->driver()));

    openPage();
    QCOMPARE(list()->topLevelItemCount(), 1);
    press("journalUndo");
    signIn();

    QCOMPARE(m_simulator->settings(), m_before);
    QTRY_COMPARE(list()->topLevelItemCount(), 2);
}

qint64 TestJournalPage::leaveUnfinished(const Settings &after)
{
    const Device &device = m_household->application().inventory().devices().first();
    const auto journal = Journal::open(m_household->folder());
    JournalEntry entry;
    entry.device = device.id;
    entry.driver = device.driver;
    entry.url
        = connectionTo(device, *m_household->application().driver(device.driver)).url.toString();
    entry.startedAt = QDateTime::currentDateTimeUtc();
    entry.before = m_before;
    entry.after = after;
    const qint64 id = *(*journal)->begin(entry);
    (void)(*journal)->intend(id, u"switch"_s);
    return id;
}

void TestJournalPage::anUnfinishedChangeIsFirstAndIsSettled()
{
    {
        const auto journal = Journal::open(m_household->folder());
        JournalEntry other;
        other.device = u"another"_s;
        other.startedAt = QDateTime::currentDateTimeUtc().addDays(1);
        const auto id = (*journal)->begin(other);
        QVERIFY(id && (*journal)->end(*id, Outcome::Applied));
    }
    const qint64 unfinished = leaveUnfinished(m_after);
    openPage();
    QCOMPARE(list()->topLevelItemCount(), 2);
    QCOMPARE(list()->currentItem(), list()->topLevelItem(0));

    press("journalResume");
    signIn();

    const auto entry = (*Journal::open(m_household->folder()))->entry(unfinished);
    QVERIFY(entry && entry->isFinished());
    QVERIFY(m_simulator->settings() == m_before || m_simulator->settings() == m_after);
    QTRY_VERIFY(!m_page->findChild<QWidget *>(u"journalResume"_s)->isVisible());
}

void TestJournalPage::aDeviceThatIsNowhereIsSaid()
{
    leaveUnfinished(m_after);
    Device device = m_household->application().inventory().devices().first();
    device.interfaces.first().addresses.clear();
    m_household->application().inventory().update(device);
    openPage();

    press("journalResume");

    QVERIFY(!m_page->findChild<SignInDialog *>());
}

int main(int argc, char **argv)
{
    enterOwnNetwork(argv);
    const QApplication application(argc, argv);
    TestJournalPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalpage.moc"
