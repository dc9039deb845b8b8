// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/arguments.h"
#include "commandline/settingswish.h"
#include "commandline/usage.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace sixlab;

static Result<Arguments> parse(const QString &line)
{
    return Arguments::parse(line.split(u' ', Qt::SkipEmptyParts), commandTable());
}

class TestArguments : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void readsSeconds_data();
    void readsSeconds();
    void givesWhatFollowsToTheLab();
    void tellsCommandsFromTheWindow_data();
    void tellsCommandsFromTheWindow();
    void findsTheDataFolder();
    void wishesHoldOnlyWhatIsNamed_data();
    void wishesHoldOnlyWhatIsNamed();
    void refusesWishes_data();
    void refusesWishes();
    void readsWishesFromAForm();
    void explainsEveryCommandAndOption();
    void noOptionIsThereTwice();
    void bashTakesTheCompletion();
};

void TestArguments::understands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QStringList>("values");

    QTest::newRow("no words") << u"scan"_s << QStringList() << u"json"_s << QStringList();
    QTest::newRow("switch") << u"scan --json"_s << QStringList() << u"json"_s << QStringList{{}};
    QTest::newRow("option before the command")
        << u"--json scan"_s << QStringList() << u"json"_s << QStringList{{}};
    QTest::newRow("value behind") << u"scan --timeout 5"_s << QStringList() << u"timeout"_s
                                  << QStringList{u"5"_s};
    QTest::newRow("value with =") << u"scan --timeout=5"_s << QStringList() << u"timeout"_s
                                  << QStringList{u"5"_s};
    QTest::newRow("short and repeated") << u"scan -i a -i b --interface c"_s << QStringList()
                                        << u"interface"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("a value may begin with a dash")
        << u"devices --filter -tag:old"_s << QStringList() << u"filter"_s
        << QStringList{u"-tag:old"_s};
    QTest::newRow("stdin is a word") << u"show x --password-file -"_s << QStringList{u"x"_s}
                                     << u"password-file"_s << QStringList{u"-"_s};
    QTest::newRow("several words") << u"apply a --slaac off b"_s << QStringList{u"a"_s, u"b"_s}
                                   << u"slaac"_s << QStringList{u"off"_s};
    QTest::newRow("words behind --")
        << u"show -- --odd"_s << QStringList{u"--odd"_s} << u"json"_s << QStringList();
    QTest::newRow("help needs no words")
        << u"show --help"_s << QStringList() << u"help"_s << QStringList{{}};
}

void TestArguments::understands()
{
    QFETCH(QString, line);
    QFETCH(QString, option);

    const Result<Arguments> arguments = parse(line);

    QVERIFY2(arguments, arguments ? "" : qPrintable(arguments.error().text));
    QTEST(arguments->words(), "words");
    QTEST(arguments->values(option), "values");
}

void TestArguments::refuses_data()
{
    QTest::addColumn<QString>("line");

    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown command") << u"skan"_s;
    QTest::newRow("options only") << u"--json"_s;
    QTest::newRow("unknown option") << u"scan --fast"_s;
    QTest::newRow("unknown short option") << u"scan -x"_s;
    QTest::newRow("an option of another command") << u"devices --timeout 3"_s;
    QTest::newRow("a command's option before it") << u"--timeout 3 scan"_s;
    QTest::newRow("no value") << u"scan --timeout"_s;
    QTest::newRow("a value for a switch") << u"scan --json=yes"_s;
    QTest::newRow("twice") << u"scan --timeout 1 --timeout 2"_s;
    QTest::newRow("too many words") << u"show a b"_s;
    QTest::newRow("too few words") << u"show"_s;
    QTest::newRow("words where none belong") << u"scan lan0"_s;
    QTest::newRow("unknown verb") << u"journal drop 1"_s;
    QTest::newRow("a password is no option") << u"show a --password secret"_s;
}

void TestArguments::refuses()
{
    QFETCH(QString, line);

    const Result<Arguments> arguments = parse(line);

    QVERIFY(!arguments);
    QCOMPARE(arguments.error().kind, Error::Kind::Usage);
    QVERIFY(!arguments.error().text.isEmpty());
}

