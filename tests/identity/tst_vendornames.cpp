// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/vendornames.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestVendorNames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsTheLongestPrefix_data();
    void findsTheLongestPrefix();
    void knowsTheDriversVendorsWithoutTheRegistries();
    void readsTheInstalledRegistries();
    void survivesDamagedRegistries();

private:
    void write(const QString &name, const QByteArray &content);
    QTemporaryDir m_folder;
};

static MacAddress mac(QStringView text)
{
    return MacAddress::parse(text).value();
}

static const DriverInfo &cameraMaker()
{
    static const DriverInfo info{
        .id = "lumen",
        .vendor = "Lumen",
        .kind = "camera",
        .macPrefixes = {{0x00, 0x00, 0x5e}},
        .serviceTypes = {},
        .urlSchemes = {u"http"_s},
        .identifies = nullptr,
        .describe = nullptr,
        .open = nullptr};
    return info;
}

void TestVendorNames::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestVendorNames::initTestCase()
{
    write(
        u"oui.csv"_s,
        "Registry,Assignment,Organization Name,Organization Address\r\n"
        "MA-L,001122,Plain Works,1 Road\r\n"
        "MA-L,001133,\"Quoted, \"\"Inc\"\"\",\"Tower 1\r\nFloor 2\"\r\n"
        "MA-L,001144,IEEE Registration Authority,Piscataway\r\n"
        "MA-L,00005E,Somebody Else,Elsewhere\r\n"
        "MA-L,001155,Private,\r\n");
    write(u"mam.csv"_s, "MA-M,0011445,Medium Block Ltd,2 Road\r\n");
    write(u"oui36.csv"_s, "MA-S,0011445AB,Small Block Ltd,3 Road");
}

void TestVendorNames::findsTheLongestPrefix_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::newRow("00:11:22:00:00:01") << u"Plain Works"_s;
    QTest::newRow("00:11:33:00:00:01") << u"Quoted, \"Inc\""_s;
    QTest::newRow("00:11:44:00:00:01") << QString();
    QTest::newRow("00:11:44:50:00:01") << u"Medium Block Ltd"_s;
    QTest::newRow("00:11:44:5a:b0:01") << u"Small Block Ltd"_s;
    QTest::newRow("00:11:55:00:00:01") << QString();
    QTest::newRow("00:00:5e:00:53:01") << u"Lumen"_s;
    QTest::newRow("00:99:99:00:00:01") << QString();
    QTest::newRow("02:11:22:00:00:01") << QString(); // Software gave it.
    QTest::newRow("01:11:22:00:00:01") << QString(); // A group, no device.
    QTest::newRow("00:00:00:00:00:00") << QString();
}

void TestVendorNames::findsTheLongestPrefix()
{
    QFETCH(QString, vendor);
    const VendorNames names({&cameraMaker()}, m_folder.path());
    QCOMPARE(names.vendor(mac(QString::fromLatin1(QTest::currentDataTag()))), vendor);
}

void TestVendorNames::knowsTheDriversVendorsWithoutTheRegistries()
{
    const VendorNames names({&cameraMaker()}, m_folder.filePath(u"missing"_s));
    QCOMPARE(names.vendor(mac(u"00:00:5e:00:53:01")), u"Lumen"_s);
    QCOMPARE(names.vendor(mac(u"00:11:22:00:00:01")), QString());
}

void TestVendorNames::readsTheInstalledRegistries()
{
    QVERIFY2(QFile::exists(u"/usr/share/ieee-data/oui.csv"_s), "packaging/test installs ieee-data");
    const VendorNames names({});
    QCOMPARE(names.vendor(mac(u"00:00:0c:00:00:01")), u"Cisco Systems, Inc"_s);
    QVERIFY(!names.vendor(mac(u"08:00:20:00:00:01")).isEmpty());
}

void TestVendorNames::survivesDamagedRegistries()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"oui.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("MA-L\nMA-L,\nMA-L,0011\nMA-L,zzzzzz,X,Y\nMA-L,001122\nMA-L,001122,\nMA-L,001122,\""
               "\nMA-L,001166,\"Open\nMA-L,001177,Ends here");
    file.close();
    const VendorNames names({}, folder.path());
    QCOMPARE(names.vendor(mac(u"00:11:22:00:00:01")), QString());
    QCOMPARE(names.vendor(mac(u"00:11:66:00:00:01")), u"Open"_s);
}

QTEST_GUILESS_MAIN(TestVendorNames)
#include "tst_vendornames.moc"
