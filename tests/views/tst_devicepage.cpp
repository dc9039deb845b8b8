// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepage/devicepage.h"

#include "dashboard/deviceactions.h"
#include "devicepage/addresstree.h"
#include "devicepage/evidencepanel.h"
#include "devicepage/presencewording.h"
#include "devicepage/servicewording.h"
#include "household.h"
#include "widgets/durationwording.h"
#include "widgets/plainlabel.h"

#include <QPersistentModelIndex>
#include <QTabWidget>
#include <QTest>

using namespace sixlab;
using namespace std::chrono_literals;

class TestDevicePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anAddressSaysWhatIsInIt();
    void temporaryAddressesAreOneRow();
    void rowsStayWhenOnlyTimesChange();
    void whatIsOpenStaysOpen();
    void servicesAreGroupedAndNamed();
    void servicesHaveWords_data();
    void servicesHaveWords();
    void anAdvertisementIsATable();
    void onlyRoutersHaveARouterTab();
    void lifetimesAreInWords_data();
    void lifetimesAreInWords();
    void presenceTellsItsEvidence();
    void theEvidenceThatConvincedIsMarked();
    void hostileTextIsPlainAndBoundsTheWindow();

private:
    Inventory &inventory() { return m_household->application().inventory(); }
    Device device() { return *inventory().find(m_id); }
    void show(const Device &device);
    QTreeWidget *tree(const char *name) const
    {
        return m_page->findChild<QTreeWidget *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Household> m_household;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<DeviceActions> m_actions;
    DevicePage *m_page = nullptr;
    QString m_id;
};

void TestDevicePage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_household = std::make_unique<Household>();
    m_id = m_household->add(1, u"nas"_s, {u"2001:db8::1"_s});
    m_window = std::make_unique<QWidget>();
    m_actions = std::make_unique<DeviceActions>(m_household->application(), m_window.get());
    m_page = new DevicePage(m_household->application(), *m_actions, m_window.get());
    m_window->show();
    m_page->showDevice(m_id);
}

void TestDevicePage::cleanup()
{
    m_actions.reset();
    m_window.reset();
    m_household.reset();
}

void TestDevicePage::show(const Device &device)
{
    inventory().update(device);
    m_page->showDevice(m_id);
}

static DeviceAddress seen(const QString &text, const QDateTime &first)
{
    DeviceAddress address;
    address.address = *parseAddress(text);
    address.firstSeen = first;
    address.lastSeen = QDateTime::currentDateTimeUtc();
    address.sources = {Source::Neighbour};
    return address;
}

static QStringList texts(const QTreeWidgetItem &parent, int column)
{
    QStringList texts;
    for (int i = 0; i < parent.childCount(); ++i)
        texts += parent.child(i)->text(column);
    return texts;
}

void TestDevicePage::anAddressSaysWhatIsInIt()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Device changed = device();
    changed.interfaces.first().addresses
        = {seen(u"2001:db8::200:5eff:fe00:5301"_s, now), seen(u"2001:db8::5"_s, now),
           seen(u"2001:db8::192:0:2:7"_s, now), seen(u"192.0.2.7"_s, now)};
    changed.interfaces.first().addresses.last().origin = AddressOrigin::Dhcp;
    changed.interfaces.first().addresses.last().validUntil = now.addSecs(7300);
    show(changed);

    const QTreeWidgetItem &interface = *tree("addressTree")->topLevelItem(0);
    QVERIFY(interface.text(0).contains(u"00:00:5e:00:53:01"_s, Qt::CaseInsensitive));
    QCOMPARE(interface.childCount(), 4);
    QHash<QString, QTreeWidgetItem *> rows;
    for (int i = 0; i < 4; ++i)
        rows.insert(interface.child(i)->text(0), interface.child(i));
    QVERIFY(rows.value(u"2001:db8::200:5eff:fe00:5301"_s)
                ->text(2)
                .contains(u"00:00:5e:00:53:01"_s, Qt::CaseInsensitive));
    QVERIFY(rows.value(u"2001:db8::192:0:2:7"_s)->text(2).contains(u"192.0.2.7"_s));
    QVERIFY(!rows.value(u"2001:db8::5"_s)->toolTip(2).isEmpty());
    QCOMPARE(rows.value(u"192.0.2.7"_s)->text(3), u"DHCP"_s);
    QVERIFY(rows.value(u"192.0.2.7"_s)->text(4).contains(u'2'));
}

