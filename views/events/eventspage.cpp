// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventspage.h"

#include "events/eventmodel.h"
#include "events/eventwording.h"
#include "inventory/inventory.h"
#include "widgets/emptystate.h"
#include "widgets/icon.h"
#include "widgets/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// In average characters; fixed, since measuring 10,000 rows takes seconds.
static constexpr std::array<int, EventModel::ColumnCount> columnWidths{28, 66, 28, 40};

EventsPage::EventsPage(Inventory &inventory, QWidget *parent)
    : QWidget(parent)
    , m_inventory(inventory)
    , m_model(new EventModel(inventory, this))
    , m_filter(new QLineEdit(this))
    , m_kinds(new QPushButton(icon(u"filter"_s), tr("&Kinds"), this))
    , m_clear(new QPushButton(icon(u"close"_s), tr("&Clear filter"), this))
    , m_count(new PlainLabel({}, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(m_stack))
    , m_empty(new EmptyState(m_stack))
{
    m_filter->setObjectName(u"eventFilter"_s);
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setPlaceholderText(tr("Filter: a name, an address, a word of the sentence"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(200);
    m_filter->addAction(icon(u"filter"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_kinds->setObjectName(u"eventKinds"_s);
    m_kinds->setToolTip(tr("Chooses which kinds of events are shown"));
    m_kinds->setMenu(makeKindsMenu());
    m_clear->setObjectName(u"eventClearFilter"_s);
    m_clear->setToolTip(tr("Shows all events again"));
    m_count->setObjectName(u"eventCount"_s);
    setUpTable();
    layOut();
    connectAll();
    updateCount();
    keepCurrent();
}

QMenu *EventsPage::makeKindsMenu()
{
    auto *menu = new QMenu(m_kinds);
    menu->setObjectName(u"eventKindsMenu"_s);
    menu->setAccessibleName(tr("Kinds of events"));
    for (const DeviceEvent::Kind kind : allEventKinds()) {
        QAction *action = menu->addAction(EventWording::kind(kind));
        action->setObjectName(u"eventKind_%1"_s.arg(eventKindName(kind)));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, &EventsPage::applyFilter);
        m_kindActions += action;
    }
    return menu;
}

void EventsPage::layOut()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_filter, 1);
    top->addWidget(m_kinds);
    top->addWidget(m_clear);
    top->addWidget(m_count);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_filter);
}

void EventsPage::setUpTable()
{
    m_table->setObjectName(u"eventTable"_s);
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    for (int column = 0; column < EventModel::ColumnCount; ++column) {
        const int usual = columnWidths[size_t(column)] * fontMetrics().averageCharWidth();
        header->resizeSection(column, std::max(usual, header->sectionSizeHint(column)));
    }
    m_table->installEventFilter(this);
}

void EventsPage::connectAll()
{
    connect(m_filter, &QLineEdit::textChanged, this, &EventsPage::applyFilter);
    connect(m_clear, &QPushButton::clicked, this, &EventsPage::clearFilter);
    connect(m_model, &EventModel::countChanged, this, &EventsPage::updateCount);
    connect(m_model, &EventModel::modelReset, this, &EventsPage::keepCurrent);
    connect(m_model, &EventModel::rowsInserted, this, &EventsPage::keepCurrent);
    connect(m_model, &EventModel::rowsRemoved, this, &EventsPage::keepCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &EventsPage::activate);
    connect(m_table, &QTableView::customContextMenuRequested, this, &EventsPage::showMenu);
}

bool EventsPage::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty()
        || !std::ranges::all_of(m_kindActions, &QAction::isChecked);
}

void EventsPage::applyFilter()
{
    QSet<DeviceEvent::Kind> kinds;
    for (qsizetype i = 0; i < m_kindActions.size(); ++i) {
        if (m_kindActions[i]->isChecked())
            kinds.insert(allEventKinds()[i]);
    }
    m_model->setFilter(kinds, m_filter->text().trimmed());
    updateCount();
}

void EventsPage::clearFilter()
{
    for (QAction *action : std::as_const(m_kindActions)) {
        const QSignalBlocker quiet(action); // One reset at the end.
        action->setChecked(true);
    }
    m_filter->clear();
    applyFilter();
    m_filter->setFocus();
}

void EventsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EventsPage::updateCount()
{
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    m_clear->setEnabled(isFiltered());
    m_count->setText(
        shown == total ? tr("%n event(s)", nullptr, total)
                       : tr("%1 of %n event(s)", nullptr, total).arg(shown));
    if (shown > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (total > 0)
        m_empty->setText(
            u"filter"_s, tr("No event matches the filter"),
            tr("Change the text above, choose more kinds, or clear the filter to see everything."));
    else
        m_empty->setText(
            u"events"_s, tr("Nothing has happened yet"),
            tr("Here Sixlab writes down what changes on your network while it runs: devices that "
               "are new, back or gone, addresses that come, go or are used twice, and new routers "
               "and prefixes. The last 10,000 are kept. Devices that you ignore are left out."));
    m_stack->setCurrentWidget(m_empty);
}

void EventsPage::keepCurrent()
{
    // QTableView of Qt 6.4 under a screen reader is only safe with a current index.
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, EventModel::What));
}

bool EventsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
            activate(m_table->currentIndex());
            return true;
        }
        if (press->matches(QKeySequence::Copy)) {
            copy(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EventsPage::showMenu(const QPoint &place)
{
    const QPersistentModelIndex index = m_table->indexAt(place);
    const DeviceEvent *event = m_model->eventAt(index);
    if (!event)
        return;
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *show = menu->addAction(icon(u"info"_s), tr("Show &device"));
    show->setEnabled(m_inventory.find(event->deviceId));
    connect(show, &QAction::triggered, this, [this, index] { activate(index); });
    QAction *take = menu->addAction(icon(u"copy"_s), tr("&Copy this line"));
    connect(take, &QAction::triggered, this, [this, index] { copy(index); });
    QAction *same = menu->addAction(icon(u"filter"_s), tr("&Only this device"));
    same->setEnabled(!event->title.isEmpty());
    connect(same, &QAction::triggered, this, [this, index] {
        if (const DeviceEvent *chosen = m_model->eventAt(index))
            m_filter->setText(chosen->title);
    });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void EventsPage::activate(const QModelIndex &index)
{
    const DeviceEvent *event = m_model->eventAt(index);
    if (event && !event->deviceId.isEmpty() && m_inventory.find(event->deviceId))
        emit deviceActivated(event->deviceId);
}

void EventsPage::copy(const QModelIndex &index)
{
    QStringList parts;
    for (int column = 0; column < EventModel::ColumnCount; ++column)
        parts += index.siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(parts.join(u'\t'));
}

void EventsPage::restore(QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(u"eventColumns"_s).toByteArray());
}

void EventsPage::save(QSettings &settings) const
{
    settings.setValue(u"eventColumns"_s, m_table->horizontalHeader()->saveState());
}

} // namespace sixlab
