// SPDX-License-Identifier: GPL-3.0-or-later
#include "staticform.h"

#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"
#include "wizards/addressexplanation.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr int maximumSuggestions = 3;
/// `xxxx:xxxx:xxxx:xxxx:xxxx:xxxx:xxxx:xxxx/128` and some room for a slip.
static constexpr int maximumAddressLength = 60;

static void removeAll(QHBoxLayout &row)
{
    while (QLayoutItem *item = row.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

StaticForm::StaticForm(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit(this))
    , m_length(new QSpinBox(this))
    , m_gateway(new QLineEdit(this))
    , m_link({}, {}, {})
{
    m_address->setObjectName(u"staticAddress"_s);
    m_address->setPlaceholderText(u"2001:db8::10"_s);
    m_length->setObjectName(u"staticPrefixLength"_s);
    m_length->setRange(1, 128);
    m_length->setPrefix(u"/"_s);
    m_length->setValue(64);
    m_length->setAccessibleName(tr("Prefix length"));
    m_length->setToolTip(tr("How much of the address names the network. At home it is 64."));
    m_gateway->setObjectName(u"staticGateway"_s);
    m_gateway->setPlaceholderText(u"fe80::1"_s);
    for (QLineEdit *edit : {m_address, m_gateway}) {
        edit->setMaxLength(maximumAddressLength);
        edit->setLayoutDirection(Qt::LeftToRight);
    }

    layOut();
    connect(m_address, &QLineEdit::textChanged, this, &StaticForm::explain);
    connect(m_address, &QLineEdit::editingFinished, this, &StaticForm::splitLength);
    connect(m_length, &QSpinBox::valueChanged, this, &StaticForm::explain);
    connect(m_gateway, &QLineEdit::textChanged, this, &StaticForm::explain);
    explain();
}

void StaticForm::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(2, 4, 2, 0);
    grid->setVerticalSpacing(5);
    grid->setHorizontalSpacing(12);
    auto *addressRow = new QHBoxLayout;
    if (isRightToLeft()) // An address and its length are read from left to right everywhere.
        addressRow->setDirection(QBoxLayout::RightToLeft);
    addressRow->addWidget(m_address, 1);
    addressRow->addWidget(m_length);
    addField(*grid, tr("A&ddress:"), m_address, addressRow);
    m_addressLine = addLine(*grid, 2);
    m_addressSuggestions = addSuggestionRow(*grid);
    auto *gatewayRow = new QHBoxLayout;
    gatewayRow->addWidget(m_gateway);
    addField(*grid, tr("&Gateway:"), m_gateway, gatewayRow);
    m_gatewayLine = addLine(*grid, 1);
    m_gatewaySuggestions = addSuggestionRow(*grid);
}

void StaticForm::addField(QGridLayout &grid, const QString &label, QWidget *buddy, QHBoxLayout *row)
{
    auto *title = new PlainLabel(label, this);
    title->setBuddy(buddy);
    const int line = grid.rowCount();
    grid.addWidget(title, line, 0);
    grid.addLayout(row, line, 1);
}

StaticForm::Line StaticForm::addLine(QGridLayout &grid, int usualLines)
{
    Line line{new IconLabel(this, 16), new PlainLabel({}, this)};
    line.text->setWordWrap(true);
    line.text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    line.text->setMinimumHeight(fontMetrics().lineSpacing() * usualLines);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(line.icon, 0, Qt::AlignTop);
    row->addWidget(line.text, 1);
    grid.addLayout(row, grid.rowCount(), 1);
    return line;
}

QHBoxLayout *StaticForm::addSuggestionRow(QGridLayout &grid)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    grid.addLayout(row, grid.rowCount(), 1);
    return row;
}

void StaticForm::addSuggestion(
    QHBoxLayout &row, QLineEdit *field, const QString &value, const QString &why)
{
    auto *button = new QPushButton(tr("Use %1").arg(leftToRight(value)), this);
    button->setObjectName(u"suggestion"_s);
    button->setAutoDefault(false);
    button->setToolTip(why);
    button->setAccessibleDescription(why);
    connect(button, &QPushButton::clicked, this, [this, field, value] {
        field->setText(value);
        splitLength();
    });
    QWidget *before = field == m_address ? static_cast<QWidget *>(m_length) : m_gateway;
    setTabOrder(row.isEmpty() ? before : row.itemAt(row.count() - 1)->widget(), button);
    row.addWidget(button);
}

void StaticForm::fill(const SetupChoice &choice)
{
    m_length->setValue(choice.prefixLength);
    m_address->setText(choice.address);
    m_gateway->setText(choice.gateway);
}

void StaticForm::read(SetupChoice &choice) const
{
    choice.address = m_address->text();
    choice.prefixLength = m_length->value();
    choice.gateway = m_gateway->text();
}

void StaticForm::setLink(const LinkView &link)
{
    m_link = link;
    removeAll(*m_addressSuggestions);
    removeAll(*m_gatewaySuggestions);
    for (const LinkView::Suggestion &each : link.suggestions().first(
             std::min<qsizetype>(maximumSuggestions, link.suggestions().size()))) {
        addSuggestion(
            *m_addressSuggestions, m_address, addressText(each.address.address),
            each.form == LinkView::Suggestion::Form::Eui64
                ? tr("The address that this device's MAC address gives in this prefix.")
                : tr("A low number in a prefix of this link that no device was seen with."));
    }
    m_addressSuggestions->addStretch();
    for (const QHostAddress &router :
         link.routers().first(std::min<qsizetype>(maximumSuggestions, link.routers().size()))) {
        addSuggestion(
            *m_gatewaySuggestions, m_gateway, addressText(router),
            tr("The link-local address of a router: it stays when the prefix changes."));
    }
    m_gatewaySuggestions->addStretch();
    explain();
}

void StaticForm::setGatewayProblem(const QString &reason)
{
    m_gatewayProblem = reason;
    m_gateway->setEnabled(reason.isEmpty());
    for (int i = 0; i < m_gatewaySuggestions->count(); ++i) {
        if (QWidget *button = m_gatewaySuggestions->itemAt(i)->widget())
            button->setEnabled(reason.isEmpty());
    }
    explain();
}

void StaticForm::splitLength()
{
    const auto typed = InterfaceAddress::parse(m_address->text().trimmed());
    if (!typed)
        return;
    m_length->setValue(typed->prefixLength);
    m_address->setText(addressText(typed->address));
}

void StaticForm::explain()
{
    SetupChoice choice;
    read(choice);
    showLine(m_addressLine, AddressExplanation::ofAddress(choice, m_link));
    showLine(
        m_gatewayLine,
        m_gatewayProblem.isEmpty() ? AddressExplanation::ofGateway(choice, m_link)
                                   : AddressExplanation{Tone::Info, m_gatewayProblem});
    m_address->setAccessibleDescription(m_addressLine.text->text());
    m_gateway->setAccessibleDescription(m_gatewayLine.text->text());
    emit changed();
}

void StaticForm::showLine(const Line &line, const AddressExplanation &explanation)
{
    line.icon->setIcon(toneIcon(explanation.tone), explanation.tone);
    line.text->setText(explanation.text);
}

} // namespace sixlab
