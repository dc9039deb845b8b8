// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/deviceurl.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestDeviceUrl : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void namesAreNoUrls();
};

void TestDeviceUrl::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("written");

    QTest::newRow("IPv6 and port") << u"axis@http://[2001:db8::10]:8080"_s << u"2001:db8::10"_s
                                   << 8080 << QString() << u"axis@http://[2001:db8::10]:8080"_s;
    QTest::newRow("IPv4") << u"supermicro@https://192.0.2.7"_s << u"192.0.2.7"_s << -1 << QString()
                          << u"supermicro@https://192.0.2.7"_s;
    QTest::newRow("zone") << u"moimstone@http://[fe80::1%lan0]"_s << u"fe80::1%lan0"_s << -1
                          << QString() << u"moimstone@http://[fe80::1%lan0]"_s;
    QTest::newRow("zone as RFC 6874 has it")
        << u"auto@http://[fe80::1%25lan0]"_s << u"fe80::1%lan0"_s << -1 << QString()
        << u"auto@http://[fe80::1%lan0]"_s;
    QTest::newRow("user") << u"linuxrouter@ssh://root@[2001:db8::1]:2222"_s << u"2001:db8::1"_s
                          << 2222 << u"root"_s << u"linuxrouter@ssh://[2001:db8::1]:2222"_s;
    QTest::newRow("name") << u"axis@http://Porch.home.arpa"_s << u"porch.home.arpa"_s << -1
                          << QString() << u"axis@http://porch.home.arpa"_s;
    QTest::newRow("slash at the end, capitals")
        << u"AUTO@HTTP://[2001:DB8:0::10]/"_s << u"2001:db8::10"_s << -1 << QString()
        << u"auto@http://[2001:db8::10]"_s;
}

void TestDeviceUrl::reads()
{
    QFETCH(QString, text);

    QVERIFY(DeviceUrl::isMeant(text));
    const Result<DeviceUrl> url = DeviceUrl::parse(text);

    QVERIFY2(url, url ? "" : qPrintable(url.error().text));
    QTEST(url->url.host(), "host");
    QTEST(url->url.port(), "port");
    QTEST(url->user, "user");
    QTEST(url->toString(), "written");
    QVERIFY(url->url.isValid() && url->url.path().isEmpty() && url->url.userInfo().isEmpty());
}

void TestDeviceUrl::refuses_data()
{
    QTest::addColumn<QString>("text");

    for (const QString &text :
         {u"axis@http://"_s,
          u"axis@http://[]"_s,
          u"axis@http://2001:db8::1"_s,
          u"axis@http://[2001:db8::1"_s,
          u"axis@http://[2001:db8::1]x"_s,
          u"axis@http://[fe80::1%lan0;id]"_s,
          u"axis@http://[2001:db8::1%lan0]"_s,
          u"axis@http://[fe80::1%]"_s,
          u"axis@http://[::1]:0"_s,
          u"axis@http://[::1]:65536"_s,
          u"axis@http://[::1]:080"_s,
          u"axis@http://[::1]:"_s,
          u"axis@http://[::1]:8a"_s,
          u"axis@http://[::1]/path"_s,
          u"axis@http://[::1]?x"_s,
          u"axis@http://host#x"_s,
          u"axis@http://010.0.0.1"_s,
          u"axis@http://1.2.3"_s,
          u"axis@http://12345"_s,
          u"axis@http://a..b"_s,
          u"axis@http://-a"_s,
          u"axis@http://a b"_s,
          u"axis@http://a\n"_s,
          u"axis@http://admin:secret@[::1]"_s,
          u"axis@http://@[::1]"_s,
          u"axis@http://a'b@[::1]"_s,
          u"axis@://[::1]"_s,
          u"@http://[::1]"_s,
          u"axis@http:[::1]"_s,
          u"axis@http://[192.0.2.1]"_s,
          u"axis@http://cam@evil@[::1]"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestDeviceUrl::refuses()
{
    QFETCH(QString, text);

    const Result<DeviceUrl> url = DeviceUrl::parse(text);

    QVERIFY(!url);
    QCOMPARE(url.error().kind, Error::Kind::Usage);
    QVERIFY2(!url.error().text.contains("secret"_L1), "a password is shown");
}

void TestDeviceUrl::namesAreNoUrls()
{
    for (const QString &name : {u"porch"_s, u"a@b"_s, u"http://x"_s, u"@x://y"_s, u"Front door"_s})
        QVERIFY2(!DeviceUrl::isMeant(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestDeviceUrl)
#include "tst_deviceurl.moc"
