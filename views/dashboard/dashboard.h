// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSettings;
class QStackedWidget;
class QTableView;

namespace sixlab {

class Application;
class DeviceActions;
class DeviceModel;
class Discovery;
class EmptyState;
class FilterBox;
class LimitationNote;
class NoteLine;
class PlainLabel;
class Spinner;

/// All devices in a table that filters while one types.
class Dashboard : public QWidget
{
    Q_OBJECT

public:
    Dashboard(Application &application, DeviceActions &actions, QWidget *parent = nullptr);
    ~Dashboard() override;

    /// Shows how far @p discovery is, and asks it to scan again.
    void follow(Discovery &discovery);
    void focusFilter();
    void scanAgain();
    void restore(QSettings &settings);
    void save(QSettings &settings) const;

signals:
    void deviceActivated(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void setUpTable();
    void connectTable();
    void showScanState();
    void announceSelection();
    void toggleIgnored();
    void updateCount();
    void updateEmptyState();
    void keepCurrent();
    void showMenu(const QPoint &place);
    void activateCurrent();

    DeviceActions &m_actions;
    DeviceModel *m_model;
    FilterBox *m_filter;
    PlainLabel *m_count;
    Spinner *m_spinner;
    QPushButton *m_scan;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    NoteLine *m_ignoredNote;
    LimitationNote *m_limitations;
    Discovery *m_discovery = nullptr;
    QString m_current; ///< The id of the current device, kept over resets.
    QTimer m_ageTimer;
    bool m_scanning = false;
};

} // namespace sixlab
