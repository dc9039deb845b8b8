// SPDX-License-Identifier: GPL-3.0-or-later
#include "../discovery/snmpdaemon.h"
#include "../discovery/udpresponder.h"

#include "api/snmpclient.h"

#include <QElapsedTimer>

#include <thread>

using namespace sixlab;
using namespace std::chrono_literals;

static const SnmpOid sysName{1, 3, 6, 1, 2, 1, 1, 5, 0};
static const SnmpOid systemGroup{1, 3, 6, 1, 2, 1, 1};

class TestSnmpClient : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reads_data();
    void reads();
    void walksATable();
    void marksWhatTheAgentLacks();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void aPasswordIsNotRememberedForTheNextClient();
    void clientsOnSeveralThreadsDoNotDisturbEachOther();
    void refusesNonsense_data();
    void refusesNonsense();
    void halvesWhatIsTooBig();
    void hearsTheAgentOnly();
    void boundsWhatAHostileV3AgentMakesItDo_data();
    void boundsWhatAHostileV3AgentMakesItDo();
    void stopsWithinASecond_data();
    void stopsWithinASecond();
    void keepsOffTheDisk();

private:
    static SnmpAgent v2c(const QString &address = u"2001:db8:77::2"_s);
    static SnmpAgent v3(const QString &user, bool isEncrypted);
    static SnmpAgent local(const UdpResponder &responder);
    static Error::Kind kindOf(const SnmpAgent &agent);

    QTemporaryDir m_netSnmpFolder; ///< Where net-snmp would read and write, if it were let.
    std::unique_ptr<TestLan> m_lan;
    Host m_router;
    std::unique_ptr<SnmpDaemon> m_daemon;
};

SnmpAgent TestSnmpClient::v2c(const QString &address)
{
    SnmpAgent agent;
    agent.address = QHostAddress(address);
    agent.password = QString::fromLatin1(SnmpDaemon::community);
    return agent;
}

SnmpAgent TestSnmpClient::v3(const QString &user, bool isEncrypted)
{
    SnmpAgent agent = v2c();
    agent.version = SnmpAgent::Version::V3;
    agent.user = user;
    agent.password = QString::fromLatin1(SnmpDaemon::password);
    if (isEncrypted)
        agent.privacyPassword = QString::fromLatin1(SnmpDaemon::privacyPassword);
    return agent;
}

SnmpAgent TestSnmpClient::local(const UdpResponder &responder)
{
    SnmpAgent agent = v2c(u"::1"_s);
    agent.port = responder.port();
    agent.timeout = 100ms;
    return agent;
}

/// Of what reading the name comes to; Internal when it works.
Error::Kind TestSnmpClient::kindOf(const SnmpAgent &agent)
{
    SnmpClient client(agent);
    const auto answer = client.get({sysName});
    return answer ? Error::Kind::Internal : answer.error().kind;
}

void TestSnmpClient::initTestCase()
{
    // These would send everything from an address that is not here.
    QFile trap(m_netSnmpFolder.filePath(u"snmp.conf"_s));
    QVERIFY(trap.open(QIODevice::WriteOnly));
    QVERIFY(trap.write("clientaddr 192.0.2.77\ndefVersion 1\n") > 0);
    trap.close();
    for (const auto *variable : {"HOME", "SNMPCONFPATH", "SNMP_PERSISTENT_DIR"})
        qputenv(variable, m_netSnmpFolder.path().toLocal8Bit());
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_router, 2));
    m_daemon = std::make_unique<SnmpDaemon>(m_router, QStringList{u"udp6:161"_s, u"udp:161"_s});
    QVERIFY(m_daemon->isUp());
}

void TestSnmpClient::reads_data()
{
    QTest::addColumn<SnmpAgent>("agent");
    QTest::newRow("v2c, IPv6") << v2c();
    QTest::newRow("v2c, IPv4") << v2c(u"192.0.2.2"_s);
    QTest::newRow("v2c, link-local") << v2c(u"fe80::200:5eff:fe00:5302%lan0"_s);
    QTest::newRow("v3, SHA-1 and AES") << v3(u"sha1"_s, true);
    QTest::newRow("v3, SHA-256 and AES") << v3(u"sha256"_s, true);
    QTest::newRow("v3, SHA-1, not encrypted") << v3(u"plain"_s, false);
}

