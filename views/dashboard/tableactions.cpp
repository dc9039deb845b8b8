// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableactions.h"

#include "application.h"
#include "widgets/addresswording.h"
#include "widgets/icon.h"
#include "wizards/tablesdialog.h"

#include <QAction>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

TableActions::TableActions(Application &application, QWidget *window)
    : QObject(window)
    , m_application(application)
    , m_window(window)
    , m_read(new QAction(icon(u"tables"_s), tr("Read its &tables…"), this))
    , m_stop(new QAction(icon(u"none"_s), tr("Stop reading its ta&bles"), this))
{
    m_read->setObjectName(u"deviceReadTables"_s);
    m_read->setToolTip(
        tr("For a router or a switch: it knows devices that do not answer this machine."));
    m_stop->setObjectName(u"deviceStopTables"_s);
    connect(m_read, &QAction::triggered, this, &TableActions::openDialog);
    connect(m_stop, &QAction::triggered, this, [this] { forget(m_id); });
    refresh();
}

void TableActions::setDevice(const QString &id)
{
    m_id = id;
    refresh();
}

void TableActions::addTo(QMenu &menu)
{
    menu.addAction(m_read);
    menu.addAction(m_stop);
}

void TableActions::refresh()
{
    const Device *device = m_id.isEmpty() ? nullptr : m_application.inventory().find(m_id);
    m_read->setEnabled(device && !device->bestAddress().isNull());
    m_stop->setEnabled(
        device && Preferences::load(m_application.dataFolder()).tableChoice(m_id) != nullptr);
}

void TableActions::openDialog()
{
    const Device *device = m_application.inventory().find(m_id);
    if (!device)
        return;
    auto *dialog = new TablesDialog(m_application, *device, m_window);
    connect(
        dialog, &TablesDialog::saved, this,
        [this, title = shownTitle(*device)](const Preferences &preferences) {
            refresh();
            emit preferencesChanged(preferences);
            emit done(tr("The tables of “%1” are read from now on.").arg(title));
        });
    dialog->open();
}

void TableActions::forget(const QString &id)
{
    Preferences preferences = Preferences::load(m_application.dataFolder());
    if (!preferences.removeTableChoice(id))
        return;
    m_application.secrets().forget(tablesSecretName(id));
    m_application.secrets().forget(privacySecretName(id));
    const Result<> saved = preferences.save(m_application.dataFolder());
    refresh();
    if (!saved) {
        emit failed(saved.error());
        return;
    }
    emit preferencesChanged(preferences);
    if (const Device *device = m_application.inventory().find(id))
        emit done(
            tr("The tables of “%1” are no longer read, and its password for that is forgotten.")
                .arg(shownTitle(*device)));
}

} // namespace sixlab
