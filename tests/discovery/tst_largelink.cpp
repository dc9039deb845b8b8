// SPDX-License-Identifier: GPL-3.0-or-later
#include "crowd.h"

#include "discovery/discovery.h"

#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace forged;
using namespace sixlab;

/// A link of 2,000 hosts that all answer at once. The default receive buffer holds some hundreds of
/// the answers, and the kernel's table of neighbours half of the hosts.
class TestLargeLink : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsAllOfTwoThousand();

private:
    std::unique_ptr<TestLan> m_lan;
    Host m_host; ///< All of them live there.
};

static constexpr int hosts = 2000;

void TestLargeLink::initTestCase()
{
    QVERIFY(openPingSockets());
    m_lan = std::make_unique<TestLan>();
    QVERIFY(m_lan->isUp());
    QVERIFY(m_lan->connectHost(m_host, 2));
}

void TestLargeLink::findsAllOfTwoThousand()
{
    QVERIFY(ip(u"neigh flush dev lan0"_s));
    const Crowd crowd(m_host, hosts);
    DiscoveryOptions options;
    options.interfaces = {u"lan0"_s};
    options.useHelper = false;
    options.askDevices = false; // They have no web pages.
    Discovery discovery(options);
    QSet<QHostAddress> found;
    QSet<MacAddress> macs;
    connect(&discovery, &Discovery::sighted, this, [&](const Sighting &sighting) {
        if (sighting.mac)
            macs.insert(*sighting.mac);
        for (const QHostAddress &address : sighting.addresses) {
            if (address.scopeId() == u"lan0"_s && !sighting.isSelf)
                found.insert(address);
        }
    });
    const QSignalSpy completed(&discovery, &Discovery::completed);

    discovery.start();

    QTRY_COMPARE_WITH_TIMEOUT(completed.size(), 1, 40'000);
    int missing = 0;
    for (int i = 0; i < hosts; ++i)
        missing += int(!found.contains(Crowd::address(i)));
    qInfo("%d missing, %lld MACs, %d answers", missing, qint64(macs.size()), crowd.answers());
    QCOMPARE(missing, 0);
    QCOMPARE(discovery.failedSends(), 0);
    QVERIFY(
        ip(u"neigh add 192.0.2.99 lladdr 02:00:00:00:00:63 nud stale dev lan0"_s)); // Room left.
}

int main(int argc, char **argv)
{
    return runOnOwnNetwork<TestLargeLink>(argc, argv);
}

#include "tst_largelink.moc"