void TestSnmpClient::reads()
{
    QFETCH(SnmpAgent, agent);
    SnmpClient client(agent);
    for (int round = 0; round < 2; ++round) {
        const auto answer = client.get({sysName});
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
        QCOMPARE(answer->size(), 1);
        QVERIFY(answer->first().octets());
        QCOMPARE(*answer->first().octets(), QByteArray("edge.example"));
    }
}

void TestSnmpClient::walksATable()
{
    SnmpClient client(v3(u"sha256"_s, true));
    const auto system = client.walk(systemGroup);
    QVERIFY(system);
    QVERIFY(system->size() > 10);
    QVERIFY(std::ranges::is_sorted(*system, {}, &SnmpVariable::name));
    for (const SnmpVariable &variable : *system)
        QCOMPARE(variable.name.first(systemGroup.size()), systemGroup);
    QVERIFY(std::ranges::any_of(*system, [](const auto &v) { return v.octets(); }));
    QVERIFY(std::ranges::any_of(*system, [](const auto &v) { return v.number().has_value(); }));
    QVERIFY(std::ranges::any_of(*system, [](const auto &v) { return v.oid(); }));
    const auto nothing = client.walk({1, 3, 6, 1, 2, 1, 17});
    QVERIFY(nothing);
    QVERIFY(nothing->isEmpty());
    const auto behindTheEnd = client.walk({1, 9});
    QVERIFY(behindTheEnd);
    QVERIFY(behindTheEnd->isEmpty());
}

void TestSnmpClient::marksWhatTheAgentLacks()
{
    SnmpClient client(v2c());
    const auto answer = client.get({{1, 3, 6, 1, 2, 1, 17, 1, 1, 0}, sysName});
    QVERIFY(answer);
    QCOMPARE(answer->at(0).value.index(), size_t(0));
    QVERIFY(answer->at(1).octets());
}

void TestSnmpClient::saysWhatIsWrong_data()
{
    QTest::addColumn<SnmpAgent>("agent");
    QTest::addColumn<Error::Kind>("kind");
    const auto with = [](SnmpAgent agent, auto change) {
        agent.timeout = 100ms;
        change(agent);
        return agent;
    };
    QTest::newRow("community") << with(v2c(), [](auto &agent) { agent.password = u"public"_s; })
                               << Error::Kind::TimedOut;
    QTest::newRow("user") << with(v3(u"nobody"_s, true), [](auto &) {})
                          << Error::Kind::SignInRefused;
    QTest::newRow("password") << with(v3(u"sha1"_s, true), [](auto &agent) {
        agent.password = u"open barley"_s;
    }) << Error::Kind::SignInRefused;
    QTest::newRow("password, SHA-256")
        << with(v3(u"sha256"_s, true), [](auto &agent) { agent.password = u"open barley"_s; })
        << Error::Kind::SignInRefused;
    QTest::newRow("short password")
        << with(v3(u"sha1"_s, true), [](auto &agent) { agent.password = u"sesame"_s; })
        << Error::Kind::SignInRefused;
    QTest::newRow("password for encryption")
        << with(v3(u"sha1"_s, true), [](auto &agent) { agent.privacyPassword = u"six veils"_s; })
        << Error::Kind::SignInRefused;
    QTest::newRow("encryption is not expected")
        << with(v3(u"plain"_s, true), [](auto &) {}) << Error::Kind::SignInRefused;
    QTest::newRow("encryption is demanded")
        << with(v3(u"sha1"_s, false), [](auto &) {}) << Error::Kind::SignInRefused;
    QTest::newRow("nobody there") << with(v2c(u"2001:db8:77::99"_s), [](auto &) {})
                                  << Error::Kind::TimedOut;
    QTest::newRow("nobody there, v3") << with(v3(u"sha1"_s, true), [](auto &agent) {
        agent.address = QHostAddress(u"2001:db8:77::99"_s);
    }) << Error::Kind::TimedOut;
    QTest::newRow("no agent there")
        << with(v2c(), [](auto &agent) { agent.port = 162; }) << Error::Kind::Unreachable;
    QTest::newRow("no route") << with(v2c(u"2001:db8:99::1"_s), [](auto &) {})
                              << Error::Kind::Unreachable;
    QTest::newRow("no such interface")
        << with(v2c(u"fe80::1%lan9"_s), [](auto &) {}) << Error::Kind::Unreachable;
}

