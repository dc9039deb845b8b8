// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/tableurl.h"

#include <QTest>

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;

class TestTableUrl : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void keepsPasswordsOffTheCommandLine();
};

using Method = TableAccess::Method;

void TestTableUrl::reads_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("address");
    QTest::addColumn<quint16>("port");
    QTest::newRow("snmp://[2001:db8::1]")
        << Method::SnmpV2c << QString() << u"2001:db8::1"_s << quint16(0);
    QTest::newRow("snmp://192.0.2.1:1161")
        << Method::SnmpV2c << QString() << u"192.0.2.1"_s << quint16(1161);
    QTest::newRow("snmp://monitor@192.0.2.1")
        << Method::SnmpV3 << u"monitor"_s << u"192.0.2.1"_s << quint16(0);
    QTest::newRow("ssh://root@[fe80::1%25lan0]")
        << Method::Ssh << u"root"_s << u"fe80::1%lan0"_s << quint16(0);
    QTest::newRow("ssh://root@[fe80::1%lan0]:2222")
        << Method::Ssh << u"root"_s << u"fe80::1%lan0"_s << quint16(2222);
    QTest::newRow("SNMP://[2001:DB8::1]/")
        << Method::SnmpV2c << QString() << u"2001:db8::1"_s << quint16(0);
}

void TestTableUrl::reads()
{
    const auto access = parseTableUrl(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(access);
    QTEST(access->method, "method");
    QTEST(access->user, "user");
    QTEST(access->address.toString(), "address");
    QTEST(access->port, "port");
    QVERIFY(access->password.isEmpty());
}

void TestTableUrl::refuses_data()
{
    QTest::addColumn<QString>("url");
    for (const auto *url :
         {"", "snmp", "snmp://", "snmp://router", "2001:db8::1", "snmp://2001:db8::1",
          "snmp://[2001:db8::1", "snmp://[2001:db8::1]:0", "snmp://[2001:db8::1]:65536",
          "snmp://[2001:db8::1]/system", "snmp://[2001:db8::1]?x", "http://[2001:db8::1]",
          "ssh://[2001:db8::1]", "snmp://a b@192.0.2.1", "snmp://@192.0.2.1",
          "snmp://[fe80::1%lan0;id]", "snmp://010.0.0.1", "snmp://[::1]\n",
          "auto@snmp://192.0.2.1"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestTableUrl::refuses()
{
    QFETCH(QString, url);
    const auto access = parseTableUrl(url);
    QVERIFY(!access);
    QCOMPARE(access.error().kind, Error::Kind::Usage);
}

void TestTableUrl::keepsPasswordsOffTheCommandLine()
{
    for (const QString &url :
         {u"snmp://monitor:sesame@192.0.2.1"_s, u"ssh://root:sesame@[::1]"_s}) {
        const auto access = parseTableUrl(url);
        QVERIFY(!access);
        QCOMPARE(access.error().kind, Error::Kind::Usage);
        QVERIFY(access.error().text.contains(u"--password-file"_s));
        QVERIFY(!access.error().text.contains(u"sesame"_s));
    }
}

QTEST_GUILESS_MAIN(TestTableUrl)
#include "tst_tableurl.moc"
