// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/tablesdialog.h"

#include "dashboard/tableactions.h"
#include "household.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace sixlab;

using Method = TableAccess::Method;

class TestTablesDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void eachMethodAsksForWhatItNeeds();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void theChoiceIsKeptAndTheSecretsAreElsewhere();
    void theSecretsOfAnotherMethodAreForgotten();
    void itIsFilledWithTheLastChoice();
    void stoppingForgetsTheSecrets();
    void aDeviceWithoutAddressCannotBeAsked();

private:
    Application &application() { return m_household->application(); }
    void open();
    void choose(Method method);
    QLineEdit *edit(const char *name) const
    {
        return m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    Preferences preferences() const { return Preferences::load(m_household->folder()); }
    std::optional<QString> secret(const QString &name);
    void accept();

    std::unique_ptr<Household> m_household;
    std::unique_ptr<TablesDialog> m_dialog;
    QString m_id;
};

void TestTablesDialog::init()
{
    m_household = std::make_unique<Household>();
    m_id = m_household->add(1, u"switch"_s, {u"2001:db8::1"_s});
    open();
}

void TestTablesDialog::cleanup()
{
    m_dialog.reset();
    m_household.reset();
}

void TestTablesDialog::open()
{
    m_dialog = std::make_unique<TablesDialog>(
        application(), *application().inventory().find(m_id), nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

void TestTablesDialog::choose(Method method)
{
    auto *box = m_dialog->findChild<QComboBox *>(u"tablesMethod"_s);
    box->setCurrentIndex(box->findData(int(method)));
}

/// Waits for the answer: nullopt when there is none.
std::optional<QString> TestTablesDialog::secret(const QString &name)
{
    std::optional<QString> found;
    bool isAnswered = false;
    application().secrets().fetch(name, this, [&](const std::optional<QString> &password) {
        found = password;
        isAnswered = true;
    });
    return QTest::qWaitFor([&] { return isAnswered; }) ? found : std::nullopt;
}

void TestTablesDialog::accept()
{
    m_dialog->accept();
    QTRY_VERIFY(!m_dialog->isVisible());
}

void TestTablesDialog::eachMethodAsksForWhatItNeeds()
{
    choose(Method::SnmpV2c);
    QVERIFY(!edit("tablesUser")->isVisible() && !edit("tablesPrivacy")->isVisible());
    QVERIFY(edit("tablesPassword")->isVisible() && !edit("tablesIdentityFile")->isVisible());
    choose(Method::SnmpV3);
    QVERIFY(edit("tablesUser")->isVisible() && edit("tablesPrivacy")->isVisible());
    QVERIFY(!edit("tablesIdentityFile")->isVisible());
    choose(Method::Ssh);
    QVERIFY(edit("tablesUser")->isVisible() && !edit("tablesPrivacy")->isVisible());
    QVERIFY(edit("tablesIdentityFile")->isVisible());
    for (const char *name : {"tablesPassword", "tablesPrivacy"})
        QCOMPARE(edit(name)->echoMode(), QLineEdit::Password);
}

void TestTablesDialog::whatIsMissingIsSaid_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("privacy");
    QTest::addColumn<QString>("file");
    QTest::newRow("no community") << int(Method::SnmpV2c) << u""_s << u""_s << u""_s << u""_s;
    QTest::newRow("no SNMP user") << int(Method::SnmpV3) << u""_s << u"long enough"_s << u""_s
                                  << u""_s;
    QTest::newRow("short") << int(Method::SnmpV3) << u"me"_s << u"short"_s << u""_s << u""_s;
    QTest::newRow("short privacy")
        << int(Method::SnmpV3) << u"me"_s << u"long enough"_s << u"short"_s << u""_s;
    QTest::newRow("no SSH user") << int(Method::Ssh) << u""_s << u"x"_s << u""_s << u""_s;
    QTest::newRow("no such file") << int(Method::Ssh) << u"me"_s << u""_s << u""_s
                                  << u"/nonexistent/id"_s;
}

void TestTablesDialog::whatIsMissingIsSaid()
{
    QFETCH(int, method);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, privacy);
    QFETCH(QString, file);
    choose(Method(method));
    edit("tablesUser")->setText(user);
    edit("tablesPassword")->setText(password);
    edit("tablesPrivacy")->setText(privacy);
    edit("tablesIdentityFile")->setText(file);

    m_dialog->accept();

    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->findChild<MessageBar *>()->isVisible());
    QVERIFY(preferences().tables.isEmpty());
}

