// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/eventlog.h"
#include "inventory/inventory.h"
#include "inventory/vendornames.h"
#include "notifying/desktopnotifier.h"
#include "notifying/notification.h"

#include <QDBusConnection>
#include <QMap>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

using Kind = DeviceEvent::Kind;

/// A desktop that shows notifications, by the Desktop Notifications Specification 1.2, chapter 9:
/// it numbers them, replaces those that are named, and tells when one is closed.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        QString application;
        QString icon;
        QString summary;
        QString body;
        QVariantMap hints;
    };

    explicit NotificationService(const QDBusConnection &bus)
        : m_bus(bus)
    {
    }
    ~NotificationService() override { leave(); }

    /// Takes the well-known name on the bus.
    bool serve()
    {
        return m_bus.registerObject(
                   path(), this,
                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(name());
    }
    void leave()
    {
        m_bus.unregisterService(name());
        m_bus.unregisterObject(path());
        onDisplay.clear();
    }

    /// The user closes it.
    void dismiss(uint id)
    {
        onDisplay.remove(id);
        emit NotificationClosed(id, 2);
    }

    QStringList capabilities{u"body"_s, u"body-markup"_s};
    QMap<uint, Shown> onDisplay;
    int calls = 0;

public slots:
    uint Notify(
        const QString &application, uint replaces, const QString &icon, const QString &summary,
        const QString &body, const QStringList &, const QVariantMap &hints, int)
    {
        ++calls;
        const uint id = replaces ? replaces : ++m_last;
        onDisplay[id] = {application, icon, summary, body, hints};
        return id;
    }
    QStringList GetCapabilities() const { return capabilities; }

signals:
    void NotificationClosed(uint id, uint reason);

private:
    static QString name() { return u"org.freedesktop.Notifications"_s; }
    static QString path() { return u"/org/freedesktop/Notifications"_s; }

    QDBusConnection m_bus;
    uint m_last = 0;
};

/// A message bus of its own: nothing on it but what the test puts there.
static QString configuration(const QString &folder)
{
    return uR"(<busconfig><type>session</type><listen>unix:path=%1/bus</listen>
<auth>EXTERNAL</auth><policy context="default"><allow send_destination="*"/><allow own="*"/>
<allow receive_sender="*"/></policy></busconfig>)"_s.arg(folder);
}

static DeviceEvent happened(Kind kind, const QString &title, int inSeconds = 1)
{
    return {
        .at = QDateTime::currentDateTimeUtc().addSecs(inSeconds),
        .kind = kind,
        .deviceId = title,
        .title = title,
        .subject = u"fe80::1%lan0"_s,
        .before = u"attic"_s};
}

class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void saysWhatHappenedInPlainText();
    void saysAFewAndHowManyMore();
    void groupsWhatComesTogether();
    void addsToWhatIsOnDisplay();
    void foreignTextIsNoMarkup();
    void theFirstScanIsQuiet();
    void anEmptyInventoryIsQuietAboutNewDevices();
    void saysOnceThatNobodyListens();
    void aServiceThatStartsAnewIsAskedAnew();
    void saysThatThereIsNoBus();

private:
    QDBusConnection connection(const QString &name)
    {
        return QDBusConnection::connectToBus(u"unix:path=%1/bus"_s.arg(m_folder.path()), name);
    }
    void tell(const QList<DeviceEvent> &events) { m_inventory->events().add(events); }
    NotificationService::Shown shown() const { return m_service->onDisplay.last(); }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    VendorNames m_vendors{{}, u"/nowhere"_s};
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Inventory> m_inventory;
    std::unique_ptr<NotificationService> m_service;
    std::unique_ptr<DesktopNotifier> m_notifier;
};

static constexpr int patience = 20'000; ///< Milliseconds.

