// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/deviceevent.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QModelIndex;
class QPushButton;
class QSettings;
class QStackedWidget;
class QTableView;

namespace sixlab {

class EmptyState;
class EventModel;
class Inventory;
class PlainLabel;

/// What happened on the network, newest first, by kind and by text.
class EventsPage : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPage(Inventory &inventory, QWidget *parent = nullptr);

    void focusFilter();
    void restore(QSettings &settings);
    void save(QSettings &settings) const;

signals:
    void deviceActivated(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void setUpTable();
    QMenu *makeKindsMenu();
    void connectAll();
    void applyFilter();
    void clearFilter();
    void updateCount();
    void keepCurrent();
    void showMenu(const QPoint &place);
    void activate(const QModelIndex &index);
    void copy(const QModelIndex &index);
    [[nodiscard]] bool isFiltered() const;

    Inventory &m_inventory;
    EventModel *m_model;
    QLineEdit *m_filter;
    QPushButton *m_kinds;
    QPushButton *m_clear;
    PlainLabel *m_count;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QList<QAction *> m_kindActions; ///< In the order of allEventKinds().
};

} // namespace sixlab
