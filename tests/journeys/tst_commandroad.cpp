// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// What one run of the program printed, and its exit code.
struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray messages;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

/// Runs a shell script on the workstation of the lab. `$sixlab` is the program and `$password` the
/// file with the password of the simulated devices.
static Run inLab(const QByteArray &script)
{
    static const QByteArray preparation
        = "set -eu; sixlab=$1; password=/dev/shm/password;"
          "$sixlab lab list --json | sed -n 's/.*\"password\": *\"\\([^\"]*\\)\".*/\\1/p'"
          " | head -n 1 >$password; test -s $password;";
    QProcess process;
    process.start(
        QStringLiteral(SIXLAB_PROGRAM),
        {u"lab"_s, u"run"_s, u"--"_s, u"sh"_s, u"-c"_s, QString::fromUtf8(preparation + script),
         u"sh"_s, QStringLiteral(SIXLAB_PROGRAM)});
    Run run;
    if (!process.waitForFinished(60'000))
        process.kill();
    process.waitForFinished();
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.output = process.readAllStandardOutput();
    run.messages = process.readAllStandardError();
    return run;
}

static const QByteArray signIn = " --user admin --password-file $password ";

class TestCommandRoad : public QObject
{
    Q_OBJECT

private slots:
    void aScanListsEveryHostOnTheLink();
    void theInventorySurvivesTheProgram();
    void showReadsTheCamera();
    void aPlanWritesNothing();
    void anAppliedAddressAnswersPing();
    void anAppliedAddressCanBeUndone();
    void withoutConsentNothingIsWritten();
    void aWrongPasswordIsExitFive();
    void aBadGatewayIsRefused();
    void aDeadlineEndsTheWait();
};

void TestCommandRoad::aScanListsEveryHostOnTheLink()
{
    const Run run = inLab("$sixlab scan --json");
    QVERIFY2(run.exitCode == 0, run.messages);
    const QJsonObject document = run.json();
    QCOMPARE(document["schema"_L1].toString(), u"sixlab.devices/1"_s);
    QVERIFY(document["complete"_L1].toBool());
    QStringList names;
    QStringList drivers;
    bool sawRouter = false;
    for (const QJsonValue &value : document["devices"_L1].toArray()) {
        names.append(value["name"_L1].toString());
        sawRouter |= value["router"_L1].toBool();
        drivers.append(value["driver"_L1].toString());
        if (drivers.last() == u"axis"_s) {
            QCOMPARE(value["vendor"_L1].toString(), u"Axis"_s);
            QVERIFY(!value["model"_L1].toString().isEmpty());
        }
    }
    QVERIFY2(names.size() == 6, run.output);
    QVERIFY2(sawRouter, run.output);
    QVERIFY2(drivers.contains(u"axis"_s) && drivers.contains(u"supermicro"_s), run.output);
    QVERIFY2(names.contains(u"plain1"_s) && names.contains(u"plain2"_s), run.output);
}

void TestCommandRoad::theInventorySurvivesTheProgram()
{
    const Run run = inLab("$sixlab scan >/dev/null; $sixlab devices --filter driver:axis --json");
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(run.json()["devices"_L1].toArray().size(), 1);
}

void TestCommandRoad::showReadsTheCamera()
{
    const Run run = inLab("$sixlab show axis@http://192.168.66.90 --json" + signIn);
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(run.json()["schema"_L1].toString(), u"sixlab.settings/1"_s);
    QCOMPARE(run.json()["settings"_L1]["slaac"_L1].toBool(), true);
    QVERIFY(!run.json()["live"_L1]["addresses"_L1].toArray().isEmpty());
}

void TestCommandRoad::aPlanWritesNothing()
{
    const Run run = inLab(
        "$sixlab plan axis@http://192.168.66.90 --address 2001:db8:2::10/64 --json" + signIn
        + " && exit 99; test $? = 1; $sixlab show axis@http://192.168.66.90 --json" + signIn
        + "| grep -c 2001:db8:2::10/64 >&2 || exit 0; exit 98");
    QVERIFY2(run.exitCode == 0, run.messages);
    QCOMPARE(run.json()["schema"_L1].toString(), u"sixlab.plan/1"_s);
    QCOMPARE(run.json()["changes"_L1].toArray().size(), 1);
}

void TestCommandRoad::anAppliedAddressAnswersPing()
{
    const Run run = inLab(
        "$sixlab scan >/dev/null; camera=$($sixlab devices --filter driver:axis --json"
        " | sed -n 's/.*\"id\": *\"\\([^\"]*\\)\".*/\\1/p' | head -n 1);"
        "$sixlab apply $camera --yes --json --address 2001:db8:2::10/64"
        + signIn + "&& ping -6 -n -c 1 -w 2 2001:db8:2::10 >&2");
    QVERIFY2(run.exitCode == 0, run.messages + run.output);
    const QJsonObject result = run.json()["results"_L1].toArray().first().toObject();
    QCOMPARE(result["outcome"_L1].toString(), u"applied"_s);
    QCOMPARE(
        result["after"_L1]["staticAddresses"_L1].toArray().first().toString(),
        u"2001:db8:2::10/64"_s);
}

void TestCommandRoad::anAppliedAddressCanBeUndone()
{
    const Run run = inLab(
        "$sixlab apply axis@http://192.168.66.90 --yes --address 2001:db8:2::10/64" + signIn
        + ">&2; $sixlab journal undo 1 --yes --json" + signIn
        + "; ! ping -6 -n -c 1 -w 2 2001:db8:2::10 >&2");
    QVERIFY2(run.exitCode == 0, run.messages + run.output);
    QCOMPARE(run.json()["results"_L1].toArray().first()["outcome"_L1].toString(), u"applied"_s);
}

void TestCommandRoad::withoutConsentNothingIsWritten()
{
    const Run run = inLab(
        "$sixlab apply axis@http://192.168.66.90 --address 2001:db8:2::10/64 --json </dev/null"
        + signIn);
    QCOMPARE(run.exitCode, 6);
    QCOMPARE(run.json()["error"_L1]["kind"_L1].toString(), u"refused"_s);
}

void TestCommandRoad::aWrongPasswordIsExitFive()
{
    const Run run = inLab(
        "echo wrong >/dev/shm/wrong; $sixlab show axis@http://192.168.66.90 --json --user admin"
        " --password-file /dev/shm/wrong");
    QCOMPARE(run.exitCode, 5);
    QCOMPARE(run.json()["error"_L1]["kind"_L1].toString(), u"signInRefused"_s);
}

void TestCommandRoad::aBadGatewayIsRefused()
{
    const Run run = inLab(
        "$sixlab apply axis@http://192.168.66.90 --yes --json --address 2001:db8:2::10/64"
        " --gateway 2001:db8:77::1"
        + signIn);
    QCOMPARE(run.exitCode, 6);
    QCOMPARE(run.json()["results"_L1].toArray().first()["outcome"_L1].toString(), u"refused"_s);
}

void TestCommandRoad::aDeadlineEndsTheWait()
{
    const Run run
        = inLab("$sixlab show axis@http://[2001:db8:2::dead] --deadline 2 --json" + signIn);
    QCOMPARE(run.exitCode, 4);
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestCommandRoad)
#include "tst_commandroad.moc"
