// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard.h"

#include "application.h"
#include "dashboard/deviceactions.h"
#include "dashboard/devicemodel.h"
#include "dashboard/filterbox.h"
#include "dashboard/limitationnote.h"
#include "widgets/emptystate.h"
#include "widgets/icon.h"
#include "widgets/plainlabel.h"
#include "widgets/spinner.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

/// In average characters; fixed, since measuring rows is slow and the first ones are not typical.
static constexpr std::array<int, deviceColumnCount> columnWidths{26, 12, 16, 12, 28,
                                                                 19, 26, 16, 18, 14};

Dashboard::Dashboard(Application &application, DeviceActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_model(new DeviceModel(application, this))
    , m_filter(new FilterBox(this))
    , m_count(new PlainLabel({}, this))
    , m_spinner(new Spinner(this))
    , m_scan(new QPushButton(icon(u"scan"_s), tr("Scan &again"), this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_ignoredNote(new NoteLine(u"hide"_s, u"showIgnored"_s, this))
    , m_limitations(new LimitationNote(this))
{
    setUpTable();
    layOut();
    connectTable();
    m_spinner->hide();
    m_scan->setObjectName(u"scanAgain"_s);
    m_scan->setToolTip(tr("Asks all devices on the link once more (F5)"));
    m_scan->setEnabled(false);
    m_count->setObjectName(u"deviceCount"_s);

    connect(m_filter, &FilterBox::filterChanged, m_model, &DeviceModel::setFilter);
    connect(m_model, &DeviceModel::countChanged, this, &Dashboard::updateCount);
    connect(m_scan, &QPushButton::clicked, this, &Dashboard::scanAgain);
    connect(m_ignoredNote, &NoteLine::activated, this, &Dashboard::toggleIgnored);
    m_ageTimer.setInterval(30s);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->age();
    });
    m_ageTimer.start();
    updateCount();
}

Dashboard::~Dashboard() = default;

void Dashboard::layOut()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_filter, 1, Qt::AlignTop);
    top->addWidget(m_count, 0, Qt::AlignTop);
    top->addWidget(m_spinner, 0, Qt::AlignTop);
    top->addWidget(m_scan, 0, Qt::AlignTop);
    const int lineHeight = m_scan->sizeHint().height();
    m_count->setFixedHeight(lineHeight);
    m_spinner->setFixedHeight(lineHeight);
    QSizePolicy keepsPlace = m_spinner->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_spinner->setSizePolicy(keepsPlace);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *notes = new QHBoxLayout;
    notes->addWidget(m_ignoredNote);
    notes->addStretch();
    notes->addWidget(m_limitations);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addLayout(notes);
}

void Dashboard::setUpTable()
{
    m_table->setObjectName(u"deviceTable"_s);
    m_table->setAccessibleName(tr("Devices"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // Keeps the count after an address.
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
    for (int column = 0; column < deviceColumnCount; ++column) {
        const int usual = columnWidths[size_t(column)] * fontMetrics().averageCharWidth();
        header->resizeSection(column, std::max(usual, header->sectionSizeHint(column)));
    }
    header->setSortIndicator(int(DeviceColumn::Name), Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
}

void Dashboard::connectTable()
{
    connect(m_table, &QTableView::doubleClicked, this, &Dashboard::activateCurrent);
    connect(m_table, &QTableView::customContextMenuRequested, this, &Dashboard::showMenu);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            const Device *device = m_model->device(current);
            if (!device)
                return; // A reset; keepCurrent() finds the row again.
            m_current = device->id;
        });
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &Dashboard::announceSelection);
    connect(m_model, &DeviceModel::modelReset, this, &Dashboard::keepCurrent);
    connect(m_model, &DeviceModel::rowsInserted, this, &Dashboard::keepCurrent);
    connect(m_model, &DeviceModel::rowsRemoved, this, &Dashboard::keepCurrent);
    keepCurrent();
}

void Dashboard::follow(Discovery &discovery)
{
    m_discovery = &discovery;
    m_scanning = !discovery.isComplete();
    m_scan->setMinimumWidth(m_scan->sizeHint().width()); // The text changes, the place does not.
    showScanState();
    m_limitations->clear();
    connect(&discovery, &Discovery::limited, m_limitations, &LimitationNote::add);
    connect(&discovery, &Discovery::completed, this, [this] {
        m_scanning = false;
        showScanState();
    });
}

