// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagelist.h"

#include "widgets/icon.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

PageList::PageList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setIconSize({22, 22});
    setSpacing(2);
    setFixedWidth(fontMetrics().averageCharWidth() * 20);
    connect(this, &QListWidget::currentRowChanged, this, &PageList::pageChosen);
    connect(this, &QListWidget::itemClicked, this, [this] {
        emit pageChosen(currentRow()); // Back from a device's page to the list.
    });
}

void PageList::addPage(const QString &iconName, const QString &title)
{
    auto *item = new QListWidgetItem(icon(iconName), title, this);
    item->setSizeHint({0, fontMetrics().height() + 18});
}

} // namespace sixlab