void TestTablesDialog::theChoiceIsKeptAndTheSecretsAreElsewhere()
{
    QSignalSpy saved(m_dialog.get(), &TablesDialog::saved);
    choose(Method::SnmpV3);
    m_dialog->findChild<QSpinBox *>(u"tablesPort"_s)->setValue(1161);
    edit("tablesUser")->setText(u"reader"_s);
    edit("tablesPassword")->setText(u"authentication"_s);
    edit("tablesPrivacy")->setText(u"confidentiality"_s);
    accept();

    QCOMPARE(saved.count(), 1);
    const Preferences now = preferences();
    const TableChoice *choice = now.tableChoice(m_id);
    QVERIFY(choice);
    QCOMPARE(choice->access.method, Method::SnmpV3);
    QCOMPARE(choice->access.port, 1161);
    QCOMPARE(choice->access.user, u"reader"_s);
    QCOMPARE(secret(m_id + u"/tables"_s), u"authentication"_s);
    QCOMPARE(secret(m_id + u"/privacy"_s), u"confidentiality"_s);
    QFile file(m_household->folder() + u"/preferences.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(!written.contains("authentication") && !written.contains("confidentiality"));
}

void TestTablesDialog::theSecretsOfAnotherMethodAreForgotten()
{
    choose(Method::SnmpV3);
    edit("tablesUser")->setText(u"reader"_s);
    edit("tablesPassword")->setText(u"authentication"_s);
    edit("tablesPrivacy")->setText(u"confidentiality"_s);
    accept();

    open();
    choose(Method::SnmpV2c);
    edit("tablesPassword")->setText(u"public"_s);
    accept();

    QCOMPARE(secret(m_id + u"/tables"_s), u"public"_s);
    QCOMPARE(secret(m_id + u"/privacy"_s).value_or(QString()), QString());
    QVERIFY(preferences().tableChoice(m_id)->access.user.isEmpty());
}

void TestTablesDialog::itIsFilledWithTheLastChoice()
{
    // The key is trusted already, so that the device need not be asked for it.
    TableChoice trusted{m_id, {}};
    trusted.access.method = Method::Ssh;
    trusted.access.pinnedHostKey = QByteArray(32, 'k');
    Preferences before;
    before.setTableChoice(trusted);
    QVERIFY(before.save(application().dataFolder()));
    open();
    choose(Method::Ssh);
    edit("tablesUser")->setText(u"root"_s);
    edit("tablesPassword")->setText(u"secret"_s);
    accept();

    open();

    QCOMPARE(
        m_dialog->findChild<QComboBox *>(u"tablesMethod"_s)->currentData().toInt(),
        int(Method::Ssh));
    QCOMPARE(edit("tablesUser")->text(), u"root"_s);
    QTRY_COMPARE(edit("tablesPassword")->text(), u"secret"_s);
    QCOMPARE(preferences().tableChoice(m_id)->access.pinnedHostKey, QByteArray(32, 'k'));
}

void TestTablesDialog::stoppingForgetsTheSecrets()
{
    QWidget window;
    TableActions actions(application(), &window);
    actions.setDevice(m_id);
    QVERIFY(actions.read()->isEnabled() && !actions.stop()->isEnabled());
    edit("tablesPassword")->setText(u"public"_s);
    accept();
    actions.setDevice(m_id);
    QVERIFY(actions.stop()->isEnabled());
    QSignalSpy changed(&actions, &TableActions::preferencesChanged);

    actions.stop()->trigger();

    QCOMPARE(changed.count(), 1);
    QVERIFY(preferences().tables.isEmpty());
    QCOMPARE(secret(m_id + u"/tables"_s).value_or(QString()), QString());
    QVERIFY(!actions.stop()->isEnabled());
}

void TestTablesDialog::aDeviceWithoutAddressCannotBeAsked()
{
    QWidget window;
    TableActions actions(application(), &window);
    actions.setDevice(m_household->add(2, u"silent"_s));
    QVERIFY(!actions.read()->isEnabled());
    actions.setDevice({});
    QVERIFY(!actions.read()->isEnabled() && !actions.stop()->isEnabled());
}

QTEST_MAIN(TestTablesDialog)
#include "tst_tablesdialog.moc"