void TestSnmpClient::saysWhatIsWrong()
{
    QFETCH(SnmpAgent, agent);
    QFETCH(Error::Kind, kind);
    SnmpClient client(agent);
    const auto answer = client.get({sysName});
    QVERIFY(!answer);
    QVERIFY(!answer.error().text.isEmpty());
    QVERIFY(!answer.error().detail.contains(agent.password));
    QCOMPARE(answer.error().kind, kind);
}

/// net-snmp keeps the users of all sessions in one list.
void TestSnmpClient::aPasswordIsNotRememberedForTheNextClient()
{
    SnmpAgent wrong = v3(u"sha1"_s, true);
    wrong.password = u"open barley"_s;
    const SnmpAgent right = v3(u"sha1"_s, true);
    SnmpClient open(right);
    QVERIFY(open.get({sysName}));
    QCOMPARE(kindOf(wrong), Error::Kind::SignInRefused);
    QCOMPARE(kindOf(right), Error::Kind::Internal);
    QCOMPARE(kindOf(wrong), Error::Kind::SignInRefused);
    QVERIFY(open.get({sysName}));
}

void TestSnmpClient::clientsOnSeveralThreadsDoNotDisturbEachOther()
{
    const QList<SnmpAgent> agents{
        v2c(), v2c(u"192.0.2.2"_s), v3(u"sha1"_s, true), v3(u"sha256"_s, true),
        v3(u"plain"_s, false)};
    std::atomic<int> answers = 0;
    {
        std::vector<std::jthread> threads;
        for (const SnmpAgent &agent : agents) {
            threads.emplace_back([&answers, agent] {
                for (int i = 0; i < 10; ++i) {
                    SnmpClient client(agent);
                    answers += client.get({sysName}).has_value() && client.walk(systemGroup);
                }
            });
        }
    }
    QCOMPARE(answers.load(), int(agents.size()) * 10);
}

