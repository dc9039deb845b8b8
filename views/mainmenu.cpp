// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "dashboard/dashboard.h"
#include "dashboard/deviceactions.h"
#include "widgets/icon.h"
#include "wizards/shortcutsdialog.h"

#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// Qt 6.4 has no QMenu::addAction() that takes an icon, a text, a shortcut and a functor.
template <typename Call>
static QAction *addAction(
    QMenu &menu, const QString &iconName, const QString &text, const QKeySequence &shortcut,
    Call call)
{
    QAction *action = menu.addAction(text);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    QObject::connect(action, &QAction::triggered, action, call);
    return action;
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    addAction(*file, u"export"_s, tr("&Export…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] {
        showExport();
    });
    file->addSeparator();
    addAction(*file, u"close"_s, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    QMenu *view = menuBar()->addMenu(tr("&View"));
    addAction(*view, u"devices"_s, tr("&Devices"), Qt::ALT | Qt::Key_1, [this] { showDevices(); });
    addAction(*view, u"journal"_s, tr("&Journal"), Qt::ALT | Qt::Key_2, [this] { showJournal(); });
    addAction(*view, u"back"_s, tr("&Back to all devices"), Qt::ALT | Qt::Key_Left, [this] {
        showDevices();
    });
    view->addSeparator();
    addAction(*view, u"filter"_s, tr("&Filter devices"), QKeySequence::Find, [this] {
        showDevices();
        m_dashboard->focusFilter();
    });
    addAction(*view, u"scan"_s, tr("&Scan again"), QKeySequence::Refresh, [this] {
        m_dashboard->scanAgain();
    });

    QMenu *device = menuBar()->addMenu(tr("&Device"));
    m_actions->addTo(*device);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    addAction(*help, {}, tr("&Keyboard shortcuts"), Qt::CTRL | Qt::Key_Slash, [this] {
        showShortcuts();
    });
    addAction(*help, u"info"_s, tr("&About Sixlab"), {}, [this] { showAbout(); });
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*menuBar(), this);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setObjectName(u"aboutDialog"_s);
    about->setTextFormat(Qt::PlainText);
    about->setWindowTitle(tr("About Sixlab"));
    about->setIconPixmap(QIcon(u":/sixlab/icons/org.sixlab.Sixlab.svg"_s).pixmap(72, 72));
    about->setText(tr("Sixlab %1").arg(QApplication::applicationVersion()));
    about->setInformativeText(
        tr("IPv6 for the devices at home: finds them, sets them up, and proves that it works.\n\n"
           "Free software under the GNU General Public License, version 3 or later."));
    about->setStandardButtons(QMessageBox::Close);
    about->open();
}

} // namespace sixlab