void TestDesktopNotifier::initTestCase()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(configuration(m_folder.path()).toUtf8());
    file.close();
    m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon.start(
        u"dbus-daemon"_s,
        {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + file.fileName()});
    QVERIFY(m_daemon.waitForReadyRead(10'000)); // It is ready when it says its address.
}

void TestDesktopNotifier::cleanupTestCase()
{
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished(10'000));
}

void TestDesktopNotifier::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    m_store = *Store::open(m_data->path());
    Device known;
    known.id = u"known"_s;
    QVERIFY(m_store->save({known}, {}));
    m_inventory = std::make_unique<Inventory>(*m_store, QList<const DriverInfo *>{}, m_vendors);
    m_service = std::make_unique<NotificationService>(connection(u"desktop"_s));
    QVERIFY(m_service->serve());
    m_notifier = std::make_unique<DesktopNotifier>(*m_inventory, connection(u"sixlab"_s));
    m_notifier->scanCompleted();
}

void TestDesktopNotifier::cleanup()
{
    m_notifier.reset();
    m_service.reset();
    m_inventory.reset();
    m_store.reset();
    for (const QString &name : {u"desktop"_s, u"sixlab"_s})
        QDBusConnection::disconnectFromBus(name);
}

void TestDesktopNotifier::saysWhatHappenedInPlainText()
{
    QCOMPARE(Notification::of({}).summary, QString());
    for (const Kind kind : allEventKinds()) {
        if (!isWorthNotice(kind))
            continue;
        const Notification one = Notification::of({happened(kind, u"porch"_s)});
        QVERIFY(!one.summary.isEmpty() && !one.summary.contains(u"porch"_s));
        QVERIFY(one.body.contains(u"porch"_s));
        QCOMPARE(one.body.count(u'\n'), 0);
    }
    QVERIFY(!isWorthNotice(Kind::Gone) && !isWorthNotice(Kind::Back));
    // A new router is a new device: once.
    const Notification router
        = Notification::of({happened(Kind::New, u"gate"_s), happened(Kind::NewRouter, u"gate"_s)});
    QCOMPARE(router.body.count(u"gate"_s), 1);
}

void TestDesktopNotifier::saysAFewAndHowManyMore()
{
    QList<DeviceEvent> many;
    for (int i = 0; i < 20; ++i)
        many.append(happened(Kind::New, QString(500, u'x')));
    const Notification notification = Notification::of(many);
    QVERIFY(notification.summary.contains(u"20"_s));
    QCOMPARE(notification.body.count(u'\n'), 5);
    QVERIFY(notification.body.endsWith(u"15 more"_s));
    QVERIFY(notification.body.size() < 500);
    const QString hostile = u"a\n\x1b[31m\u202eb"_s;
    QCOMPARE(Notification::of({happened(Kind::New, hostile)}).body, u"a [31mb"_s);
}

void TestDesktopNotifier::groupsWhatComesTogether()
{
    tell({happened(Kind::New, u"porch"_s), happened(Kind::Gone, u"phone"_s)});
    QCoreApplication::processEvents();
    tell({happened(Kind::New, u"attic"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->onDisplay.size(), 1, patience);
    QCOMPARE(m_service->calls, 1);
    QCOMPARE(shown().application, u"Sixlab"_s);
    QCOMPARE(shown().hints.value(u"desktop-entry"_s).toString(), u"org.sixlab.Sixlab"_s);
    QVERIFY(shown().summary.contains(u'2'));
    QCOMPARE(shown().body, u"porch\nattic"_s);
}

void TestDesktopNotifier::addsToWhatIsOnDisplay()
{
    tell({happened(Kind::New, u"porch"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 1, patience);
    tell({happened(Kind::New, u"attic"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 2, patience);
    QCOMPARE(m_service->onDisplay.keys(), QList<uint>{1});
    QCOMPARE(shown().body, u"porch\nattic"_s);

    m_service->dismiss(1); // What the user has read does not come back.
    tell({happened(Kind::New, u"cellar"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 3, patience);
    QCOMPARE(m_service->onDisplay.keys(), QList<uint>{2});
    QCOMPARE(shown().body, u"cellar"_s);
}

void TestDesktopNotifier::foreignTextIsNoMarkup()
{
    tell({happened(Kind::New, u"<a href=\"http://x\">&</a>"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 1, patience);
    QCOMPARE(shown().body, u"&lt;a href=&quot;http://x&quot;&gt;&amp;&lt;/a&gt;"_s);

    m_service->leave(); // Another desktop, which would show the escapes.
    m_service->capabilities = {u"body"_s};
    QVERIFY(m_service->serve());
    tell({happened(Kind::New, u"<b>"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 2, patience);
    QCOMPARE(shown().body, u"<b>"_s);
}

void TestDesktopNotifier::theFirstScanIsQuiet()
{
    m_notifier = std::make_unique<DesktopNotifier>(*m_inventory, connection(u"sixlab"_s));
    tell({happened(Kind::New, u"early"_s)});
    QSignalSpy told(&m_inventory->events(), &EventLog::added);
    QVERIFY(told.wait(patience));
    m_notifier->scanCompleted();
    tell({happened(Kind::New, u"found by the scan, settled later"_s, -1)});
    tell({happened(Kind::New, u"late"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 1, patience);
    QCOMPARE(shown().body, u"late"_s);
}

void TestDesktopNotifier::anEmptyInventoryIsQuietAboutNewDevices()
{
    m_inventory->forget(u"known"_s);
    m_notifier = std::make_unique<DesktopNotifier>(*m_inventory, connection(u"sixlab"_s));
    m_notifier->scanCompleted();
    tell({happened(Kind::New, u"one of many"_s), happened(Kind::NewRouter, u"gate"_s)});
    tell({happened(Kind::New, u"an hour later"_s, 3700)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 1, patience);
    QCOMPARE(shown().body.count(u'\n'), 1);
    QVERIFY(shown().body.contains(u"gate"_s));
    QVERIFY(shown().body.contains(u"an hour later"_s));
}

void TestDesktopNotifier::saysOnceThatNobodyListens()
{
    m_service->leave();
    QSignalSpy unavailable(m_notifier.get(), &DesktopNotifier::unavailable);
    tell({happened(Kind::New, u"porch"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(unavailable.size(), 1, patience);
    QVERIFY(!unavailable[0][0].toString().isEmpty());
    tell({happened(Kind::New, u"attic"_s)});
    QVERIFY(m_service->serve()); // It goes on with one that comes later.
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 1, patience);
    QCOMPARE(shown().body, u"attic"_s);
    QCOMPARE(unavailable.size(), 1);
}

void TestDesktopNotifier::aServiceThatStartsAnewIsAskedAnew()
{
    tell({happened(Kind::New, u"porch"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 1, patience);
    m_service->leave();
    QVERIFY(m_service->serve());
    tell({happened(Kind::New, u"attic"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(m_service->calls, 2, patience);
    QCOMPARE(m_service->onDisplay.size(), 1);
    QCOMPARE(shown().body, u"attic"_s); // As a new one: nothing else is on display.
}

void TestDesktopNotifier::saysThatThereIsNoBus()
{
    DesktopNotifier lonely(*m_inventory, QDBusConnection(u"never connected"_s));
    lonely.scanCompleted();
    QSignalSpy unavailable(&lonely, &DesktopNotifier::unavailable);
    tell({happened(Kind::New, u"porch"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(unavailable.size(), 1, patience);
}

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
