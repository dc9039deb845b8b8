// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "widgets/messagebar.h"
#include "wizards/preferencesdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsSavedIsLoaded();
    void strangeFilesGiveDefaults_data();
    void strangeFilesGiveDefaults();
    void whatIsDamagedIsLeftOut();
    void theFileIsTheUsersAlone();
    void secretsAreNotWritten();
    void aFolderThatCannotBeWrittenIsSaid();
    void eachDeviceHasOneChoice();
    void theDialogSavesWhatIsTicked();
    void theDialogStaysWhenItCannotSave();

private:
    QString path() const { return m_folder->filePath(u"preferences.json"_s); }
    void write(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static TableChoice router()
{
    TableChoice choice{u"a-router"_s, {}};
    choice.access.method = TableAccess::Method::Ssh;
    choice.access.port = 2222;
    choice.access.user = u"ro\"ot\n"_s;
    choice.access.identityFile = u"/home/me/.ssh/id"_s;
    choice.access.pinnedHostKey = QByteArray("\0\xff\x10", 3);
    return choice;
}

void TestPreferences::whatIsSavedIsLoaded()
{
    Preferences saved;
    saved.sweepIpv4 = false;
    saved.askDevices = false;
    saved.useHelper = false;
    saved.notifies = true;
    saved.tables = {router()};
    QVERIFY(saved.save(m_folder->path()));

    const Preferences loaded = Preferences::load(m_folder->path());
    QVERIFY(!loaded.sweepIpv4 && !loaded.askDevices && !loaded.useHelper && loaded.notifies);
    const TableChoice *choice = loaded.tableChoice(u"a-router"_s);
    QVERIFY(choice);
    QCOMPARE(choice->access.method, TableAccess::Method::Ssh);
    QCOMPARE(choice->access.port, 2222);
    QCOMPARE(choice->access.user, router().access.user);
    QCOMPARE(choice->access.identityFile, router().access.identityFile);
    QCOMPARE(choice->access.pinnedHostKey, router().access.pinnedHostKey);
}

void TestPreferences::strangeFilesGiveDefaults_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[General]\nsweepIpv4=false\n");
    QTest::newRow("a list") << QByteArray("[1, 2, 3]");
    QTest::newRow("cut off") << QByteArray("{\"sweepIpv4\": false, ");
    QTest::newRow("wrong types") << QByteArray(
        "{\"sweepIpv4\": 0, \"notifies\": \"true\", \"tables\": {\"a\": 1}}");
    QTest::newRow("strange tables") << QByteArray("{\"tables\": [1, null, {}, {\"device\": \"x\"}, "
                                                  "{\"device\": \"\", \"method\": \"ssh\"}, "
                                                  "{\"device\": \"x\", \"method\": \"telnet\"}]}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("larger than any that was written")
        << QByteArray(2 << 20, ' ') + "{\"sweepIpv4\": false}";
}

void TestPreferences::strangeFilesGiveDefaults()
{
    QFETCH(QByteArray, content);
    write(content);
    const Preferences loaded = Preferences::load(m_folder->path());
    QVERIFY(loaded.sweepIpv4 && loaded.askDevices && loaded.useHelper && !loaded.notifies);
    QVERIFY(loaded.tables.isEmpty());
}

void TestPreferences::whatIsDamagedIsLeftOut()
{
    write("{\"askDevices\": false, \"useHelper\": \"no\", \"tables\": ["
          "{\"device\": \"x\", \"method\": \"snmpV3\", \"port\": 99999, \"user\": 5}]}");
    const Preferences loaded = Preferences::load(m_folder->path());
    QVERIFY(!loaded.askDevices && loaded.useHelper);
    QCOMPARE(loaded.tables.size(), 1);
    QCOMPARE(loaded.tables.first().access.method, TableAccess::Method::SnmpV3);
    QCOMPARE(loaded.tables.first().access.port, 0);
    QVERIFY(loaded.tables.first().access.user.isEmpty());
}

void TestPreferences::theFileIsTheUsersAlone()
{
    const mode_t before = umask(0);
    const Result<> saved = Preferences().save(m_folder->path());
    umask(before);
    QVERIFY(saved);
    QCOMPARE(
        QFileInfo(path()).permissions() & ~QFile::Permissions(0xf000),
        QFile::ReadUser | QFile::WriteUser);
}

void TestPreferences::secretsAreNotWritten()
{
    Preferences preferences;
    preferences.tables = {router()};
    preferences.tables.first().access.password = u"hunter2"_s;
    preferences.tables.first().access.privacyPassword = u"swordfish"_s;
    QVERIFY(preferences.save(m_folder->path()));
    QVERIFY(content().contains("a-router"));
    QVERIFY(!content().contains("hunter2") && !content().contains("swordfish"));
}

void TestPreferences::aFolderThatCannotBeWrittenIsSaid()
{
    write("not a folder");
    const Result<> saved = Preferences().save(path());
    QVERIFY(!saved);
    QVERIFY(!saved.error().text.isEmpty());
    QCOMPARE(content(), "not a folder");
}

void TestPreferences::eachDeviceHasOneChoice()
{
    Preferences preferences;
    preferences.setTableChoice(router());
    TableChoice other = router();
    other.access.method = TableAccess::Method::SnmpV2c;
    preferences.setTableChoice(other);
    QCOMPARE(preferences.tables.size(), 1);
    QCOMPARE(preferences.tableChoice(u"a-router"_s)->access.method, TableAccess::Method::SnmpV2c);
    QVERIFY(preferences.removeTableChoice(u"a-router"_s));
    QVERIFY(!preferences.removeTableChoice(u"a-router"_s));
    QVERIFY(!preferences.tableChoice(u"a-router"_s));
}

void TestPreferences::theDialogSavesWhatIsTicked()
{
    Preferences before;
    before.useHelper = false;
    before.tables = {router()};
    QVERIFY(before.save(m_folder->path()));
    auto *dialog = new PreferencesDialog(m_folder->path(), nullptr);
    QSignalSpy saved(dialog, &PreferencesDialog::saved);
    const auto box = [dialog](const char *name) {
        return dialog->findChild<QCheckBox *>(QString::fromLatin1(name));
    };
    QVERIFY(box("preferSweepIpv4")->isChecked() && !box("preferUseHelper")->isChecked());
    box("preferSweepIpv4")->click();
    box("preferNotifies")->click();

    dialog->accept();

    QCOMPARE(saved.count(), 1);
    const Preferences now = Preferences::load(m_folder->path());
    QVERIFY(!now.sweepIpv4 && now.askDevices && !now.useHelper && now.notifies);
    QVERIFY(now.tableChoice(u"a-router"_s));
}

void TestPreferences::theDialogStaysWhenItCannotSave()
{
    write("not a folder");
    PreferencesDialog dialog(path(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy saved(&dialog, &PreferencesDialog::saved);
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QCOMPARE(saved.count(), 0);
    const auto *message = dialog.findChild<MessageBar *>();
    QVERIFY(message->isVisible());
    QCOMPARE(message->tone(), Tone::Bad);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
