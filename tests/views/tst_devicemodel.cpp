// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/devicemodel.h"

#include "household.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

using namespace sixlab;

class TestDeviceModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsHostileNamesAsTheyAre_data();
    void showsHostileNamesAsTheyAre();
    void aNewFilterIsOneReset();
    void aDeviceThatTurnsUpIsOneRow();
    void aRenamedDeviceMovesWithItsIndex();
    void aDeviceThatStopsMatchingLeaves();
    void sortsAddressesAsNumbers();
    void devicesWithoutAValueAreLastInEitherOrder();
    void foldsAddressesAndSaysSoAloud();
    void sortsNumbersInNamesAsNumbers();
    void manyNewDevicesAreOneReset();

private:
    QStringList column(DeviceColumn column) const;
    void sort(DeviceColumn column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        m_model->sort(int(column), order);
    }

    std::unique_ptr<Household> m_household;
    std::unique_ptr<DeviceModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestDeviceModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_tester.reset();
    m_model.reset();
    m_household = std::make_unique<Household>();
    m_model = std::make_unique<DeviceModel>(m_household->application());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

QStringList TestDeviceModel::column(DeviceColumn column) const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts += m_model->index(row, int(column)).data().toString();
    return texts;
}

void TestDeviceModel::showsHostileNamesAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names{
        u"<b>bold</b>"_s,
        u"<img src=/etc/passwd>"_s,
        u"<img src=\"file:///dev/zero\">"_s,
        u"<a href='http://192.0.2.1'>click</a>"_s,
        u"<script>alert(1)</script>"_s,
        u"&lt;b&gt;"_s,
        u"&amp;&amp;"_s,
        u"a & b"_s,
        u"&File"_s,
        u"</qt><h1>big"_s,
        u"<qt>rich</qt>"_s,
        u"<!DOCTYPE html><html>"_s,
        u"<table><tr><td><table><tr><td>"_s,
        u"<font size=99>"_s,
        u"<p style='font-size:900px'>"_s,
        u"%1 %2 %n"_s,
        u"\"quoted\" 'single'"_s,
        u"<pre>x</pre>"_s,
        u"1 < 2 > 0"_s,
        u"<br><br><hr>"_s,
    };
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestDeviceModel::showsHostileNamesAsTheyAre()
{
    QFETCH(QString, name);
    const QString id = m_household->add(1, u"plain"_s);
    Device device = *m_household->application().inventory().find(id);
    device.name = name;
    device.model = name;
    device.nameIsUsers = true;
    m_household->application().inventory().update(device);

    QTRY_COMPARE(column(DeviceColumn::Name), QStringList{name});
    for (const DeviceColumn column : {DeviceColumn::Name, DeviceColumn::Model}) {
        const QModelIndex index = m_model->index(0, int(column));
        QCOMPARE(index.data().toString(), name);
        // What a person reads in the tooltip, which takes everything for HTML.
        const QString toolTip = index.data(Qt::ToolTipRole).toString();
        QVERIFY(Qt::mightBeRichText(toolTip));
        QCOMPARE(QTextDocumentFragment::fromHtml(toolTip).toPlainText(), name);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().endsWith(name));
    }
}

void TestDeviceModel::aNewFilterIsOneReset()
{
    for (quint8 i = 1; i <= 20; ++i)
        m_household->add(i, u"host%1"_s.arg(i));
    QTRY_COMPARE(m_model->rowCount(), 20);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);

    m_model->setFilter(*DeviceFilter::parse(u"host7"_s));

    QCOMPARE(column(DeviceColumn::Name), QStringList{u"host7"_s});
    QCOMPARE(m_model->total(), 20);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(removals.count(), 0);
}

void TestDeviceModel::aDeviceThatTurnsUpIsOneRow()
{
    m_household->add(1, u"alpha"_s);
    m_household->add(2, u"gamma"_s);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);

    m_household->add(3, u"beta"_s);

    QTRY_COMPARE(insertions.count(), 1);
    QCOMPARE(insertions.first().at(1).toInt(), 1);
    QCOMPARE(column(DeviceColumn::Name), (QStringList{u"alpha"_s, u"beta"_s, u"gamma"_s}));
    QCOMPARE(resets.count(), 0);
}

