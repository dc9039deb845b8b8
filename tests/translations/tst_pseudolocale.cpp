// SPDX-License-Identifier: GPL-3.0-or-later
#include "../views/household.h"
#include "commandline/commandtable.h"
#include "exporting/exporter.h"
#include "mainwindow.h"
#include "wizards/setupwizard.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace sixlab {

static const QChar opening = u'⟦';
static const QChar closing = u'⟧';

/// A language in which every known text stands between brackets. Known is what lupdate extracted,
/// under the context it was extracted with: a text that is asked for under another one stays bare.
class PseudoTranslator : public QTranslator
{
public:
    PseudoTranslator()
    {
        QFile file(QStringLiteral(SIXLAB_SOURCE_DIR "/translations/sixlab_de.ts"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader xml(&file);
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "source"_L1)
                m_known.insert(context + u'\n' + xml.readElementText());
        }
    }

    qsizetype size() const { return m_known.size(); }
    bool isEmpty() const override { return m_known.isEmpty(); }
    QString translate(
        const char *context, const char *source, const char * /*disambiguation*/,
        int /*number*/) const override
    {
        const QString text = QString::fromUtf8(source);
        const bool qtsOwn = context[0] == 'Q';
        if (!qtsOwn && !m_known.contains(QString::fromUtf8(context) + u'\n' + text))
            return {};
        return opening + text + closing;
    }

private:
    QSet<QString> m_known;
};

/// What a user can read in a widget and below it, each with the class that shows it.
static QList<std::pair<QString, QString>> texts(const QWidget &root)
{
    QList<std::pair<QString, QString>> list;
    const auto add = [&list](const QObject &owner, const QString &text) {
        if (!text.isEmpty())
            list.append({QString::fromLatin1(owner.metaObject()->className()), text});
    };
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        widgets.append(widget);
    for (const QWidget *widget : widgets) {
        add(*widget, widget->toolTip());
        if (widget->isWindow())
            add(*widget, widget->windowTitle());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(*widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(*widget, button->text());
        if (const auto *box = qobject_cast<const QGroupBox *>(widget))
            add(*widget, box->title());
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            add(*widget, edit->placeholderText());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(*widget, tabs->tabText(tab));
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int section = 0; header->model() && section < header->count(); ++section)
                add(*widget,
                    header->model()->headerData(section, header->orientation()).toString());
        }
        for (const QAction *action : widget->actions())
            add(*action, action->text());
    }
    return list;
}

class TestPseudoLocale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theWindowSpeaksTheLanguage();
    void theDevicePageSpeaksTheLanguage();
    void theJournalSpeaksTheLanguage();
    void theWizardSpeaksTheLanguage();
    void theExportSpeaksTheLanguage();
    void theCommandsSpeakTheLanguage();
    void aBareTextIsFound();

private:
    void check(const QWidget &root) const;
    [[nodiscard]] bool isBare(const QString &text) const;

    PseudoTranslator m_translator;
    std::unique_ptr<Household> m_household;
    std::unique_ptr<MainWindow> m_window;
    QString m_id;
};

void TestPseudoLocale::initTestCase()
{
    QVERIFY(m_translator.size() > 500);
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
    m_household = std::make_unique<Household>();
    m_id = m_household->add(7, u"0815"_s, {u"2001:db8:2::7"_s, u"fe80::7"_s, u"192.0.2.7"_s});
    m_window = std::make_unique<MainWindow>(m_household->application());
}

/// Letters that nobody translated. Names and addresses of devices stay as they are; so do the
/// program's own name and what is copied to be used elsewhere.
bool TestPseudoLocale::isBare(const QString &shown) const
{
    QString text = shown; // Without the frame that keeps tool tips from guessing HTML.
    text.remove(QRegularExpression(u"^<qt>|</qt>$"_s));
    static const QRegularExpression letters(u"[A-Za-z]{2,}"_s);
    static const QStringList names{u"Sixlab"_s, u"ICANN, IANA Department"_s};
    static const QRegularExpression copied(
        u"^(https?://\\S+|ssh \\S+|\\d+ \\w+ \\d{4} [\\d:]+)$"_s); // URLs, commands, points in time
    if (text.contains(opening) || copied.match(text).hasMatch() || names.contains(text)
        || !letters.match(text).hasMatch())
        return false;
    return !parseAddress(text) && !InterfaceAddress::parse(text) && !MacAddress::parse(text);
}

void TestPseudoLocale::check(const QWidget &root) const
{
    const auto found = texts(root);
    QVERIFY(found.size() > 5);
    QStringList bare;
    for (const auto &[owner, text] : found) {
        if (isBare(text))
            bare.append(owner + u": "_s + text);
    }
    QVERIFY2(bare.isEmpty(), qPrintable(bare.join(u'\n')));
}

void TestPseudoLocale::theWindowSpeaksTheLanguage()
{
    check(*m_window);
}

void TestPseudoLocale::theDevicePageSpeaksTheLanguage()
{
    m_window->showDevice(m_id);
    check(*m_window);
}

void TestPseudoLocale::theJournalSpeaksTheLanguage()
{
    m_window->showJournal();
    check(*m_window);
}

void TestPseudoLocale::theWizardSpeaksTheLanguage()
{
    Application &application = m_household->application();
    Device device = *application.inventory().find(m_id);
    device.driver = QString::fromLatin1(allDrivers().first()->id);
    const auto target = SignInTarget::of(application, device);
    QVERIFY(target);
    const SetupWizard wizard(application, *target);
    check(wizard);
}

void TestPseudoLocale::theExportSpeaksTheLanguage()
{
    for (const Exporter &format : exporters()) {
        QVERIFY2(!isBare(format.title()), format.id);
        QVERIFY2(!isBare(format.description()), format.id);
    }
    m_window->showExport();
    const auto *dialog = m_window->findChild<QWidget *>(u"exportDialog"_s);
    QVERIFY(dialog);
    check(*dialog);
}

void TestPseudoLocale::theCommandsSpeakTheLanguage()
{
    for (const CommandSpec &command : commandTable()) {
        QVERIFY2(!isBare(command.summary), qPrintable(command.name));
        for (const OptionSpec &option : command.options)
            QVERIFY2(!isBare(option.help), qPrintable(option.name));
    }
}

void TestPseudoLocale::aBareTextIsFound()
{
    QVERIFY(isBare(u"Nobody translated me"_s));
    QVERIFY(!isBare(u"2001:db8::beef/64"_s));
}

} // namespace sixlab

QTEST_MAIN(sixlab::TestPseudoLocale)
#include "tst_pseudolocale.moc"
