// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbox.h"

#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

FilterBox::FilterBox(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_problem(new QWidget(this))
    , m_reason(new PlainLabel({}, m_problem))
{
    m_edit->setObjectName(u"deviceFilter"_s);
    m_edit->setAccessibleName(tr("Filter devices"));
    m_edit->setAccessibleDescription(
        tr("Words that must be found; key and value with a colon; a minus turns a word round."));
    m_edit->setPlaceholderText(tr("Filter: porch  kind:camera  2001:db8  -printer"));
    m_edit->setToolTip(tr("Shows the devices in which all the words are found.\n"
                          "kind:camera looks in one place; keys: %1.\n"
                          "is:ignored shows the devices that you ignore.\n"
                          "-word shows those without it; \"two words\" stay together.")
                           .arg(DeviceFilter::keys().join(u", "_s)));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaxLength(500);
    m_edit->addAction(icon(u"filter"_s, Tone::Muted), QLineEdit::LeadingPosition);

    auto *problemIcon = new IconLabel(m_problem, 14);
    problemIcon->setIcon(u"warning"_s, Tone::Bad);
    m_reason->setForegroundRole(QPalette::WindowText);
    m_reason->setWordWrap(true);
    auto *problem = new QHBoxLayout(m_problem);
    problem->setContentsMargins(2, 0, 0, 0);
    problem->addWidget(problemIcon, 0, Qt::AlignTop);
    problem->addWidget(m_reason, 1);
    m_problem->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBox::read);
}

QString FilterBox::text() const
{
    return m_edit->text();
}

void FilterBox::setText(const QString &text)
{
    m_edit->setText(text);
}

void FilterBox::takeFocus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBox::read(const QString &text)
{
    const Result<DeviceFilter> filter = DeviceFilter::parse(text);
    m_problem->setVisible(!filter);
    m_reason->setText(filter ? QString() : filter.error().text);
    QPalette colors; // The default one: a palette of its own would miss a change of the theme.
    if (!filter) {
        colors = palette();
        colors.setColor(QPalette::Text, toneColor(Tone::Bad, colors));
    }
    m_edit->setPalette(colors);
    if (filter)
        emit filterChanged(*filter);
}

} // namespace sixlab
