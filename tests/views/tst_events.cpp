// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventmodel.h"
#include "events/eventspage.h"
#include "events/eventwording.h"

#include "household.h"
#include "inventory/eventlog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextDocumentFragment>

using namespace sixlab;

using Kind = DeviceEvent::Kind;

class TestEvents : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyKindHasWordsAndAnIcon();
    void theNewestIsFirst();
    void tenThousandAreOneResetAndTheNextOnesOneInsertion();
    void anIndexStaysWithItsEvent();
    void aFilterIsOneReset();
    void textIsLookedForEverywhere();
    void ignoredDevicesAreLeftOut();
    void hostileTextIsShownAsItIs();
    void enterOpensTheDevice();
    void aDeviceThatIsGoneOpensNothing();
    void anEmptyPageExplains();
    void clearFilterShowsEverything();
    void theCurrentRowIsKeptWhileEventsCome();

private:
    EventLog &log() { return m_household->application().inventory().events(); }
    Inventory &inventory() { return m_household->application().inventory(); }
    DeviceEvent event(Kind kind, const QString &title = u"nas"_s, const QString &subject = {});
    void add(const QList<DeviceEvent> &events);
    void openPage();
    QTableView *table() const { return m_page->findChild<QTableView *>(u"eventTable"_s); }
    QLineEdit *filter() const { return m_page->findChild<QLineEdit *>(u"eventFilter"_s); }
    static QStringList column(const QAbstractItemModel &model, int column);

    std::unique_ptr<Household> m_household;
    std::unique_ptr<EventsPage> m_page;
    QDateTime m_now;
};

void TestEvents::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_household = std::make_unique<Household>();
    m_now = QDateTime::currentDateTimeUtc().addSecs(-100'000);
}

void TestEvents::cleanup()
{
    m_page.reset();
    m_household.reset();
}

DeviceEvent TestEvents::event(Kind kind, const QString &title, const QString &subject)
{
    DeviceEvent event;
    m_now = m_now.addSecs(1);
    event.at = m_now;
    event.kind = kind;
    event.deviceId = u"id-of-"_s + title;
    event.title = title;
    event.subject = subject;
    return event;
}

/// Adds them and waits until they are told.
void TestEvents::add(const QList<DeviceEvent> &events)
{
    QSignalSpy added(&log(), &EventLog::added);
    log().add(events);
    QTRY_VERIFY(!added.isEmpty());
}

void TestEvents::openPage()
{
    m_page = std::make_unique<EventsPage>(inventory());
    m_page->resize(1000, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QStringList TestEvents::column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, column).data().toString();
    return texts;
}

void TestEvents::everyKindHasWordsAndAnIcon()
{
    QStringList sentences;
    QStringList kinds;
    for (const Kind kind : allEventKinds()) {
        sentences += EventWording::sentence(event(kind, u"nas"_s, u"2001:db8::1"_s));
        kinds += EventWording::kind(kind);
        QVERIFY(!sentences.last().isEmpty() && !kinds.last().isEmpty());
        QVERIFY(QFile::exists(u":/sixlab/icons/%1.svg"_s.arg(EventWording::icon(kind))));
    }
    QCOMPARE(sentences.removeDuplicates(), 0);
    QCOMPARE(kinds.removeDuplicates(), 0);
}

void TestEvents::theNewestIsFirst()
{
    add({event(Kind::New, u"first"_s), event(Kind::New, u"second"_s)});
    EventModel model(inventory());
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(column(model, EventModel::Who), (QStringList{u"second"_s, u"first"_s}));

    add({event(Kind::Gone, u"third"_s), event(Kind::Gone, u"fourth"_s)});

    QCOMPARE(
        column(model, EventModel::Who),
        (QStringList{u"fourth"_s, u"third"_s, u"second"_s, u"first"_s}));
}

void TestEvents::tenThousandAreOneResetAndTheNextOnesOneInsertion()
{
    QList<DeviceEvent> many;
    for (int i = 0; i < EventLog::maximumEvents; ++i) {
        many += event(Kind::AddressAdded, u"nas"_s, u"2001:db8::%1"_s.arg(i, 0, 16));
        many.last().number = i + 1;
    }
    log().restore(many);
    EventModel model(inventory());
    QCOMPARE(model.rowCount(), EventLog::maximumEvents);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);

    QList<DeviceEvent> next;
    for (int i = 0; i < 300; ++i)
        next += event(Kind::New, u"new%1"_s.arg(i));
    add(next);

    QCOMPARE(insertions.count(), 1);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(resets.count() + changes.count() + layouts.count(), 0);
    QCOMPARE(model.rowCount(), EventLog::maximumEvents);
    QCOMPARE(model.index(0, EventModel::Who).data().toString(), u"new299"_s);

    // Painting asks for the rows on the screen only, and nothing measures all of them.
    openPage();
    QCOMPARE(table()->model()->rowCount(), EventLog::maximumEvents);
    model.setFilter({Kind::New}, u"new7"_s);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 11);
}

