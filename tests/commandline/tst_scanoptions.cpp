// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandrun.h"
#include "commandline/scanoptions.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;

class TestScanOptions : public QObject
{
    Q_OBJECT

private slots:
    void looksEverywhereByDefault();
    void switchesThingsOff();
    void readsAccessToTables();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void sshNeedsNoPassword();

private:
    Result<DiscoveryOptions> options(const QStringList &arguments);
    QString secretFile(const QByteArray &content);

    QTemporaryDir m_folder;
};

Result<DiscoveryOptions> TestScanOptions::options(const QStringList &arguments)
{
    const Arguments parsed
        = TRY(Arguments::parse(QStringList{u"scan"_s} + arguments, commandTable()));
    const CommandContext context;
    Interruption interruption(std::chrono::seconds(10));
    CommandRun run(parsed, context, interruption);
    return scanOptions(run);
}

QString TestScanOptions::secretFile(const QByteArray &content)
{
    QFile file(m_folder.filePath(u's' + QString::fromLatin1(content.toHex())));
    if (!file.open(QIODevice::WriteOnly) || file.write(content + '\n') < 0
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("cannot write");
    return file.fileName();
}

void TestScanOptions::looksEverywhereByDefault()
{
    const auto chosen = options({});
    QVERIFY(chosen);
    QVERIFY(chosen->interfaces.isEmpty());
    QVERIFY(!chosen->passive);
    QVERIFY(chosen->sweepIpv4);
    QVERIFY(chosen->askDevices);
    QVERIFY(chosen->useHelper);
    QVERIFY(chosen->tables.isEmpty());
}

void TestScanOptions::switchesThingsOff()
{
    const auto chosen = options(
        {u"-i"_s, u"lo"_s, u"--passive"_s, u"--no-sweep"_s, u"--no-ask"_s, u"--no-helper"_s});
    QVERIFY(chosen);
    QCOMPARE(chosen->interfaces, QStringList{u"lo"_s});
    QVERIFY(chosen->passive);
    QVERIFY(!chosen->sweepIpv4);
    QVERIFY(!chosen->askDevices);
    QVERIFY(!chosen->useHelper);
}

void TestScanOptions::readsAccessToTables()
{
    const auto chosen = options(
        {u"--tables"_s, u"snmp://[2001:db8::1]"_s, u"--tables"_s, u"snmp://monitor@192.0.2.1"_s,
         u"--password-file"_s, secretFile("open sesame"), u"--privacy-password-file"_s,
         secretFile("seven veils")});
    QVERIFY(chosen);
    QCOMPARE(chosen->tables.size(), 2);
    QCOMPARE(chosen->tables[0].method, TableAccess::Method::SnmpV2c);
    QCOMPARE(chosen->tables[0].password, u"open sesame"_s);
    QVERIFY(chosen->tables[0].privacyPassword.isEmpty());
    QCOMPARE(chosen->tables[1].method, TableAccess::Method::SnmpV3);
    QCOMPARE(chosen->tables[1].user, u"monitor"_s);
    QCOMPARE(chosen->tables[1].password, u"open sesame"_s);
    QCOMPARE(chosen->tables[1].privacyPassword, u"seven veils"_s);
}

void TestScanOptions::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString file = secretFile("open sesame");
    const QString v2c = u"--tables=snmp://192.0.2.1"_s;
    const QString v3 = u"--tables=snmp://monitor@192.0.2.1"_s;
    const QString ssh = u"--tables=ssh://root@192.0.2.1"_s;
    const QString password = u"--password-file="_s + file;
    const QString privacy = u"--privacy-password-file="_s + file;
    QTest::newRow("no such interface") << QStringList{u"-i"_s, u"nosuch0"_s};
    QTest::newRow("no URL") << QStringList{u"--tables"_s, u"router"_s};
    QTest::newRow("no community") << QStringList{v2c};
    QTest::newRow("no password") << QStringList{v3, privacy};
    QTest::newRow("no such file") << QStringList{v2c, u"--password-file="_s + file + u"x"_s};
    QTest::newRow("an empty file") << QStringList{v2c, u"--password-file="_s + secretFile({})};
    QTest::newRow("v2c encrypted") << QStringList{v2c, password, privacy};
    QTest::newRow("a key without SSH") << QStringList{v2c, password, u"--identity="_s + file};
    QTest::newRow("tables, but passive") << QStringList{v2c, password, u"--passive"_s};
    QTest::newRow("SSH, but passive") << QStringList{ssh, u"--passive"_s};
}

void TestScanOptions::refusesWhatDoesNotFit()
{
    QFETCH(QStringList, arguments);
    const auto chosen = options(arguments);
    QVERIFY(!chosen);
    QCOMPARE(chosen.error().kind, Error::Kind::Usage);
}

/// Its key and the agent may do. Nobody is at this port, which is found when asking for the host's
/// key.
void TestScanOptions::sshNeedsNoPassword()
{
    const auto chosen = options({u"--tables"_s, u"ssh://root@127.0.0.1:9"_s});
    QVERIFY(!chosen);
    QCOMPARE(chosen.error().kind, Error::Kind::Unreachable);
}

QTEST_GUILESS_MAIN(TestScanOptions)
#include "tst_scanoptions.moc"