void TestDeviceModel::aRenamedDeviceMovesWithItsIndex()
{
    const QString id = m_household->add(1, u"alpha"_s);
    m_household->add(2, u"beta"_s);
    m_household->add(3, u"gamma"_s);
    QTRY_COMPARE(m_model->rowCount(), 3);
    const QPersistentModelIndex followed = m_model->indexOf(id);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);

    for (const QString &name : {u"zeta"_s, u"betb"_s, u"aaaa"_s, u"zzzz"_s}) {
        Device device = *m_household->application().inventory().find(id);
        device.name = name;
        device.nameIsUsers = true;
        m_household->application().inventory().update(device);

        QTRY_COMPARE(followed.data().toString(), name);
        QStringList sorted = column(DeviceColumn::Name);
        sorted.sort();
        QCOMPARE(column(DeviceColumn::Name), sorted);
        QCOMPARE(m_model->indexOf(id), QModelIndex(followed));
    }
    QCOMPARE(resets.count(), 0);
}

void TestDeviceModel::aDeviceThatStopsMatchingLeaves()
{
    const QString id = m_household->add(1, u"porch"_s);
    QTRY_COMPARE(m_model->total(), 1);
    m_model->setFilter(*DeviceFilter::parse(u"porch"_s));
    QCOMPARE(m_model->rowCount(), 1);

    Device device = *m_household->application().inventory().find(id);
    device.name = u"garden"_s;
    device.hostName = u"garden"_s;
    device.nameIsUsers = true;
    m_household->application().inventory().update(device);

    QTRY_COMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->total(), 1);
    m_household->application().inventory().forget(id);
    QTRY_COMPARE(m_model->total(), 0);
}

void TestDeviceModel::sortsAddressesAsNumbers()
{
    m_household->add(1, u"a"_s, {u"2001:db8::10"_s});
    m_household->add(2, u"b"_s, {u"2001:db8::9"_s});
    m_household->add(3, u"c"_s, {u"2001:db8::1:0:0:1"_s});
    QTRY_COMPARE(m_model->rowCount(), 3);

    sort(DeviceColumn::Global);

    QCOMPARE(
        column(DeviceColumn::Global),
        (QStringList{u"2001:db8::9"_s, u"2001:db8::10"_s, u"2001:db8::1:0:0:1"_s}));
}

void TestDeviceModel::devicesWithoutAValueAreLastInEitherOrder()
{
    m_household->add(1, u"a"_s);
    m_household->add(2, u"b"_s, {u"2001:db8::2"_s});
    m_household->add(3, u"c"_s, {u"2001:db8::3"_s});
    QTRY_COMPARE(m_model->rowCount(), 3);

    sort(DeviceColumn::Global, Qt::AscendingOrder);
    QCOMPARE(column(DeviceColumn::Name), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    sort(DeviceColumn::Global, Qt::DescendingOrder);
    QCOMPARE(column(DeviceColumn::Name), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
}

void TestDeviceModel::foldsAddressesAndSaysSoAloud()
{
    m_household->add(
        1, u"a"_s,
        {u"2001:db8::1c3a:2b77:1e0:4d02"_s, u"2001:db8::5"_s, u"fe80::5%lan0"_s, u"192.0.2.5"_s});
    QTRY_COMPARE(m_model->rowCount(), 1);

    // The address that was made to stay is the one that is shown.
    QCOMPARE(column(DeviceColumn::Global), QStringList{u"2001:db8::5 +1"_s});
    QCOMPARE(column(DeviceColumn::LinkLocal), QStringList{u"fe80::5"_s});
    QCOMPARE(column(DeviceColumn::UniqueLocal), QStringList{QString()});
    QCOMPARE(column(DeviceColumn::Ipv4), QStringList{u"192.0.2.5"_s});
    const QString spoken
        = m_model->index(0, int(DeviceColumn::Global)).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"2001:db8::5"_s) && !spoken.contains(u'+'));
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestDeviceModel::sortsNumbersInNamesAsNumbers()
{
    m_household->add(1, u"cam10"_s);
    m_household->add(2, u"Cam9"_s);
    m_household->add(3, u"cam1"_s);
    QTRY_COMPARE(m_model->rowCount(), 3);

    QCOMPARE(column(DeviceColumn::Name), (QStringList{u"cam1"_s, u"Cam9"_s, u"cam10"_s}));
}

void TestDeviceModel::manyNewDevicesAreOneReset()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 1000; ++i) {
        Sighting sighting;
        sighting.mac = MacAddress({0x00, 0x00, 0x5e, 0x10, quint8(i >> 8), quint8(i)});
        sighting.at = QDateTime::currentDateTimeUtc();
        m_household->application().inventory().add(sighting);
    }
    QTRY_COMPARE(m_model->rowCount(), 1000);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(insertions.count(), 0);
}

QTEST_MAIN(TestDeviceModel)
#include "tst_devicemodel.moc"
