// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/safefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

class TestSafeFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesANewFile();
    void replacesAndKeepsTheMode();
    void followsALink();
    void keepsTheOldContentWhenThereIsNoRoom();
    void refusesAFolderThatIsNotThere();
    void refusesAFolder();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSafeFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSafeFile::writesANewFile()
{
    QVERIFY(writeFileSafely(path(u"a"_s), "new"));

    QCOMPARE(content(u"a"_s), QByteArray("new"));
    QCOMPARE(names(), QStringList{u"a"_s});
}

void TestSafeFile::replacesAndKeepsTheMode()
{
    QVERIFY(writeFileSafely(path(u"a"_s), "old"));
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QVERIFY(QFile::setPermissions(path(u"a"_s), mode));

    QVERIFY(writeFileSafely(path(u"a"_s), "new"));

    QCOMPARE(content(u"a"_s), QByteArray("new"));
    QCOMPARE(QFile::permissions(path(u"a"_s)), mode);
}

void TestSafeFile::followsALink()
{
    QVERIFY(writeFileSafely(path(u"real"_s), "old"));
    QVERIFY(QFile::link(path(u"real"_s), path(u"link"_s)));

    QVERIFY(writeFileSafely(path(u"link"_s), "new"));

    QCOMPARE(content(u"real"_s), QByteArray("new"));
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
}

void TestSafeFile::keepsTheOldContentWhenThereIsNoRoom()
{
    QVERIFY(writeFileSafely(path(u"a"_s), "old"));
    // A limit on the size of files stands for a full disk: the write comes out short, then fails.
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{4096, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);

    const Result<> result = writeFileSafely(path(u"a"_s), QByteArray(10'000, 'n'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);

    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Refused);
    QCOMPARE(content(u"a"_s), QByteArray("old"));
    QCOMPARE(names(), QStringList{u"a"_s});
}

void TestSafeFile::refusesAFolderThatIsNotThere()
{
    const Result<> result = writeFileSafely(path(u"no/such/a"_s), "new");

    QVERIFY(!result);
    QVERIFY(result.error().text.contains(u"no/such/a"_s));
}

void TestSafeFile::refusesAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));

    QVERIFY(!writeFileSafely(path(u"folder"_s), "new"));
    QCOMPARE(names(), QStringList{u"folder"_s});
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
