// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/exporter.h"
#include "exporting/namedhosts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const QDateTime morning(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

static DeviceAddress seen(const QString &text, int hoursLater = 0)
{
    DeviceAddress address;
    address.address = *parseAddress(text);
    address.firstSeen = morning.addSecs(3600 * hoursLater);
    address.lastSeen = morning;
    return address;
}

static Device device(const QString &name, const QString &mac, const QList<DeviceAddress> &addresses)
{
    Device device;
    device.id = u"id-"_s + mac;
    device.name = name;
    device.firstSeen = morning;
    device.lastSeen = morning;
    device.interfaces = {{MacAddress::parse(mac), addresses}};
    return device;
}

static QList<Device> home()
{
    QList<Device> home{
        device(
            u"Front door"_s, u"00:00:5e:01:02:03"_s,
            {seen(u"2001:db8:2::10"_s), seen(u"fe80::1%lan0"_s), seen(u"192.168.1.7"_s)}),
        device(u"Küche"_s, u"02:00:5e:01:02:04"_s, {seen(u"fd00::1"_s)}),
        device(u""_s, u"00:00:5e:01:02:05"_s, {seen(u"2001:db8:2::12"_s)}),
    };
    home[0].kind = u"camera"_s;
    home[0].vendor = u"Lumen"_s;
    home[0].tags = {u"outside"_s};
    return home;
}

/// Names that would break out of one format or another.
static QList<Device> hostileHome()
{
    const QStringList names{
        u"a\nhost-record=evil,192.0.2.66"_s,
        u"a\r\n192.0.2.66 bank.example"_s,
        u"# comment"_s,
        u"conf-file=/etc/passwd"_s,
        u"=HYPERLINK(\"http://evil\")"_s,
        u"+1+1"_s,
        u"-1"_s,
        u"@SUM(A1)"_s,
        u"\t=1+1"_s,
        u"\r=1+1"_s,
        u" =1+1"_s,
        u"＝1+1"_s,
        u"\"quoted\", and more\""_s,
        u"a|b|c"_s,
        u"`code`"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"[link](http://evil)"_s,
        u"http://evil.example www.evil.example a@evil.example"_s,
        u"\\"_s,
        u"safe\u202egnp.exe"_s,
        u"zero\u200bwidth"_s,
        u"localhost"_s,
        u"wpad"_s,
        u"10"_s,
        u"0x7f000001"_s,
        u"../../etc/passwd"_s,
        QString(300, u'n'),
        QString(300, u'n'),
        u"---"_s,
        u"\0nul"_s,
    };
    QList<Device> devices;
    for (int i = 0; i < names.size(); ++i) {
        const QString digits = QString::number(i, 16).rightJustified(2, u'0');
        Device one
            = device(names[i], u"00:00:5e:00:53:"_s + digits, {seen(u"2001:db8:2::1:"_s + digits)});
        one.vendor = one.model = one.kind = one.serial = one.hostName = names[i];
        one.tags = {names[i]};
        devices.append(one);
    }
    return devices;
}

static QByteArray written(const char *format, const QList<Device> &devices)
{
    return exporter(QString::fromLatin1(format))->write(devices);
}

/// RFC 4180, read strictly.
static QList<QStringList> readCsv(const QByteArray &bytes)
{
    QList<QStringList> rows{{}};
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != u'"')
            return {};
        QString cell;
        for (++at; at < text.size(); ++at) {
            if (text[at] != u'"')
                cell.append(text[at]);
            else if (text.mid(at, 2) == "\"\""_L1)
                cell.append(text[at++]);
            else
                break;
        }
        rows.last().append(cell);
        ++at;
        if (text.mid(at, 2) == "\r\n"_L1) {
            rows.append(QStringList());
            at += 2;
        } else if (at < text.size() && text[at] == u',') {
            ++at;
        } else {
            return {};
        }
    }
    rows.removeLast();
    return rows;
}

