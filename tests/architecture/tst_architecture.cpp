// SPDX-License-Identifier: GPL-3.0-or-later
#include "alldrivers.h"
#include "allsimulators.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// A source file and what it includes with quotes.
struct SourceFile {
    QString path; ///< From the top of the tree.
    QStringList includes;
    QString text;
};

static QString topFolder()
{
    return QStringLiteral(SIXLAB_SOURCE_DIR) + u'/';
}

static QList<SourceFile> sourceFiles(const QString &folder)
{
    static const QRegularExpression include(
        u"^\\s*#\\s*include\\s+\"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    QList<SourceFile> files;
    QDirIterator it(
        topFolder() + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        SourceFile source{
            file.fileName().mid(topFolder().size()), {}, QString::fromUtf8(file.readAll())};
        for (auto match = include.globalMatch(source.text); match.hasNext();)
            source.includes.append(match.next().captured(1));
        files.append(source);
    }
    return files;
}

/// Where an include leads, from the top of the tree; empty when it is generated (moc).
static QString target(const SourceFile &source, const QString &include)
{
    const QString folder = source.path.left(source.path.lastIndexOf(u'/') + 1);
    const QStringList roots{folder, u"app/"_s, u"drivers/"_s, u"views/"_s};
    for (const QString &root : roots) {
        if (QFile::exists(topFolder() + root + include))
            return QDir::cleanPath(root + include);
    }
    return {};
}

/// The layer of a path: `views`, `app`, `api`, `simulation`, or `drivers/<vendor>`.
static QString layer(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts[0] != "drivers"_L1)
        return parts[0];
    if (parts.size() == 2)
        return u"lists"_s;
    return parts[1] == "api"_L1 || parts[1] == "simulation"_L1 ? parts[1]
                                                               : u"drivers/"_s + parts[1];
}

