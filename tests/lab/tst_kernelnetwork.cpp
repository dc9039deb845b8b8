// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/kernelnetwork.h"

#include <QProcess>
#include <QTest>

#include <linux/if_addr.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static const InterfaceAddress ours{QHostAddress(u"2001:db8:2::77"_s), 64};
static const QHostAddress router(u"fe80::1"_s);
static constexpr int advertisedWithinMs = 15'000;

static Settings settings(
    const QList<InterfaceAddress> &addresses, bool slaac = true,
    const std::optional<QHostAddress> &gateway = std::nullopt)
{
    Settings settings;
    settings.staticAddresses = addresses;
    settings.slaac = slaac;
    settings.gateway = gateway;
    return settings;
}

static Settings disabled(const QList<InterfaceAddress> &addresses)
{
    Settings all = settings(addresses);
    all.enabled = false;
    return all;
}

/// What a simulated device sets, the kernel does. Runs on a host of the lab, see main() below.
class TestKernelNetwork : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsWhatIsInUse();
    void staticAddressIsUsedOnceItIsChecked();
    void doubledAddressIsNeverListed();
    void replacesStaticAddresses();
    void withoutSlaacNothingOfTheRouterStays();
    void slaacComesBackAtOnce();
    void disabledHasNothing();
    void gatewayComesBeforeTheRouters();
    void leavesIpv4Alone();

private:
    [[nodiscard]] QList<InterfaceAddress> with(AddressOrigin origin) const
    {
        QList<InterfaceAddress> list;
        for (const LiveAddress &line : m_network->addresses()) {
            if (line.origin == origin)
                list.append(line.address);
        }
        return list;
    }
    [[nodiscard]] QList<KernelAddress> raw() const
    {
        auto netlink = Rtnetlink::open();
        return netlink->addresses(netlink->indexOf(u"lan0"_s).value()).value();
    }

    std::shared_ptr<KernelNetwork> m_network;
};

void TestKernelNetwork::init()
{
    const auto network = KernelNetwork::open(u"lan0"_s);
    QVERIFY2(network, network ? "" : qPrintable(network.error().detail));
    m_network = *network;
    m_network->apply(Settings());
    QTRY_COMPARE_WITH_TIMEOUT(with(AddressOrigin::Slaac).size(), 1, advertisedWithinMs);
}

void TestKernelNetwork::listsWhatIsInUse()
{
    QVERIFY(!m_network->mac().isNull());
    QCOMPARE(with(AddressOrigin::LinkLocal).size(), 1);
    QCOMPARE(with(AddressOrigin::Slaac)[0].prefixLength, 64);
    QVERIFY(with(AddressOrigin::Slaac)[0].address.isInSubnet(ours.address, 64));
    QCOMPARE(with(AddressOrigin::Static), QList<InterfaceAddress>());
    QCOMPARE(m_network->routers(), QList{router});
}

void TestKernelNetwork::staticAddressIsUsedOnceItIsChecked()
{
    m_network->apply(settings({ours}));
    QVERIFY(std::ranges::any_of(raw(), &KernelAddress::isTentative));
    QCOMPARE(with(AddressOrigin::Static), QList<InterfaceAddress>());
    QTRY_COMPARE(with(AddressOrigin::Static), QList{ours});
}

void TestKernelNetwork::doubledAddressIsNeverListed()
{
    const InterfaceAddress routers{QHostAddress(u"2001:db8:2::1"_s), 64};
    m_network->apply(settings({routers}));
    QTRY_VERIFY(std::ranges::any_of(
        raw(), [](const KernelAddress &line) { return line.flags & IFA_F_DADFAILED; }));
    QCOMPARE(with(AddressOrigin::Static), QList<InterfaceAddress>());
}

void TestKernelNetwork::replacesStaticAddresses()
{
    const InterfaceAddress other{QHostAddress(u"2001:db8:2::78"_s), 64};
    m_network->apply(settings({ours}));
    QTRY_COMPARE(with(AddressOrigin::Static), QList{ours});
    m_network->apply(settings({other}));
    QTRY_COMPARE(with(AddressOrigin::Static), QList{other});
    m_network->apply(settings({}));
    QCOMPARE(with(AddressOrigin::Static), QList<InterfaceAddress>());
}

void TestKernelNetwork::withoutSlaacNothingOfTheRouterStays()
{
    m_network->apply(settings({ours}, false));
    QCOMPARE(with(AddressOrigin::Slaac), QList<InterfaceAddress>());
    QCOMPARE(m_network->routers(), QList<QHostAddress>());
    QTRY_COMPARE(with(AddressOrigin::Static), QList{ours});
    QCOMPARE(with(AddressOrigin::Slaac), QList<InterfaceAddress>());
}

void TestKernelNetwork::slaacComesBackAtOnce()
{
    const auto before = with(AddressOrigin::Slaac);
    m_network->apply(settings({}, false));
    m_network->apply(settings({}));
    QTRY_COMPARE_WITH_TIMEOUT(with(AddressOrigin::Slaac), before, advertisedWithinMs);
    QCOMPARE(m_network->routers(), QList{router});
}

void TestKernelNetwork::disabledHasNothing()
{
    m_network->apply(disabled({ours}));
    QCOMPARE(m_network->addresses(), QList<LiveAddress>());
    QCOMPARE(m_network->routers(), QList<QHostAddress>());

    m_network->apply(settings({ours}));
    QTRY_COMPARE(with(AddressOrigin::Static), QList{ours});
}

void TestKernelNetwork::gatewayComesBeforeTheRouters()
{
    const QHostAddress gateway(u"fe80::9"_s);
    m_network->apply(settings({}, true, gateway));
    QCOMPARE(m_network->routers(), (QList{gateway, router}));
    m_network->apply(settings({}, false, gateway));
    QCOMPARE(m_network->routers(), QList{gateway});
    m_network->apply(settings({}, false));
    QCOMPARE(m_network->routers(), QList<QHostAddress>());
}

void TestKernelNetwork::leavesIpv4Alone()
{
    const auto ipv4 = [this] {
        auto lines = raw();
        lines.removeIf([](const KernelAddress &line) {
            return line.address.address.protocol() != QAbstractSocket::IPv4Protocol;
        });
        return lines.size();
    };
    QCOMPARE(ipv4(), 1);
    m_network->apply(disabled({}));
    m_network->apply(settings({}, false));
    QCOMPARE(ipv4(), 1);
}

} // namespace sixlab

/// Outside the lab the test starts one, and itself again on a host of it.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariable("SIXLAB_LAB") == u"home"_s) {
        sixlab::TestKernelNetwork test;
        return QTest::qExec(&test, argc, argv);
    }
    const QString program = QStringLiteral(SIXLAB_PROGRAM);
    QProcess lab;
    lab.setProcessChannelMode(QProcess::ForwardedChannels);
    lab.start(
        program,
        QStringList{
            u"lab"_s, u"run"_s, u"--"_s, program, u"lab"_s, u"exec"_s, u"plain1"_s, u"--"_s,
            QCoreApplication::applicationFilePath()}
            + QCoreApplication::arguments().sliced(1));
    return lab.waitForFinished(150'000) && lab.exitStatus() == QProcess::NormalExit ? lab.exitCode()
                                                                                    : 1;
}

#include "tst_kernelnetwork.moc"