class TestExporters : public QObject
{
    Q_OBJECT

private slots:
    void offersEveryFormatOnce();
    void writesCsv();
    void writesJson();
    void writesMarkdown();
    void writesHosts();
    void writesDnsmasq();
    void hostileNamesStayInTheirCells();
    void spreadsheetsCalculateNothing();
    void hostileNamesStayInTheirTableRow();
    void hostileNamesStayInTheirHostsLine();
    void dnsmasqTakesHostileNames();
    void noFormatShowsHiddenCharacters_data();
    void noFormatShowsHiddenCharacters();
    void anEmptyInventoryIsAnEmptyFile_data();
    void anEmptyInventoryIsAnEmptyFile();
};

void TestExporters::offersEveryFormatOnce()
{
    QStringList ids;
    for (const Exporter &format : exporters()) {
        ids.append(QLatin1StringView(format.id));
        QVERIFY(!format.title().isEmpty() && !format.description().isEmpty());
        QCOMPARE(exporter(ids.last()), &format);
    }
    QCOMPARE(ids, QStringList({u"csv"_s, u"json"_s, u"markdown"_s, u"hosts"_s, u"dnsmasq"_s}));
    QVERIFY(!exporter(u"../csv"));
}

void TestExporters::writesCsv()
{
    const QList<QStringList> rows = readCsv(written("csv", home()));

    QCOMPARE(rows.size(), 4);
    QCOMPARE(
        rows[0],
        QStringList(
            {u"id"_s, u"name"_s, u"hostName"_s, u"kind"_s, u"vendor"_s, u"model"_s, u"serial"_s,
             u"driver"_s, u"mac"_s, u"ipv6"_s, u"ipv4"_s, u"router"_s, u"tags"_s, u"firstSeen"_s,
             u"lastSeen"_s}));
    QCOMPARE(
        rows[1],
        QStringList(
            {u"id-00:00:5e:01:02:03"_s, u"Front door"_s, u""_s, u"camera"_s, u"Lumen"_s, u""_s,
             u""_s, u""_s, u"00:00:5e:01:02:03"_s, u"2001:db8:2::10 fe80::1%lan0"_s,
             u"192.168.1.7"_s, u"no"_s, u"outside"_s, u"2026-11-23T10:00:00Z"_s,
             u"2026-11-23T10:00:00Z"_s}));
}

void TestExporters::writesJson()
{
    const QJsonObject document = QJsonDocument::fromJson(written("json", home())).object();

    QCOMPARE(document.value(u"schema"_s).toString(), u"sixlab.devices/1"_s);
    QCOMPARE(document.value(u"devices"_s).toArray().size(), 3);
}

void TestExporters::writesMarkdown()
{
    QCOMPARE(
        QString::fromUtf8(written("markdown", home())),
        u"| Name | Kind | Vendor | Model | MAC | Addresses |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| Front door | camera | Lumen |  | `00:00:5e:01:02:03` | "
        "`2001:db8:2::10`<br>`fe80::1`<br>`192.168.1.7` |\n"
        "| Küche |  |  |  | `02:00:5e:01:02:04` | `fd00::1` |\n"
        "|  |  |  |  | `00:00:5e:01:02:05` | `2001:db8:2::12` |\n"_s);
}

void TestExporters::writesHosts()
{
    QCOMPARE(
        written("hosts", home()),
        QByteArray("# Written by Sixlab.\n"
                   "2001:db8:2::10\tfront-door\n"
                   "192.168.1.7\tfront-door\n"
                   "fd00::1\tkuche\n"));
}

void TestExporters::writesDnsmasq()
{
    QCOMPARE(
        written("dnsmasq", home()),
        QByteArray("# Written by Sixlab. Check it with: dnsmasq --test -C FILE\n"
                   "host-record=front-door,2001:db8:2::10\n"
                   "host-record=front-door,192.168.1.7\n"
                   "dhcp-host=00:00:5e:01:02:03,front-door\n"
                   "host-record=kuche,fd00::1\n")); // A MAC that changes is no host's.
}

void TestExporters::hostileNamesStayInTheirCells()
{
    const QList<Device> devices = hostileHome();

    const QList<QStringList> rows = readCsv(written("csv", devices));

    QCOMPARE(rows.size(), devices.size() + 1);
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), 15);
}

