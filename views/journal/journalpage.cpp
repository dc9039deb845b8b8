// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalpage.h"

#include "application.h"
#include "journal/journalentryview.h"
#include "widgets/changewording.h"
#include "widgets/emptystate.h"
#include "widgets/icon.h"
#include "widgets/messagebar.h"
#include "widgets/roomydelegate.h"
#include "wizards/signindialog.h"

#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int idRole = Qt::UserRole;
/// What a person scrolls through; older entries are for the command line.
static constexpr qsizetype maximumShown = 1000;

JournalPage::JournalPage(Application &application, QWidget *parent)
    : QWidget(parent)
    , m_application(application)
    , m_message(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QTreeWidget(this))
    , m_view(new JournalEntryView(this))
    , m_empty(new EmptyState(this))
{
    layOut();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &JournalPage::showCurrent);
    connect(m_view, &JournalEntryView::resumeRequested, this, [this] {
        recover(RecoveryDialog::Task::Resume);
    });
    connect(m_view, &JournalEntryView::undoRequested, this, [this] {
        recover(RecoveryDialog::Task::Undo);
    });
}

JournalPage::~JournalPage() = default;

void JournalPage::layOut()
{
    m_list->setObjectName(u"journalList"_s);
    m_list->setAccessibleName(tr("Changes"));
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Outcome"), tr("Device"), tr("When")});
    const int unit = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(0, unit * 27);
    m_list->header()->resizeSection(1, unit * 21);
    m_empty->setText(
        u"journal"_s, tr("No change yet"),
        tr("Every change that Sixlab makes to a device is kept here, with what was before: so it "
           "can be undone, and finished after a power cut."));
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({unit * 72, unit * 108});
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
}

void JournalPage::showEvent(QShowEvent *)
{
    refresh();
}

void JournalPage::refresh()
{
    m_message->clear();
    if (!m_journal) {
        auto journal = Journal::open(m_application.dataFolder());
        if (!journal) {
            m_message->setMessage(Tone::Bad, journal.error().text);
            return;
        }
        m_journal = std::move(*journal);
    }
    const auto entries = m_journal->entries();
    const auto unfinished = m_journal->unfinished();
    if (!entries || !unfinished) {
        m_message->setMessage(Tone::Bad, entries ? unfinished.error().text : entries.error().text);
        return;
    }
    m_unfinished.clear();
    for (const JournalEntry &entry : *unfinished)
        m_unfinished.insert(entry.id);
    fillList(*entries);
}

void JournalPage::fillList(const QList<JournalEntry> &entries)
{
    const QTreeWidgetItem *before = m_list->currentItem();
    const qint64 currentId = before ? before->data(0, idRole).toLongLong() : 0;
    QList<JournalEntry> sorted = entries.first(std::min(entries.size(), maximumShown));
    std::stable_partition(sorted.begin(), sorted.end(), [](const JournalEntry &entry) {
        return !entry.isFinished();
    });
    const QSignalBlocker quiet(m_list); // One showCurrent() at the end.
    m_list->clear();
    m_entries.clear();
    const QLocale locale;
    QTreeWidgetItem *current = nullptr;
    for (const JournalEntry &entry : sorted) {
        m_entries.insert(entry.id, entry);
        const Tone tone
            = entry.isFinished() && entry.outcome ? outcomeTone(*entry.outcome) : Tone::Warning;
        auto *item = new QTreeWidgetItem(
            m_list,
            {ChangeWording::outcome(entry), deviceTitle(entry),
             locale.toString(entry.startedAt.toLocalTime(), QLocale::ShortFormat)});
        item->setIcon(0, icon(toneIcon(tone), tone));
        item->setData(0, idRole, entry.id);
        if (entry.id == currentId)
            current = item;
    }
    m_list->setCurrentItem(current ? current : m_list->topLevelItem(0));
    m_stack->setCurrentIndex(sorted.isEmpty() ? 1 : 0);
    showCurrent();
}

const JournalEntry *JournalPage::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const auto found = item ? m_entries.find(item->data(0, idRole).toLongLong()) : m_entries.end();
    return found == m_entries.end() ? nullptr : &*found;
}

void JournalPage::showCurrent()
{
    const JournalEntry *entry = current();
    m_view->setVisible(entry);
    if (entry)
        m_view->showEntry(*entry, deviceTitle(*entry), m_unfinished.contains(entry->id));
}

QString JournalPage::deviceTitle(const JournalEntry &entry) const
{
    if (const Device *device = m_application.inventory().find(entry.device))
        return device->title();
    return entry.identity.model.isEmpty() ? entry.device : entry.identity.model;
}

void JournalPage::recover(RecoveryDialog::Task task)
{
    const JournalEntry *entry = current();
    if (!entry)
        return;
    const auto target = SignInTarget::of(m_application, *entry, this);
    if (!target) {
        m_message->setMessage(
            Tone::Warning,
            tr("No address of this device is known now. Scan for devices first, then try again."));
        return;
    }
    auto *dialog = new SignInDialog(
        m_application, *target,
        task == RecoveryDialog::Task::Resume
            ? tr("To finish the change or bring the old settings back, Sixlab signs in to “%1”.")
                  .arg(target->title)
            : tr("To bring the settings from before back, Sixlab signs in to “%1”.")
                  .arg(target->title),
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, task, copy = *entry, signedIn = *target] {
        run(task, copy, signedIn);
    });
    dialog->open();
}

void JournalPage::run(
    RecoveryDialog::Task task, const JournalEntry &entry, const SignInTarget &target)
{
    auto *dialog = new RecoveryDialog(task, entry, target, window());
    connect(dialog, &RecoveryDialog::ended, this, &JournalPage::refresh);
    dialog->open();
}

} // namespace sixlab
