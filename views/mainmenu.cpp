// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainmenu.h"

#include "dashboard/dashboard.h"
#include "dashboard/deviceactions.h"
#include "mainwindow.h"
#include "widgets/icon.h"

#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// Qt 6.4 has no QMenu::addAction() that takes an icon, a text, a shortcut and a functor.
template <typename Call>
static void addEntry(
    QMenu &menu, const QString &iconName, const QString &text, const QKeySequence &shortcut,
    Call call)
{
    QAction *action = menu.addAction(text);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    QObject::connect(action, &QAction::triggered, action, call);
}

void fillMenuBar(QMenuBar &bar, MainWindow &window, DeviceActions &actions)
{
    QMenu *file = bar.addMenu(MainWindow::tr("&File"));
    addEntry(
        *file, u"export"_s, MainWindow::tr("&Export…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E,
        [&window] { window.showExport(); });
    file->addSeparator();
    addEntry(*file, u"close"_s, MainWindow::tr("&Quit"), QKeySequence::Quit, [&window] {
        window.close();
    });

    QMenu *edit = bar.addMenu(MainWindow::tr("&Edit"));
    addEntry(*edit, u"filter"_s, MainWindow::tr("&Filter"), QKeySequence::Find, [&window] {
        window.focusFilter();
    });
    edit->addSeparator();
    addEntry(
        *edit, u"preferences"_s, MainWindow::tr("&Preferences…"), Qt::CTRL | Qt::Key_Comma,
        [&window] { window.showPreferences(); });

    QMenu *view = bar.addMenu(MainWindow::tr("&View"));
    addEntry(*view, u"devices"_s, MainWindow::tr("&Devices"), Qt::ALT | Qt::Key_1, [&window] {
        window.showDevices();
    });
    addEntry(*view, u"events"_s, MainWindow::tr("&Events"), Qt::ALT | Qt::Key_2, [&window] {
        window.showEvents();
    });
    addEntry(*view, u"journal"_s, MainWindow::tr("&Journal"), Qt::ALT | Qt::Key_3, [&window] {
        window.showJournal();
    });
    addEntry(
        *view, u"back"_s, MainWindow::tr("&Back to all devices"), Qt::ALT | Qt::Key_Left,
        [&window] { window.showDevices(); });
    view->addSeparator();
    addEntry(*view, u"scan"_s, MainWindow::tr("&Scan again"), QKeySequence::Refresh, [&window] {
        window.dashboard().scanAgain();
    });

    QMenu *device = bar.addMenu(MainWindow::tr("&Device"));
    actions.addTo(*device);

    QMenu *help = bar.addMenu(MainWindow::tr("&Help"));
    addEntry(*help, {}, MainWindow::tr("&Keyboard shortcuts"), Qt::CTRL | Qt::Key_Slash, [&window] {
        window.showShortcuts();
    });
    addEntry(
        *help, u"info"_s, MainWindow::tr("&About Sixlab"), {}, [&window] { window.showAbout(); });
}

} // namespace sixlab