/// One that stays, one that is old, and three that came later.
static QList<DeviceAddress> withTemporary()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {
        seen(u"2001:db8::1c3a:2b77:1e0:4d02"_s, now.addDays(-30)),
        seen(u"2001:db8::6c3a:2b77:1e0:4d03"_s, now.addDays(-2)),
        seen(u"2001:db8::7c3a:2b77:1e0:4d04"_s, now.addDays(-1)),
        seen(u"2001:db8::8c3a:2b77:1e0:4d05"_s, now),
        seen(u"fe80::1c3a:2b77:1e0:4d02%lan0"_s, now.addDays(-30)),
    };
}

void TestDevicePage::temporaryAddressesAreOneRow()
{
    Device changed = device();
    changed.interfaces.first().addresses = withTemporary();
    show(changed);

    const QTreeWidgetItem &interface = *tree("addressTree")->topLevelItem(0);
    QCOMPARE(interface.childCount(), 3);
    QTreeWidgetItem &group = *interface.child(2);
    QVERIFY(group.text(0).startsWith(u'3'));
    QVERIFY(!group.isExpanded());
    QCOMPARE(group.childCount(), 3);
    QVERIFY(!texts(group, 0).contains(u"2001:db8::1c3a:2b77:1e0:4d02"_s));
}

void TestDevicePage::rowsStayWhenOnlyTimesChange()
{
    Device changed = device();
    changed.interfaces.first().addresses = withTemporary();
    show(changed);
    QTreeWidget *addresses = tree("addressTree");
    addresses->setCurrentItem(addresses->topLevelItem(0)->child(1));
    const QTreeWidgetItem *row = addresses->currentItem();
    const QString before = row->text(5);

    for (DeviceAddress &address : changed.interfaces.first().addresses) {
        address.lastSeen = address.lastSeen.addSecs(-1200);
        address.lastSource = Source::Mdns;
    }
    show(changed);

    QCOMPARE(addresses->currentItem(), row);
    QVERIFY(row->text(5) != before);
}

void TestDevicePage::whatIsOpenStaysOpen()
{
    Device changed = device();
    changed.interfaces.first().addresses = withTemporary();
    show(changed);
    QTreeWidget *addresses = tree("addressTree");
    addresses->topLevelItem(0)->child(2)->setExpanded(true);
    const QString current = addresses->topLevelItem(0)->child(2)->child(0)->text(0);
    addresses->setCurrentItem(addresses->topLevelItem(0)->child(2)->child(0));

    changed.interfaces.first().addresses
        += seen(u"2001:db8::9c3a:2b77:1e0:4d06"_s, QDateTime::currentDateTimeUtc());
    show(changed);

    QVERIFY(addresses->topLevelItem(0)->child(2)->isExpanded());
    QCOMPARE(addresses->topLevelItem(0)->child(2)->childCount(), 4);
    QCOMPARE(addresses->currentItem()->text(0), current);
}

void TestDevicePage::servicesAreGroupedAndNamed()
{
    Device changed = device();
    changed.services
        = {{u"_http._tcp"_s, u"Front page"_s, 8080, {{u"path"_s, u"/index"_s}}},
           {u"ssdp:urn:schemas-upnp-org:device:MediaRenderer:1"_s, u"Living room"_s, 0, {}},
           {u"_ssh._tcp"_s, u"nas"_s, 22, {}},
           {u"snmp"_s, u"nas"_s, 161, {{u"sysdescr"_s, u"Linux nas"_s}}}};
    show(changed);

    const QTreeWidget *services = tree("serviceList");
    QCOMPARE(services->topLevelItemCount(), 3);
    QCOMPARE(
        texts(*services->topLevelItem(0), 0),
        (QStringList{u"Web page"_s, u"Remote shell (SSH)"_s}));
    QCOMPARE(texts(*services->topLevelItem(1), 0), QStringList{u"Media player"_s});
    const QTreeWidgetItem *web = services->topLevelItem(0)->child(0);
    QCOMPARE(web->text(2), u"8080"_s);
    QCOMPARE(web->child(0)->text(1), u"/index"_s);

    changed.services.removeFirst(); // As many, and others.
    changed.services += {u"https"_s, u"nas"_s, 443, {}};
    show(changed);
    QCOMPARE(services->topLevelItemCount(), 4);
}