void TestExporters::spreadsheetsCalculateNothing()
{
    for (const QStringList &row : readCsv(written("csv", hostileHome()))) {
        for (const QString &cell : row) {
            const QString start = cell.trimmed().left(1);
            QVERIFY2(start.isEmpty() || !u"=+-@＝＋－＠\t\r\n"_s.contains(start), qPrintable(cell));
        }
    }
}

void TestExporters::hostileNamesStayInTheirTableRow()
{
    const QList<Device> devices = hostileHome();

    const QStringList lines = QString::fromUtf8(written("markdown", devices)).split(u'\n');

    QCOMPARE(lines.size(), devices.size() + 3);
    static const QRegularExpression escapes(u"\\\\[!-/:-@\\[-`{-~]"_s);
    for (const QString &line : lines.mid(2, devices.size())) {
        QString bare = line;
        bare.remove(escapes); // What is left has its meaning.
        QCOMPARE(bare.count(u'|'), 7);
        QCOMPARE(bare.count(u'`'), 4);
        for (const QString &markup : {u"<"_s, u"["_s, u"*"_s, u"_"_s, u"\\"_s, u"://"_s, u"www."_s})
            QVERIFY2(!bare.contains(markup), qPrintable(line));
    }
}

void TestExporters::hostileNamesStayInTheirHostsLine()
{
    static const QRegularExpression line(
        QRegularExpression::anchoredPattern(u"2001:db8:2::1:[0-9a-f]+\t[a-z][a-z0-9-]{0,62}"_s));
    const QStringList lines
        = QString::fromUtf8(written("hosts", hostileHome())).split(u'\n', Qt::SkipEmptyParts);

    QVERIFY(lines.size() > 20);
    for (const QString &text : lines.mid(1)) {
        QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!text.endsWith("\tlocalhost"_L1) && !text.endsWith("\twpad"_L1), qPrintable(text));
    }
}

void TestExporters::dnsmasqTakesHostileNames()
{
    const QByteArray bytes = written("dnsmasq", home() + hostileHome());
    static const QRegularExpression line(QRegularExpression::anchoredPattern(
        u"#.*|host-record=[a-z][a-z0-9-]*,[0-9a-f:.]+|dhcp-host=[0-9a-f:]{17},[a-z][a-z0-9-]*"_s));
    for (const QString &text : QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();

    QProcess dnsmasq;
    dnsmasq.start(u"/usr/sbin/dnsmasq"_s, {u"--test"_s, u"-C"_s, file.fileName()});

    QVERIFY2(dnsmasq.waitForFinished(20'000), "this test needs dnsmasq");
    QVERIFY2(dnsmasq.exitCode() == 0, dnsmasq.readAllStandardError().constData());
}

void TestExporters::noFormatShowsHiddenCharacters_data()
{
    QTest::addColumn<QString>("format");
    // Programs get what was seen in JSON, in its own escapes; the others are read by people.
    for (const QString &format : {u"csv"_s, u"markdown"_s, u"hosts"_s, u"dnsmasq"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestExporters::noFormatShowsHiddenCharacters()
{
    QFETCH(QString, format);

    const QString text = QString::fromUtf8(exporter(format)->write(hostileHome()));

    for (const QChar hidden : {QChar(0x202e), QChar(0x200b), QChar(0), QChar(0x1b)})
        QVERIFY(!text.contains(hidden));
}

void TestExporters::anEmptyInventoryIsAnEmptyFile_data()
{
    QTest::addColumn<QString>("format");
    for (const Exporter &format : exporters())
        QTest::newRow(format.id) << QString::fromLatin1(format.id);
}

void TestExporters::anEmptyInventoryIsAnEmptyFile()
{
    QFETCH(QString, format);

    const QByteArray bytes = exporter(format)->write({});

    QVERIFY(bytes.endsWith('\n'));
    QVERIFY(!bytes.contains("2001:"));
}

QTEST_GUILESS_MAIN(TestExporters)
#include "tst_exporters.moc"