void TestEvents::anIndexStaysWithItsEvent()
{
    add({event(Kind::New, u"first"_s)});
    EventModel model(inventory());
    const QPersistentModelIndex followed = model.index(0, EventModel::Who);
    add({event(Kind::New, u"second"_s), event(Kind::New, u"third"_s)});
    QCOMPARE(followed.data().toString(), u"first"_s);
    QCOMPARE(followed.row(), 2);
}

void TestEvents::aFilterIsOneReset()
{
    add({event(Kind::New, u"a"_s), event(Kind::Gone, u"b"_s), event(Kind::New, u"c"_s)});
    EventModel model(inventory());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFilter({Kind::New}, {});
    QCOMPARE(resets.count(), 1);
    QCOMPARE(column(model, EventModel::Who), (QStringList{u"c"_s, u"a"_s}));
    QCOMPARE(model.total(), 3);
    model.setFilter({Kind::New}, {});
    QCOMPARE(resets.count(), 1);
    add({event(Kind::Gone, u"d"_s)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.total(), 4);
}

void TestEvents::textIsLookedForEverywhere()
{
    DeviceEvent taken = event(Kind::AddressTakenOver, u"porch"_s, u"2001:db8::7"_s);
    taken.before = u"Kitchen"_s;
    add({taken, event(Kind::Gone, u"nas"_s)});
    EventModel model(inventory());
    const QSet<Kind> all(allEventKinds().begin(), allEventKinds().end());
    for (const QString &text : {u"PORCH"_s, u"db8::7"_s, u"kitchen"_s, u"took over"_s}) {
        model.setFilter(all, text);
        QVERIFY2(column(model, EventModel::Who) == QStringList{u"porch"_s}, qPrintable(text));
    }
    model.setFilter(all, u"nowhere"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestEvents::ignoredDevicesAreLeftOut()
{
    const QString id = m_household->add(1, u"nas"_s);
    QTRY_VERIFY(!log().events().isEmpty());
    openPage();
    const int before = table()->model()->rowCount();
    QVERIFY(before > 0);

    inventory().setIgnored(id, true);
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    inventory().setIgnored(id, false);
    QTRY_COMPARE(table()->model()->rowCount(), before);
}

void TestEvents::hostileTextIsShownAsItIs()
{
    const QString hostile = u"<img src=/etc/passwd>%1 %2"_s;
    DeviceEvent taken = event(Kind::AddressTakenOver, hostile, hostile);
    taken.before = hostile;
    add({taken});
    EventModel model(inventory());
    for (const int column : {EventModel::What, EventModel::Who, EventModel::Subject}) {
        const QModelIndex index = model.index(0, column);
        const QString text = index.data().toString();
        QVERIFY2(text.contains(hostile), qPrintable(text));
        const QString toolTip = index.data(Qt::ToolTipRole).toString();
        QCOMPARE(QTextDocumentFragment::fromHtml(toolTip).toPlainText(), text);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(hostile));
    }
}

void TestEvents::enterOpensTheDevice()
{
    const QString id = m_household->add(1, u"nas"_s);
    QTRY_VERIFY(!log().events().isEmpty());
    openPage();
    QSignalSpy activated(m_page.get(), &EventsPage::deviceActivated);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), id);
    QTest::keySequence(table(), QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\tnas"_s));
}

void TestEvents::aDeviceThatIsGoneOpensNothing()
{
    add({event(Kind::Gone, u"nobody"_s)});
    openPage();
    QSignalSpy activated(m_page.get(), &EventsPage::deviceActivated);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
}

void TestEvents::anEmptyPageExplains()
{
    openPage();
    QVERIFY(!table()->isVisible());
    add({event(Kind::New)});
    QTRY_VERIFY(table()->isVisible());
    filter()->setText(u"nothing is called this"_s);
    QVERIFY(!table()->isVisible());
}

void TestEvents::clearFilterShowsEverything()
{
    add({event(Kind::New, u"a"_s), event(Kind::Gone, u"b"_s)});
    openPage();
    auto *clear = m_page->findChild<QPushButton *>(u"eventClearFilter"_s);
    QVERIFY(!clear->isEnabled());
    m_page->findChild<QAction *>(u"eventKind_new"_s)->trigger();
    filter()->setText(u"b"_s);
    QCOMPARE(column(*table()->model(), EventModel::Who), QStringList{u"b"_s});
    QVERIFY(clear->isEnabled());

    clear->click();

    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(!clear->isEnabled());
    QVERIFY(m_page->findChild<QAction *>(u"eventKind_new"_s)->isChecked());
}

void TestEvents::theCurrentRowIsKeptWhileEventsCome()
{
    add({event(Kind::New, u"a"_s), event(Kind::New, u"b"_s)});
    openPage();
    QVERIFY(table()->currentIndex().isValid());
    table()->setCurrentIndex(table()->model()->index(1, 1));
    add({event(Kind::New, u"c"_s)});
    QCOMPARE(table()->currentIndex().siblingAtColumn(EventModel::Who).data().toString(), u"a"_s);
    filter()->setText(u"c"_s);
    QVERIFY(table()->currentIndex().isValid());
}

QTEST_MAIN(TestEvents)
#include "tst_events.moc"