void TestArguments::readsSeconds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected");

    QTest::newRow("whole") << u"10"_s << qint64(10'000);
    QTest::newRow("fraction") << u"1.5"_s << qint64(1500);
    QTest::newRow("zero") << u"0"_s << qint64(-1);
    QTest::newRow("negative") << u"-1"_s << qint64(-1);
    QTest::newRow("word") << u"soon"_s << qint64(-1);
    QTest::newRow("infinite") << u"inf"_s << qint64(-1);
    QTest::newRow("exponent") << u"1e3"_s << qint64(-1);
    QTest::newRow("too long") << u"99999999999"_s << qint64(-1);
    QTest::newRow("two dots") << u"1.2.3"_s << qint64(-1);
}

void TestArguments::readsSeconds()
{
    QFETCH(QString, text);
    QFETCH(qint64, expected);
    const Result<Arguments> arguments
        = Arguments::parse({u"scan"_s, u"--timeout"_s, text}, commandTable());
    QVERIFY(arguments);

    const auto seconds = arguments->seconds(u"timeout"_s);

    QCOMPARE(seconds.has_value(), expected >= 0);
    if (seconds)
        QCOMPARE((*seconds)->count(), expected);
    else
        QCOMPARE(seconds.error().kind, Error::Kind::Usage);
}

void TestArguments::givesWhatFollowsToTheLab()
{
    const auto arguments = parse(u"lab run --scenario home -- ls --json -- x"_s);

    QVERIFY(arguments);
    QCOMPARE(arguments->words(), QStringList{u"run"_s});
    QCOMPARE(arguments->tail(), QStringList({u"ls"_s, u"--json"_s, u"--"_s, u"x"_s}));
    QVERIFY(!arguments->has(u"json"_s));
}

void TestArguments::tellsCommandsFromTheWindow_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("command");
    QTest::addColumn<bool>("lab");

    QTest::newRow("nothing") << u""_s << false << false;
    QTest::newRow("lab") << u"--lab"_s << false << true;
    QTest::newRow("data folder") << u"--data-dir /tmp/x --lab"_s << false << true;
    QTest::newRow("Qt's options") << u"-platform offscreen --style fusion"_s << false << false;
    QTest::newRow("help") << u"--help"_s << true << false;
    QTest::newRow("version") << u"--version"_s << true << false;
    QTest::newRow("command") << u"scan"_s << true << false;
    QTest::newRow("option and command") << u"--data-dir /tmp/x scan"_s << true << false;
    QTest::newRow("a mistake opens no window") << u"skan"_s << true << false;
    QTest::newRow("the command lab") << u"lab list"_s << true << false;
    QTest::newRow("not for the lab's command") << u"lab run -- x --lab"_s << true << false;
}

void TestArguments::tellsCommandsFromTheWindow()
{
    QFETCH(QString, line);
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);

    QTEST(isCommand(words), "command");
    QTEST(asksForLab(words), "lab");
}

void TestArguments::findsTheDataFolder()
{
    QCOMPARE(namedDataFolder({u"--lab"_s, u"--data-dir"_s, u"/a b"_s}), u"/a b"_s);
    QCOMPARE(namedDataFolder({u"--data-dir=/c"_s}), u"/c"_s);
    QCOMPARE(namedDataFolder({u"--lab"_s}), QString());
}

void TestArguments::wishesHoldOnlyWhatIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QJsonObject>("expected");

    QTest::newRow("switches") << u"--enabled on --slaac off"_s
                              << QJsonObject{{u"enabled"_s, true}, {u"slaac"_s, false}};
    QTest::newRow("dhcpv6") << u"--dhcpv6 stateful"_s << QJsonObject{{u"dhcpv6"_s, u"stateful"_s}};
    QTest::newRow("addresses replace the list")
        << u"--address 2001:db8::1/64 --address 2001:db8::2/64"_s
        << QJsonObject{
               {u"staticAddresses"_s, QJsonArray{u"2001:db8::1/64"_s, u"2001:db8::2/64"_s}}};
    QTest::newRow("no address") << u"--no-address"_s
                                << QJsonObject{{u"staticAddresses"_s, QJsonArray()}};
    QTest::newRow("gateway") << u"--gateway fe80::1"_s << QJsonObject{{u"gateway"_s, u"fe80::1"_s}};
    QTest::newRow("no gateway") << u"--no-gateway"_s << QJsonObject{{u"gateway"_s, {}}};
    QTest::newRow("dns") << u"--dns 2001:db8::53"_s
                         << QJsonObject{{u"nameServers"_s, QJsonArray{u"2001:db8::53"_s}}};
    QTest::newRow("no dns") << u"--no-dns"_s << QJsonObject{{u"nameServers"_s, QJsonArray()}};
}

void TestArguments::wishesHoldOnlyWhatIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QJsonObject, expected);
    const auto arguments = parse(u"plan x "_s + line);
    QVERIFY(arguments);

    const Result<QJsonObject> wish = wishedSettings(*arguments);

    QVERIFY(wish);
    QCOMPARE(*wish, expected);
}

void TestArguments::refusesWishes_data()
{
    QTest::addColumn<QString>("line");

    QTest::newRow("nothing named") << u""_s;
    QTest::newRow("no switch") << u"--slaac maybe"_s;
    QTest::newRow("no mode") << u"--dhcpv6 on"_s;
    QTest::newRow("no length") << u"--address 2001:db8::1"_s;
    QTest::newRow("no address") << u"--address 2001:db8::zz/64"_s;
    QTest::newRow("IPv4 gateway") << u"--gateway 192.0.2.1"_s;
    QTest::newRow("injection") << u"--gateway fe80::1%lan0;id"_s;
    QTest::newRow("address and none") << u"--address 2001:db8::1/64 --no-address"_s;
    QTest::newRow("gateway and none") << u"--gateway fe80::1 --no-gateway"_s;
    QTest::newRow("dns and none") << u"--dns 2001:db8::1 --no-dns"_s;
    QTest::newRow("file that is not there") << u"--settings /nonexistent/form"_s;
    QTest::newRow("file and option") << u"--settings /dev/null --slaac on"_s;
    QTest::newRow("empty file") << u"--settings /dev/null"_s;
    QTest::newRow("endless file") << u"--settings /dev/zero"_s;
}

void TestArguments::refusesWishes()
{
    QFETCH(QString, line);
    const auto arguments = parse(u"plan x "_s + line);
    QVERIFY(arguments);

    const Result<QJsonObject> wish = wishedSettings(*arguments);

    QVERIFY(!wish);
    QCOMPARE(wish.error().kind, Error::Kind::Usage);
}

void TestArguments::readsWishesFromAForm()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(R"({"slaac": false, "gateway": null})");
    file.close();
    const auto arguments = parse(u"apply x --settings "_s + file.fileName());
    QVERIFY(arguments);

    const Result<QJsonObject> wish = wishedSettings(*arguments);

    QVERIFY(wish);
    QCOMPARE(*wish, QJsonObject({{u"slaac"_s, false}, {u"gateway"_s, {}}}));
}

void TestArguments::explainsEveryCommandAndOption()
{
    const QString all = overview(commandTable(), 0);
    for (const CommandSpec &command : commandTable()) {
        QVERIFY2(command.run || command.runFirst, qPrintable(command.name));
        QCOMPARE(all.contains(u"  "_s + command.name + u' '), !command.isHidden);
        const QString help = commandHelp(command, 60);
        QVERIFY(!command.summary.isEmpty());
        for (const OptionSpec &option : command.options + commonOptions()) {
            QVERIFY2(help.contains("--"_L1 + option.name), qPrintable(option.name));
            QVERIFY2(!option.help.isEmpty(), qPrintable(option.name));
        }
    }
}

void TestArguments::noOptionIsThereTwice()
{
    for (const CommandSpec &command : commandTable()) {
        QStringList names;
        for (const OptionSpec &option : command.options + commonOptions()) {
            names.append(option.name);
            if (!option.letter.isNull())
                names.append(option.letter);
        }
        QCOMPARE(names.removeDuplicates(), 0);
    }
}

void TestArguments::bashTakesTheCompletion()
{
    QProcess bash;
    bash.start(
        u"/bin/bash"_s,
        {u"-c"_s,
         bashCompletion(commandTable())
             + u"COMP_WORDS=(sixlab journal re); COMP_CWORD=2; _sixlab;"
               "echo \"${COMPREPLY[*]}\";"
               "COMP_WORDS=(sixlab sc); COMP_CWORD=1; _sixlab;"
               "echo \"${COMPREPLY[*]}\""_s});
    QVERIFY(bash.waitForFinished(20'000));

    QCOMPARE(bash.readAllStandardError(), QByteArray());
    QCOMPARE(bash.readAllStandardOutput(), QByteArray("resume\nscan\n"));
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
