// SPDX-License-Identifier: GPL-3.0-or-later
#include "alldrivers.h"
#include "application.h"
#include "dashboard/dashboard.h"
#include "exporting/exporter.h"
#include "inventory/folding.h"
#include "lab/lab.h"
#include "mainwindow.h"
#include "wizards/setupwizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTableView>
#include <QTest>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int patience = 30'000;
static const QString newAddress = u"2001:db8:2::c0de"_s;

/// The whole road by keyboard and mouse, on the workstation of the lab: a scan shows the camera,
/// the wizard sets its address, the address answers, and the evidence is exported.
class TestWindowRoad : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aScanShowsEveryHostOnTheLink();
    void theFilterFindsTheCamera();
    void theWizardSignsIn();
    void aStaticAddressIsChosen();
    void theReviewShowsBeforeAndAfter();
    void theChangeIsProved();
    void theNewAddressAnswersPing();
    void theEvidenceIsExported();

private:
    template <typename T = QWidget>
    T *find(QWidget *in, const QString &name) const;
    void click(const QString &button);
    QString focusName() const { return m_wizard->focusWidget()->objectName(); }
    void goTo(SetupWizard::Page page);

    std::unique_ptr<Application> m_application;
    std::unique_ptr<MainWindow> m_window;
    QPointer<SetupWizard> m_wizard;
};

template <typename T>
T *TestWindowRoad::find(QWidget *in, const QString &name) const
{
    T *found = in->findChild<T *>(name);
    if (!found)
        qWarning("There is no %s", qPrintable(name));
    return found;
}

void TestWindowRoad::click(const QString &button)
{
    auto *found = find<QAbstractButton>(m_wizard, button);
    QVERIFY(found);
    QTRY_VERIFY_WITH_TIMEOUT(found->isEnabled() && found->isVisible(), patience);
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestWindowRoad::goTo(SetupWizard::Page page)
{
    QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(page), patience);
}

void TestWindowRoad::initTestCase()
{
    QCOMPARE(Application::labName(), u"home"_s);
    auto application = Application::open(allDrivers(), Application::defaultDataFolder());
    QVERIFY(application);
    m_application = std::move(*application);
    m_window = std::make_unique<MainWindow>(*m_application);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWindowRoad::aScanShowsEveryHostOnTheLink()
{
    auto *table = find<QTableView>(m_window.get(), u"deviceTable"_s);
    QVERIFY(table);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 6, patience);
}

void TestWindowRoad::theFilterFindsTheCamera()
{
    auto *filter = find<QLineEdit>(m_window.get(), u"deviceFilter"_s);
    auto *table = find<QTableView>(m_window.get(), u"deviceTable"_s);
    QTest::keyClicks(filter, u"kind:camera"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
    const QModelIndex name = table->model()->index(0, 0);
    QVERIFY(!name.data().toString().isEmpty());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(name).center());
}

void TestWindowRoad::theWizardSignsIn()
{
    auto *setUp = m_window->findChild<QAction *>(u"deviceSetUp"_s);
    QVERIFY(setUp && setUp->isEnabled());
    setUp->trigger();
    m_wizard = m_window->findChild<SetupWizard *>();
    QVERIFY(m_wizard);
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard));
    QTRY_COMPARE(focusName(), u"signInUser"_s);
    QTest::keyClicks(m_wizard->focusWidget(), labUser());
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Tab);
    QCOMPARE(focusName(), u"signInPassword"_s);
    QTest::keyClicks(m_wizard->focusWidget(), labPassword());
    click(u"wizardNext"_s);
    goTo(SetupWizard::Mode);
}

void TestWindowRoad::aStaticAddressIsChosen()
{
    click(u"modeBoth"_s);
    find<QWidget>(m_wizard, u"modeBoth"_s)->setFocus();
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Tab);
    QCOMPARE(focusName(), u"staticAddress"_s);
    QTest::keyClicks(m_wizard->focusWidget(), newAddress);
    click(u"wizardNext"_s);
    goTo(SetupWizard::Review);
}

void TestWindowRoad::theReviewShowsBeforeAndAfter()
{
    auto *table = find<QAbstractItemView>(m_wizard, u"settingsTable"_s);
    QVERIFY(table);
    bool shown = false;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < table->model()->columnCount(); ++column)
            shown |= table->model()->index(row, column).data().toString().contains(newAddress);
    }
    QVERIFY(shown);
    click(u"wizardApply"_s);
}

void TestWindowRoad::theChangeIsProved()
{
    goTo(SetupWizard::Outcome);
    const auto *sentence = find<QWidget>(m_wizard, u"outcomeSentence"_s);
    QVERIFY(sentence && sentence->isVisible());
    const auto journal = Journal::open(m_application->dataFolder());
    QVERIFY(journal);
    const auto entries = (*journal)->entries();
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().outcome, std::optional(Outcome::Applied));
    if (const QString file = qEnvironmentVariable("SIXLAB_SCREENSHOT"); !file.isEmpty())
        QVERIFY(m_wizard->grab().save(file));
    click(u"wizardClose"_s);
}

void TestWindowRoad::theNewAddressAnswersPing()
{
    QProcess ping;
    ping.start(u"ping"_s, {u"-6"_s, u"-n"_s, u"-c"_s, u"1"_s, u"-w"_s, u"5"_s, newAddress});
    QVERIFY(ping.waitForFinished(patience));
    QVERIFY2(ping.exitCode() == 0, ping.readAll());
}

void TestWindowRoad::theEvidenceIsExported()
{
    // Between scans the kernel's news are gathered for a second.
    const QHostAddress address(newAddress);
    const auto hasIt = [&address](const Device &device) { return findAddress(device, address); };
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(m_application->inventory().devices(), hasIt), patience);
    m_window->showExport();
    auto *dialog = find<QWidget>(m_window.get(), u"exportDialog"_s);
    QVERIFY(dialog);
    auto *preview = find<QPlainTextEdit>(dialog, u"exportPreview"_s);
    QVERIFY(preview);
    QTRY_VERIFY_WITH_TIMEOUT(preview->toPlainText().contains(newAddress), patience);
    dialog->close();
}

} // namespace sixlab

/// Outside the lab, runs itself inside it.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("SIXLAB_LAB")) {
        QByteArray program = QByteArrayLiteral(SIXLAB_PROGRAM);
        QByteArray self = "/proc/self/exe";
        char resolved[4096] = {};
        if (readlink(self.constData(), resolved, sizeof resolved - 1) < 0)
            return 1;
        std::vector<char *> arguments;
        for (const char *word : {"sixlab", "lab", "run", "--", static_cast<const char *>(resolved)})
            arguments.push_back(const_cast<char *>(word));
        arguments.insert(arguments.end(), argv + 1, argv + argc);
        arguments.push_back(nullptr);
        execv(program.constData(), arguments.data());
        return 1;
    }
    QApplication application(argc, argv);
    sixlab::TestWindowRoad test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowroad.moc"