void Dashboard::announceSelection()
{
    if (!isVisible())
        return; // The actions are for another page's device.
    QStringList ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const Device *device = m_model->device(row))
            ids += device->id;
    }
    m_actions.setDevices(ids);
}

void Dashboard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    announceSelection();
}

void Dashboard::toggleIgnored()
{
    m_filter->setText(m_model->showsIgnored() ? QString() : u"is:ignored"_s);
    m_filter->takeFocus();
}

void Dashboard::showScanState()
{
    m_spinner->setVisible(m_scanning);
    m_scan->setEnabled(!m_scanning);
    m_scan->setText(m_scanning ? tr("Scanning…") : tr("Scan &again"));
    updateEmptyState();
}

void Dashboard::focusFilter()
{
    m_filter->takeFocus();
}

void Dashboard::scanAgain()
{
    if (!m_discovery || m_scanning)
        return;
    m_scanning = true;
    showScanState();
    m_discovery->scanAgain();
}

void Dashboard::restore(QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(u"columns"_s).toByteArray());
    m_filter->setText(settings.value(u"filter"_s).toString());
}

void Dashboard::save(QSettings &settings) const
{
    settings.setValue(u"columns"_s, m_table->horizontalHeader()->saveState());
    settings.setValue(u"filter"_s, m_filter->text());
}

bool Dashboard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activateCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Dashboard::updateCount()
{
    const int shown = m_model->rowCount();
    const int ignored = m_model->hiddenIgnored();
    const int total = m_model->total() - ignored;
    if (m_model->showsIgnored())
        m_ignoredNote->setNote(tr("Devices that you ignore are shown."), tr("Sh&ow the others"));
    else
        m_ignoredNote->setNote(
            ignored == 0 ? QString() : tr("%n ignored device(s) are hidden.", nullptr, ignored),
            tr("Sh&ow"));
    m_count->setText(
        shown == total ? tr("%n device(s)", nullptr, total)
                       : tr("%1 of %n device(s)", nullptr, total).arg(shown));
    updateEmptyState();
}

void Dashboard::updateEmptyState()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (m_model->total() > 0 && m_model->total() == m_model->hiddenIgnored()) {
        m_empty->setText(
            u"hide"_s, tr("All devices are ignored"),
            tr("Show lists them below again; their menu stops ignoring them."));
    } else if (m_model->showsIgnored()) {
        m_empty->setText(
            u"hide"_s, tr("No device is ignored"),
            tr("A device that you ignore is hidden, and is listed here. Clear the filter to see "
               "the others."));
    } else if (m_model->total() > 0) {
        m_empty->setText(
            u"filter"_s, tr("No device matches the filter"),
            tr("Change or clear the line above. Each word must be found in the name, vendor, model "
               "or in an address."));
    } else if (m_scanning || !m_discovery) {
        m_empty->setText(
            u"scan"_s, tr("Looking for devices"),
            tr("Sixlab asks everything on this link to answer, and listens to what devices "
               "announce. The first ones turn up within a second."));
    } else {
        m_empty->setText(
            u"devices"_s, tr("No device has answered yet"),
            tr("Check that this machine is connected to the network. Devices that sleep turn up "
               "when they wake: Sixlab goes on listening. Scan again asks once more."));
    }
    m_stack->setCurrentWidget(m_empty);
}

void Dashboard::keepCurrent()
{
    // QTableView of Qt 6.4 under a screen reader is only safe with a current index.
    QModelIndex index = m_table->currentIndex();
    if (m_model->rowCount() == 0
        || (index.isValid() && m_table->selectionModel()->hasSelection())) {
        announceSelection();
        return;
    }
    if (!index.isValid())
        index = m_model->indexOf(m_current);
    if (!index.isValid())
        index = m_model->index(0, 0);
    m_table->setCurrentIndex(index); // Selects it, too: the selected rows may have left.
}

void Dashboard::showMenu(const QPoint &place)
{
    if (!m_table->indexAt(place).isValid())
        return;
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.addTo(*menu);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void Dashboard::activateCurrent()
{
    if (const Device *device = m_model->device(m_table->currentIndex()))
        emit deviceActivated(device->id);
}

} // namespace sixlab
