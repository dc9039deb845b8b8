// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutsdialog.h"

#include "widgets/roomydelegate.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menuBar, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"shortcutsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setItemsExpandable(false);
    m_list->setRootIsDecorated(false);
    for (const QAction *action : menuBar.actions()) {
        if (action->menu())
            addMenu(*action->menu());
    }
    QTreeWidgetItem *table = addSection(tr("In the list of devices"));
    new QTreeWidgetItem(
        table,
        {tr("Show details"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)});
    m_list->expandAll();
    m_list->setCurrentItem(m_list->topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
    m_list->header()->resizeSection(0, fontMetrics().averageCharWidth() * 40);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(480, 480);
}

QTreeWidgetItem *ShortcutsDialog::addSection(const QString &title)
{
    auto *section = new QTreeWidgetItem(m_list, {title});
    QFont bold = font();
    bold.setBold(true);
    section->setFont(0, bold);
    return section;
}

void ShortcutsDialog::addMenu(const QMenu &menu)
{
    QTreeWidgetItem *section = addSection(withoutMnemonic(menu.title()));
    for (const QAction *action : menu.actions()) {
        if (action->shortcut().isEmpty())
            continue;
        new QTreeWidgetItem(
            section,
            {withoutMnemonic(action->text()),
             action->shortcut().toString(QKeySequence::NativeText)});
    }
    if (section->childCount() == 0)
        delete section;
}

} // namespace sixlab