void TestSnmpClient::refusesNonsense_data()
{
    QTest::addColumn<UdpResponder::Answer>("answer");
    QTest::addColumn<Error::Kind>("kind");
    using Answer = UdpResponder::Answer;
    const auto with = [](auto variables) -> Answer {
        return [variables](const QByteArray &datagram) {
            const ber::Question question(datagram);
            return QList{ber::response(question, variables(question.name))};
        };
    };
    const auto name = [](quint32 last) { return ber::oid({1, 3, 6, 1, 2, 1, 1, last}); };
    QTest::newRow("silence") << Answer([](const QByteArray &) { return QList<QByteArray>(); })
                             << Error::Kind::TimedOut;
    QTest::newRow("no SNMP") << Answer([](const QByteArray &) {
        return QList{QByteArray("HTTP/1.1 400 Bad Request"), QByteArray(), QByteArray(60'000, '0')};
    }) << Error::Kind::TimedOut;
    QTest::newRow("an echo") << Answer([](const QByteArray &datagram) { return QList{datagram}; })
                             << Error::Kind::TimedOut;
    QTest::newRow("cut off") << Answer([](const QByteArray &datagram) {
        const QByteArray whole = ber::response(
            ber::Question(datagram), ber::variable(ber::oid(sysName), ber::item(4, "edge")));
        QList<QByteArray> parts;
        for (qsizetype size = 0; size < whole.size(); ++size)
            parts.append(whole.first(size));
        return parts;
    }) << Error::Kind::TimedOut;
    QTest::newRow("another request id") << Answer([](const QByteArray &datagram) {
        ber::Question question(datagram);
        question.requestId.back() = char(question.requestId.back() + 1);
        return QList{
            ber::response(question, ber::variable(ber::oid(sysName), ber::item(4, "edge")))};
    }) << Error::Kind::TimedOut;
    QTest::newRow("no variables") << with([](const QByteArray &) { return QByteArray(); })
                                  << Error::Kind::Protocol;
    QTest::newRow("one name for ever")
        << with([name](const QByteArray &) { return ber::variable(name(5), ber::item(4, "edge")); })
        << Error::Kind::Protocol;
    QTest::newRow("the asked name")
        << with([](const QByteArray &asked) { return ber::variable(asked, ber::item(4, "edge")); })
        << Error::Kind::Protocol;
    QTest::newRow("descending") << with([name](const QByteArray &) {
        return ber::variable(name(5), ber::item(4, "edge"))
            + ber::variable(name(4), ber::item(4, "edge"));
    }) << Error::Kind::Protocol;
    QTest::newRow("an error") << Answer([](const QByteArray &datagram) {
        return QList{ber::response(ber::Question(datagram), {}, 5)};
    }) << Error::Kind::Protocol;
    QTest::newRow("too big for ever") << Answer([](const QByteArray &datagram) {
        return QList{ber::response(ber::Question(datagram), {}, 1)};
    }) << Error::Kind::Protocol;
    QTest::newRow("no end") << [name]() -> Answer {
        return [name, next = 1u](const QByteArray &datagram) mutable {
            QByteArray variables;
            for (int i = 0; i < 50; ++i)
                variables += ber::variable(name(next++), ber::item(4, "edge"));
            return QList{ber::response(ber::Question(datagram), variables)};
        };
    }() << Error::Kind::Protocol;
    QTest::newRow("giant strings") << [name]() -> Answer {
        return [name, next = 1u](const QByteArray &datagram) mutable {
            const QByteArray giant(60'000, 'x');
            return QList{ber::response(
                ber::Question(datagram), ber::variable(name(next++), ber::item(4, giant)))};
        };
    }() << Error::Kind::Protocol;
    QTest::newRow("ten thousand variables at once") << with([](const QByteArray &) {
        return ber::variable(ber::oid({1, 3}), ber::item(5, {})).repeated(7000);
    }) << Error::Kind::Protocol;
}

void TestSnmpClient::refusesNonsense()
{
    QFETCH(UdpResponder::Answer, answer);
    QFETCH(Error::Kind, kind);
    const UdpResponder responder(answer);
    QVERIFY(responder.port() != 0);
    SnmpClient client(local(responder));
    QElapsedTimer timer;
    timer.start();
    const auto rows = client.walk(systemGroup);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, kind);
    QVERIFY(responder.questions() > 0);
    QVERIFY(timer.elapsed() < 5000);
}

void TestSnmpClient::halvesWhatIsTooBig()
{
    // It has ten rows, and room for three in an answer.
    const UdpResponder responder([row = 1u](const QByteArray &datagram) mutable {
        const ber::Question question(datagram);
        if (question.maxRepetitions > 3)
            return QList{ber::response(question, {}, 1)};
        QByteArray variables;
        for (int i = 0; i < question.maxRepetitions; ++i) {
            const quint32 group = row <= 10 ? 1 : 2;
            variables
                += ber::variable(ber::oid({1, 3, 6, 1, 2, 1, group, row++}), ber::item(4, "edge"));
        }
        return QList{ber::response(question, variables)};
    });
    SnmpClient client(local(responder));
    const auto rows = client.walk(systemGroup);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 10);
}

void TestSnmpClient::hearsTheAgentOnly()
{
    std::atomic<quint16> port = 0;
    const int stranger = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const UdpResponder responder([&](const QByteArray &datagram, const sockaddr_in6 &from) {
        const QByteArray answer = ber::response(
            ber::Question(datagram), ber::variable(ber::oid(sysName), ber::item(4, "stranger")));
        sendto(
            stranger, answer.constData(), size_t(answer.size()), 0,
            reinterpret_cast<const sockaddr *>(&from), sizeof from);
        port = ntohs(from.sin6_port);
        return QList<QByteArray>();
    });
    QCOMPARE(kindOf(local(responder)), Error::Kind::TimedOut);
    QVERIFY(port != 0);
    ::close(stranger);
}

void TestSnmpClient::boundsWhatAHostileV3AgentMakesItDo_data()
{
    QTest::addColumn<quint32>("statistic");
    QTest::addColumn<int>("engineSize");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("unsupported security level for ever") << 1u << 12 << Error::Kind::SignInRefused;
    QTest::newRow("not in the time window for ever") << 2u << 12 << Error::Kind::Protocol;
    QTest::newRow("unknown user for ever") << 3u << 12 << Error::Kind::SignInRefused;
    QTest::newRow("unknown engine for ever") << 4u << 12 << Error::Kind::Protocol;
    QTest::newRow("wrong digest for ever") << 5u << 12 << Error::Kind::SignInRefused;
    QTest::newRow("no decryption for ever") << 6u << 12 << Error::Kind::Protocol;
    QTest::newRow("unknown report") << 77u << 12 << Error::Kind::Protocol;
    QTest::newRow("an engine without a name") << 4u << 0 << Error::Kind::Protocol;
    QTest::newRow("an engine with a short name") << 4u << 4 << Error::Kind::Protocol;
    QTest::newRow("an engine with a long name") << 4u << 40 << Error::Kind::TimedOut;
    QTest::newRow("an engine with a giant name") << 4u << 60'000 << Error::Kind::TimedOut;
}

void TestSnmpClient::boundsWhatAHostileV3AgentMakesItDo()
{
    QFETCH(quint32, statistic);
    QFETCH(int, engineSize);
    QFETCH(Error::Kind, kind);
    const UdpResponder responder([&, asked = 0](const QByteArray &datagram) mutable {
        const QByteArray engine(engineSize, 'e');
        return QList{ber::report(datagram, asked++ % 2 ? statistic : 4, engine)};
    });
    SnmpAgent agent = v3(u"sha1"_s, true);
    agent.address = QHostAddress(u"::1"_s);
    agent.port = responder.port();
    agent.timeout = std::chrono::milliseconds(100);
    QCOMPARE(kindOf(agent), kind);
    QVERIFY(responder.questions() <= 8);
}

void TestSnmpClient::stopsWithinASecond_data()
{
    QTest::addColumn<SnmpAgent::Version>("version");
    QTest::newRow("v2c") << SnmpAgent::Version::V2c;
    QTest::newRow("v3") << SnmpAgent::Version::V3;
}

void TestSnmpClient::stopsWithinASecond()
{
    QFETCH(SnmpAgent::Version, version);
    std::stop_source stop;
    QElapsedTimer sinceStop;
    const UdpResponder responder([&](const QByteArray &) {
        sinceStop.start();
        stop.request_stop();
        return QList<QByteArray>();
    });
    SnmpAgent agent = v3(u"sha1"_s, true);
    agent.version = version;
    agent.address = QHostAddress(u"::1"_s);
    agent.port = responder.port();
    agent.timeout = 30s;
    agent.timeLimit = 60s;
    agent.stop = stop.get_token();
    QCOMPARE(kindOf(agent), Error::Kind::Cancelled);
    QVERIFY(sinceStop.elapsed() < 1000);
}

void TestSnmpClient::keepsOffTheDisk()
{
    QVERIFY(kindOf(v2c()) == Error::Kind::Internal);
    const QDir folder(m_netSnmpFolder.path());
    QCOMPARE(
        folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"snmp.conf"_s});
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestSnmpClient>(argc, argv);
}

#include "tst_snmpclient.moc"