static QStringList vendorFolders()
{
    QStringList folders
        = QDir(topFolder() + u"drivers"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    folders.removeAll(u"api"_s);
    folders.removeAll(u"simulation"_s);
    return folders;
}

/// The names, without suffix, that sixlab_add_driver() gets after a keyword.
static QStringList listedFiles(const QString &path, const QString &keyword)
{
    QFile file(topFolder() + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression blank(u"[\\s()]+"_s);
    QStringList names;
    bool inside = false;
    for (const QString &word : QString::fromUtf8(file.readAll()).split(blank)) {
        if (word == word.toUpper() && !word.contains(u'.'))
            inside = word == keyword;
        else if (inside)
            names.append(word.section(u'.', 0, 0));
    }
    return names;
}

class TestArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void arrowsPointOneWay();
    void aSimulatorAndItsDriverShareNoFile();
    void aVendorIsNamedInItsFolderOnly();
    void everyVendorFolderIsListed();
    void everyTypeHasOneDefinition();
    void everyFileIsShortAndMarked();
};

void TestArchitecture::arrowsPointOneWay()
{
    const QMap<QString, QStringList> allowed{
        {u"views"_s, {u"views"_s, u"app"_s, u"api"_s}},
        {u"app"_s, {u"app"_s, u"api"_s, u"simulation"_s}},
        {u"api"_s, {u"api"_s}},
        {u"simulation"_s, {u"simulation"_s, u"api"_s}},
    };
    int arrows = 0;
    for (const QString &root : {u"views"_s, u"app"_s, u"drivers"_s}) {
        for (const SourceFile &source : sourceFiles(root)) {
            const QString from = layer(source.path);
            // main.cpp alone sees views, commands and drivers together.
            if (source.path == "app/main.cpp"_L1 || from == "lists"_L1)
                continue;
            const QStringList may = allowed.value(from, {from, u"api"_s, u"simulation"_s});
            for (const QString &include : source.includes) {
                const QString to = target(source, include);
                if (to.isEmpty())
                    continue;
                ++arrows;
                QVERIFY2(
                    may.contains(layer(to)),
                    qPrintable(u"%1 includes %2"_s.arg(source.path, include)));
            }
        }
    }
    QVERIFY(arrows > 100);
}

void TestArchitecture::aSimulatorAndItsDriverShareNoFile()
{
    for (const QString &vendor : vendorFolders()) {
        const QString folder = u"drivers/"_s + vendor + u'/';
        const QStringList simulating = listedFiles(folder + u"CMakeLists.txt"_s, u"SIMULATOR"_s);
        const QStringList driving = listedFiles(folder + u"CMakeLists.txt"_s, u"SOURCES"_s);
        QVERIFY(!simulating.isEmpty() && !driving.isEmpty());
        for (const SourceFile &source : sourceFiles(folder.chopped(1))) {
            const QString stem = source.path.section(u'/', -1).section(u'.', 0, 0);
            for (const QString &include : source.includes) {
                const QString wanted = include.section(u'/', -1).section(u'.', 0, 0);
                const bool crosses = (driving.contains(stem) && simulating.contains(wanted))
                    || (simulating.contains(stem) && driving.contains(wanted))
                    || (driving.contains(stem) && include.startsWith("simulation/"_L1));
                QVERIFY2(!crosses, qPrintable(u"%1 includes %2"_s.arg(source.path, include)));
            }
        }
    }
}

void TestArchitecture::aVendorIsNamedInItsFolderOnly()
{
    QStringList names = vendorFolders();
    names.removeAll(u"linuxrouter"_s);
    const QRegularExpression name(
        u"\\b(%1)"_s.arg(names.join(u'|')), QRegularExpression::CaseInsensitiveOption);
    for (const QString &root : {u"views"_s, u"app"_s, u"drivers/api"_s, u"drivers/simulation"_s}) {
        for (const SourceFile &source : sourceFiles(root)) {
            const auto found = name.match(source.text);
            QVERIFY2(
                !found.hasMatch(),
                qPrintable(u"%1 names %2"_s.arg(source.path, found.captured(0))));
        }
    }
}

void TestArchitecture::everyVendorFolderIsListed()
{
    QStringList drivers;
    for (const DriverInfo *driver : allDrivers())
        drivers.append(QString::fromLatin1(driver->id));
    QStringList simulators;
    for (const SimulatorInfo *simulator : allSimulators())
        simulators.append(QString::fromLatin1(simulator->id));
    QStringList folders = vendorFolders();
    for (QStringList *list : {&drivers, &simulators, &folders})
        list->sort();
    QVERIFY(!folders.isEmpty());
    QCOMPARE(drivers, folders);
    QCOMPARE(simulators, folders);
}

/// Two types of one name in different files link without a word, and crash (the one-definition
/// rule).
void TestArchitecture::everyTypeHasOneDefinition()
{
    static const QRegularExpression space(
        u"^namespace ([\\w:]+) \\{"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression definition(
        u"^(?:class|struct|enum class|enum) (\\w+)(?: :[^;{]*| final)?\\s*\\{"_s,
        QRegularExpression::MultilineOption);
    QHash<QString, QString> definedIn;
    for (const QString &root : {u"views"_s, u"app"_s, u"drivers"_s}) {
        for (const SourceFile &source : sourceFiles(root)) {
            if (source.path.contains("/tst_"_L1))
                continue;
            const QString prefix = space.match(source.text).captured(1) + u"::"_s;
            for (auto match = definition.globalMatch(source.text); match.hasNext();) {
                const QString name = prefix + match.next().captured(1);
                QVERIFY2(
                    !definedIn.contains(name),
                    qPrintable(u"%1 in %2 and %3"_s.arg(name, definedIn.value(name), source.path)));
                definedIn.insert(name, source.path);
            }
        }
    }
    QVERIFY(definedIn.size() > 100);
}

void TestArchitecture::everyFileIsShortAndMarked()
{
    for (const QString &root : {u"views"_s, u"app"_s, u"drivers"_s, u"tests"_s}) {
        for (const SourceFile &source : sourceFiles(root)) {
            QVERIFY2(
                source.text.startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1),
                qPrintable(source.path));
            if (root != "tests"_L1 && !source.path.section(u'/', -1).startsWith("tst_"_L1))
                QVERIFY2(
                    source.text.count(u'\n') <= 400,
                    qPrintable(
                        u"%1 has %2 lines"_s.arg(source.path).arg(source.text.count(u'\n'))));
        }
    }
}

} // namespace sixlab

QTEST_GUILESS_MAIN(sixlab::TestArchitecture)
#include "tst_architecture.moc"
