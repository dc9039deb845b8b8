// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;

static const QString sourceFolder = QStringLiteral(SIXLAB_SOURCE_DIR);

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyIconThatIsNamedIsThere();
    void everyIconShowsSomething_data();
    void everyIconShowsSomething();
    void tonesAreReadable_data();
    void tonesAreReadable();
};

void TestIcons::everyIconThatIsNamedIsThere()
{
    // Names are the first string of icon(), setIcon() and addFact(), and what functions named
    // …Icon() return.
    static const QRegularExpression named(
        u"(?:\\bicon\\(|setIcon\\(|setIconName\\(|addFact\\(\\s*)u\"([a-z]+)\"_s"_s);
    int uses = 0;
    QDirIterator files(
        sourceFolder + u"/views"_s, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpressionMatch &match : named.globalMatch(text)) {
            const QString path
                = u"%1/resources/icons/%2.svg"_s.arg(sourceFolder, match.captured(1));
            QVERIFY2(QFile::exists(path), qPrintable(path));
            ++uses;
        }
    }
    QVERIFY(uses > 20);
    for (const Tone tone : {Tone::Text, Tone::Info, Tone::Good, Tone::Warning, Tone::Bad})
        QVERIFY(QFile::exists(u"%1/resources/icons/%2.svg"_s.arg(sourceFolder, toneIcon(tone))));
}

void TestIcons::everyIconShowsSomething_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(sourceFolder + u"/resources/icons"_s, {u"*.svg"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void TestIcons::everyIconShowsSomething()
{
    QFETCH(QString, path);
    QSvgRenderer renderer(path);
    QVERIFY(renderer.isValid());
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += qAlpha(image.pixel(x, y)) > 100;
    }
    QVERIFY2(inked > 5, qPrintable(QString::number(inked)));
}

static double luminance(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

void TestIcons::tonesAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QColor(239, 239, 239), QColor(239, 239, 239));
    QTest::newRow("dark") << QPalette(QColor(45, 45, 48), QColor(45, 45, 48));
}

void TestIcons::tonesAreReadable()
{
    QFETCH(QPalette, palette);
    for (const Tone tone :
         {Tone::Text, Tone::Muted, Tone::Info, Tone::Good, Tone::Warning, Tone::Bad}) {
        const QColor ink = toneColor(tone, palette);
        QVERIFY(contrast(ink, palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(
            contrast(palette.color(QPalette::WindowText), toneBackground(tone, palette)) >= 4.5);
    }
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