void TestDevicePage::servicesHaveWords_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("word");
    QTest::newRow("known") << u"_ipp._tcp"_s << u"Printing (IPP)"_s;
    QTest::newRow("in capitals") << u"_IPP._TCP"_s << u"Printing (IPP)"_s;
    QTest::newRow("unknown") << u"_lumen-video._tcp"_s << u"lumen-video"_s;
    QTest::newRow("UPnP root") << u"ssdp:upnp:rootdevice"_s << u"Device"_s;
    QTest::newRow("UPnP") << u"ssdp:urn:schemas-upnp-org:device:InternetGatewayDevice:2"_s
                          << u"Internet router"_s;
    QTest::newRow("UPnP unknown") << u"ssdp:urn:lumen-example:device:Lamp:1"_s << u"Lamp"_s;
    QTest::newRow("WS-Discovery") << u"wsd:pub:Computer"_s << u"Computer"_s;
    QTest::newRow("WS-Discovery address")
        << u"wsd:http://www.onvif.org/ver10/network/wsdl/NetworkVideoTransmitter"_s
        << u"Camera (ONVIF)"_s;
    QTest::newRow("page") << u"https"_s << u"Web page, encrypted"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("colons") << u"ssdp:::"_s << u"::"_s;
    QTest::newRow("hostile") << u"_<b>x</b>._tcp"_s << u"<b>x</b>"_s;
}

void TestDevicePage::servicesHaveWords()
{
    QFETCH(QString, type);
    QFETCH(QString, word);
    QCOMPARE(ServiceWording::what(type), word);
}

void TestDevicePage::anAdvertisementIsATable()
{
    Device changed = device();
    changed.isRouter = true;
    RouterAdvertisement told;
    told.routerLifetime = 1800s;
    told.preference = 1;
    told.isManaged = false;
    told.hasOtherConfiguration = true;
    told.mtu = 1492;
    told.prefixes = {{*Prefix::parse(u"2001:db8:5::/64"_s), true, true, 24h, 4h}};
    told.resolvers = {{{*parseAddress(u"2001:db8:5::53"_s)}, 10min}};
    told.searchLists = {{{u"<b>home</b>.example"_s}, 1h}};
    told.nat64 = {*Prefix::parse(u"64:ff9b::/96"_s), 600s};
    told.unknown = {{200, QByteArray(6, 'x')}};
    changed.advertisement = told;
    show(changed);

    const QTreeWidget *table = tree("advertisementTable");
    QHash<QString, QString> lifetimes;
    for (int i = 0; i < table->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = table->topLevelItem(i);
        QVERIFY(!row->text(0).isEmpty() && !row->text(1).isEmpty() && !row->text(2).isEmpty());
        lifetimes.insert(row->text(1), row->text(3));
    }
    QCOMPARE(table->topLevelItemCount(), 10);
    QCOMPARE(lifetimes.value(u"2001:db8:5::/64"_s), u"1 day(s); preferred for 4 hour(s)"_s);
    QCOMPARE(lifetimes.value(u"2001:db8:5::53"_s), u"10 minute(s)"_s);
    QCOMPARE(lifetimes.value(u"64:ff9b::/96"_s), u"10 minute(s)"_s);
    QVERIFY(lifetimes.contains(u"<b>home</b>.example"_s));
    QVERIFY(lifetimes.contains(u"1492 byte(s)"_s));
}

void TestDevicePage::onlyRoutersHaveARouterTab()
{
    auto *tabs = m_page->findChild<QTabWidget *>(u"deviceTabs"_s);
    const int tab = tabs->indexOf(tree("advertisementTable"));
    QVERIFY(!tabs->isTabVisible(tab));
    Device changed = device();
    changed.isRouter = true;
    show(changed);
    QVERIFY(tabs->isTabVisible(tab));
    QCOMPARE(tree("advertisementTable")->topLevelItemCount(), 1); // It says that nothing is known.
}

void TestDevicePage::lifetimesAreInWords_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    // The source texts: plurals are the translations' matter.
    QTest::newRow("none") << qint64(0) << u"0 second(s)"_s;
    QTest::newRow("a day") << qint64(86'400) << u"1 day(s)"_s;
    QTest::newRow("the two largest") << qint64(90'061) << u"1 day(s) and 1 hour(s)"_s;
    QTest::newRow("half an hour") << qint64(1800) << u"30 minute(s)"_s;
    QTest::newRow("odd") << qint64(61) << u"1 minute(s) and 1 second(s)"_s;
    QTest::newRow("one less than for ever")
        << qint64(0xfffffffe) << u"49710 day(s) and 6 hour(s)"_s;
    QTest::newRow("for ever") << qint64(0xffffffff) << u"for ever"_s;
}

void TestDevicePage::lifetimesAreInWords()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, words);
    QCOMPARE(DurationWording::lifetime(std::chrono::seconds(seconds)), words);
}

