// SPDX-License-Identifier: GPL-3.0-or-later
#include "moreoptions.h"

#include "widgets/changewording.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

MoreOptions::MoreOptions(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_dhcpv6(new QComboBox(m_body))
    , m_nameServers(new QLineEdit(m_body))
    , m_further(new QPlainTextEdit(m_body))
    , m_furtherLabel(new PlainLabel(tr("&Further addresses:"), m_body))
    , m_problem(new PlainLabel({}, m_body))
{
    for (const Dhcpv6 mode : {Dhcpv6::Off, Dhcpv6::Auto, Dhcpv6::Stateless, Dhcpv6::Stateful})
        m_dhcpv6->addItem(ChangeWording::dhcpv6(mode), int(mode));
    layOut();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_body->setVisible(open);
    });
    const auto edited = [this] {
        explain();
        emit changed();
    };
    connect(m_dhcpv6, &QComboBox::currentIndexChanged, this, edited);
    connect(m_nameServers, &QLineEdit::textChanged, this, edited);
    connect(m_further, &QPlainTextEdit::textChanged, this, edited);
    setStaticVisible(false);
}

void MoreOptions::layOut()
{
    m_toggle->setObjectName(u"moreOptions"_s);
    m_toggle->setText(tr("&More options"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_dhcpv6->setObjectName(u"dhcpv6Mode"_s);
    m_nameServers->setObjectName(u"nameServers"_s);
    m_nameServers->setMaxLength(400);
    m_nameServers->setPlaceholderText(tr("As announced; or addresses, separated by commas"));
    m_further->setObjectName(u"furtherAddresses"_s);
    m_further->setPlaceholderText(u"fd00:1234::10/64"_s);
    m_further->setTabChangesFocus(true);
    m_further->setFixedHeight(fontMetrics().lineSpacing() * 3 + 12);
    m_furtherLabel->setBuddy(m_further);
    m_problem->setWordWrap(true);

    auto *form = new QFormLayout(m_body);
    form->setContentsMargins(22, 2, 2, 0);
    form->setHorizontalSpacing(12);
    form->addRow(tr("D&HCPv6:"), m_dhcpv6);
    form->addRow(tr("Name ser&vers:"), m_nameServers);
    form->addRow(m_furtherLabel, m_further);
    form->addRow(m_problem);
    m_problem->hide();
    m_body->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_toggle);
    layout->addWidget(m_body);
}

void MoreOptions::setState(const DeviceState &state)
{
    const auto allow = [&state](QWidget *widget, Field field) {
        const bool can = access(state.capabilities, field) == Access::ReadWrite;
        widget->setEnabled(can);
        widget->setToolTip(can ? QString() : plainToolTip(state.reasons.value(field)));
        widget->setAccessibleDescription(can ? QString() : state.reasons.value(field));
    };
    allow(m_dhcpv6, Field::Dhcpv6);
    allow(m_nameServers, Field::NameServers);
    allow(m_further, Field::StaticAddresses);
    m_maximumStaticAddresses = state.maximumStaticAddresses;
    setStaticVisible(m_staticVisible);
}

void MoreOptions::fill(const SetupChoice &choice)
{
    m_dhcpv6->setCurrentIndex(m_dhcpv6->findData(int(choice.dhcpv6)));
    m_nameServers->setText(choice.nameServers);
    m_further->setPlainText(choice.furtherAddresses);
}

void MoreOptions::read(SetupChoice &choice) const
{
    choice.dhcpv6 = Dhcpv6(m_dhcpv6->currentData().toInt());
    choice.nameServers = m_nameServers->text();
    choice.furtherAddresses = m_further->toPlainText();
}

void MoreOptions::setStaticVisible(bool visible)
{
    m_staticVisible = visible;
    const bool takesSeveral = m_maximumStaticAddresses != 1;
    m_further->setVisible(visible && takesSeveral);
    m_furtherLabel->setVisible(visible && takesSeveral);
    explain();
}

void MoreOptions::explain()
{
    SetupChoice choice;
    read(choice);
    std::optional<QString> problem = choice.nameServersProblem();
    if (!problem && m_staticVisible)
        problem = choice.furtherProblem(m_maximumStaticAddresses);
    m_problem->setText(problem.value_or(QString()));
    m_problem->setVisible(problem.has_value());
    if (problem)
        m_toggle->setChecked(true);
}

} // namespace sixlab
