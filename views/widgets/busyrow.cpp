// SPDX-License-Identifier: GPL-3.0-or-later
#include "busyrow.h"

#include "widgets/plainlabel.h"
#include "widgets/spinner.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

BusyRow::BusyRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel({}, this))
    , m_cancel(new QPushButton(tr("S&top"), this))
{
    m_cancel->setObjectName(u"busyCancel"_s);
    m_cancel->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new Spinner(this));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    QSizePolicy keepsPlace = sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    setSizePolicy(keepsPlace);
    hide();
    connect(m_cancel, &QPushButton::clicked, this, &BusyRow::cancelled);
}

void BusyRow::setText(const QString &what)
{
    m_text->setText(what);
    setVisible(!what.isEmpty());
}

} // namespace sixlab
