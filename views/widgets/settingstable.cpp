// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingstable.h"

#include "widgets/changewording.h"
#include "widgets/icon.h"
#include "widgets/roomydelegate.h"

#include <QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

SettingsTable::SettingsTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"settingsTable"_s);
    setAccessibleName(tr("IPv6 settings"));
    setRootIsDecorated(false);
    setItemDelegate(new RoomyDelegate(this));
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SettingsTable::setColumns(const QStringList &titles)
{
    clear();
    setColumnCount(int(titles.size()));
    setHeaderLabels(titles);
}

void SettingsTable::showSettings(const Settings &settings)
{
    setColumns({tr("Setting"), tr("Value")});
    for (const Field field : allFields) {
        new QTreeWidgetItem(
            this, {ChangeWording::field(field), ChangeWording::value(settings, field)});
    }
    fitHeight();
}

void SettingsTable::showChange(
    const Settings &before, const Settings &after, const QString &beforeTitle)
{
    setColumns({tr("Setting"), beforeTitle, tr("After"), tr("Change")});
    QFont bold = font();
    bold.setBold(true);
    for (const Field field : allFields) {
        const bool differs = fieldValue(before, field) != fieldValue(after, field);
        auto *item = new QTreeWidgetItem(
            this,
            {ChangeWording::field(field), ChangeWording::value(before, field),
             ChangeWording::value(after, field), differs ? tr("Changes") : tr("Stays")});
        if (!differs)
            continue;
        item->setIcon(3, icon(u"rename"_s, Tone::Info));
        for (int column = 0; column < columnCount(); ++column)
            item->setFont(column, bold);
    }
    fitHeight();
}

void SettingsTable::fitHeight()
{
    // Six rows: measuring all of them is cheap.
    for (int column = 0; column + 1 < columnCount(); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, columnWidth(column) + fontMetrics().averageCharWidth() * 2);
    }
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
    updateGeometry();
}

QSize SettingsTable::sizeHint() const
{
    int height = header()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < topLevelItemCount(); ++row)
        height += rowHeight(indexFromItem(topLevelItem(row)));
    return {QTreeWidget::sizeHint().width(), height + 2};
}

} // namespace sixlab
