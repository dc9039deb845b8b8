// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenu;
class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace sixlab {

/// All shortcuts, read from the menus: so the list is never out of date.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menuBar, QWidget *parent);

private:
    QTreeWidgetItem *addSection(const QString &title);
    void addMenu(const QMenu &menu);

    QTreeWidget *m_list;
};

} // namespace sixlab
