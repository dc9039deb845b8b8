// SPDX-License-Identifier: GPL-3.0-or-later
#include "steplist.h"

#include "widgets/changewording.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"
#include "widgets/roomydelegate.h"

#include <QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

enum Column { StepColumn, StateColumn, TimeColumn };
static constexpr int stepNameRole = Qt::UserRole;
static constexpr int isRunningRole = Qt::UserRole + 1;

static QIcon stateIcon(StepState state)
{
    switch (state) {
    case StepState::Intended:
        return icon(u"running"_s, Tone::Info);
    case StepState::Done:
        return icon(u"good"_s, Tone::Good);
    case StepState::Failed:
        return icon(u"bad"_s, Tone::Bad);
    }
    return {};
}

StepList::StepList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"stepList"_s);
    setAccessibleName(tr("Steps of the change"));
    setRootIsDecorated(false);
    setColumnCount(3);
    setHeaderLabels({tr("Step"), tr("State"), tr("Time")});
    setUniformRowHeights(true);
    setItemDelegate(new RoomyDelegate(this));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(StepColumn, QHeaderView::Stretch);
    const int unit = fontMetrics().averageCharWidth();
    header()->resizeSection(StateColumn, unit * 14);
    header()->resizeSection(TimeColumn, unit * 12);
}

void StepList::setSteps(const QList<JournalStep> &steps)
{
    clear();
    for (const JournalStep &step : steps)
        add(step);
}

void StepList::add(const JournalStep &step)
{
    QTreeWidgetItem *last
        = topLevelItemCount() > 0 ? topLevelItem(topLevelItemCount() - 1) : nullptr;
    const bool ends = last && last->data(StepColumn, isRunningRole).toBool()
        && last->data(StepColumn, stepNameRole).toString() == step.step;
    if (!ends)
        last = new QTreeWidgetItem(this);
    fill(*last, step);
    setCurrentItem(last, 0, QItemSelectionModel::NoUpdate);
    scrollToItem(last);
}

void StepList::fill(QTreeWidgetItem &item, const JournalStep &step)
{
    item.setIcon(StepColumn, stateIcon(step.state));
    item.setText(StepColumn, ChangeWording::step(step.step));
    item.setText(StateColumn, ChangeWording::stepState(step.state));
    item.setText(
        TimeColumn,
        step.state == StepState::Intended ? QString() : ChangeWording::duration(step.milliseconds));
    item.setTextAlignment(TimeColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    item.setToolTip(StepColumn, plainToolTip(step.detail));
    item.setData(StepColumn, stepNameRole, step.step);
    item.setData(StepColumn, isRunningRole, step.state == StepState::Intended);
}

} // namespace sixlab