void TestDevicePage::presenceTellsItsEvidence()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Device changed = device();
    DeviceAddress newest = seen(u"fe80::1%lan0"_s, now);
    newest.lastSeen = now;
    newest.lastSource = Source::Neighbour;
    DeviceAddress older = seen(u"2001:db8::1"_s, now);
    older.lastSeen = now.addSecs(-600);
    older.lastSource = Source::Mdns;
    changed.interfaces.first().addresses = {older, newest};
    show(changed);
    const auto *label = m_page->findChild<PlainLabel *>(u"deviceEvidence"_s);
    QVERIFY2(
        label->text().contains(u"neighbour solicitation"_s)
            && label->text().contains(u"fe80::1%lan0"_s),
        qPrintable(label->text()));

    QStringList sentences;
    for (int source = 0; source <= int(Source::Raw); ++source) {
        for (const QString &address : {u"2001:db8::1"_s, u"192.0.2.1"_s})
            sentences += PresenceWording::sentence(
                {Presence::Online, Source(source), QHostAddress(address), now.addSecs(-12)}, now);
        QVERIFY2(sentences.last().contains(u"192.0.2.1"_s), qPrintable(sentences.last()));
        QVERIFY2(sentences.last().contains(u"12"_s), qPrintable(sentences.last()));
        sentences += PresenceWording::sentence(
            {Presence::Online, Source(source), {}, now.addSecs(-12)}, now);
    }
    for (const QString &sentence : std::as_const(sentences))
        QVERIFY2(!sentence.contains(u"%1"_s) && !sentence.contains(u"%2"_s), qPrintable(sentence));
    QVERIFY(PresenceWording::sentence({}, now).isEmpty());
}

static const DriverInfo lumen{
    .id = "lumen",
    .vendor = "Lumen",
    .kind = "camera",
    .macPrefixes = {},
    .serviceTypes = {u"_lumen._tcp"_s},
    .urlSchemes = {u"http"_s},
    .identifies =
        [](const Evidence &evidence) {
            for (const Service &service : evidence.services) {
                if (service.type == "_lumen._tcp"_L1)
                    return true;
            }
            return false;
        },
    .describe = [](const Evidence &) { return DeviceIdentity(); },
    .open = nullptr,
};

void TestDevicePage::theEvidenceThatConvincedIsMarked()
{
    Evidence evidence;
    evidence.macs = {MacAddress({0x00, 0x00, 0x5e, 0x00, 0x53, 1})};
    evidence.services = {{u"_lumen._tcp"_s, u"Porch"_s, 80, {}}};
    EvidencePanel panel;
    panel.showEvidence(evidence, &lumen);
    const auto *list = panel.findChild<QTreeWidget *>(u"evidenceList"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->topLevelItem(1)->text(2).contains(u"Lumen"_s));
    QVERIFY(!list->topLevelItem(0)->text(2).contains(u"Lumen"_s));
    const QString known = panel.findChild<PlainLabel *>()->text();

    panel.showEvidence(evidence, nullptr);
    QVERIFY(!list->topLevelItem(1)->text(2).contains(u"Lumen"_s));
    QVERIFY(panel.findChild<PlainLabel *>()->text() != known);
    panel.showEvidence({}, nullptr);
    QCOMPARE(list->topLevelItemCount(), 1); // It says that there is none.
}

void TestDevicePage::hostileTextIsPlainAndBoundsTheWindow()
{
    const QString hostile = u"<img src=/etc/passwd>"_s + QString(250, u'W');
    Device changed = device();
    changed.name = hostile;
    changed.hostName = hostile;
    changed.model = hostile;
    changed.attachment = hostile;
    changed.services = {{hostile, hostile, 1, {{hostile, hostile}}}};
    show(changed);
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY2(
        m_page->minimumSizeHint().width() < 1200,
        qPrintable(QString::number(m_page->minimumSizeHint().width())));
}

QTEST_MAIN(TestDevicePage)
#include "tst_devicepage.moc"
