// SPDX-License-Identifier: GPL-3.0-or-later
#include "modepage.h"

#include "application.h"
#include "jobs/devicejobs.h"
#include "widgets/choicecard.h"
#include "widgets/messagebar.h"
#include "wizards/moreoptions.h"
#include "wizards/staticform.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

using Mode = SetupChoice::Mode;

static QList<ChoiceCard *> makeCards(QWidget *page)
{
    return {
        new ChoiceCard(
            u"modeAutomatic"_s, ModePage::tr("&Automatic (SLAAC)"),
            ModePage::tr(
                "The device makes its addresses itself from the prefix that the router announces. "
                "Right for most devices."),
            page),
        new ChoiceCard(
            u"modeStatic"_s, ModePage::tr("S&tatic"),
            ModePage::tr(
                "One address that you choose, and no other. It stays the same for links, firewalls "
                "and other programs."),
            page),
        new ChoiceCard(
            u"modeBoth"_s, ModePage::tr("Static and aut&omatic"),
            ModePage::tr("Your address, and the automatic ones beside it: it stays reachable when "
                         "the prefix "
                         "changes."),
            page),
    };
}

ModePage::ModePage(SetupSession &session)
    : SetupPage(session, u"modePage"_s, tr("How shall it get its address?"))
    , m_modes(new QButtonGroup(this))
    , m_cards(makeCards(this)) // Before the forms: so is the order of the Tab key.
    , m_static(new StaticForm(this))
    , m_more(new MoreOptions(this))
    , m_message(new MessageBar(this))
{
    setSubTitle(tr("Nothing is written yet: the next page shows what would change."));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(7);
    for (int mode = 0; mode < m_cards.size(); ++mode) {
        m_modes->addButton(m_cards[mode]->button(), mode);
        layout->addWidget(m_cards[mode]);
    }
    layout->addWidget(m_static);
    layout->addWidget(m_more);
    layout->addWidget(m_message);
    layout->addStretch();
    connect(m_modes, &QButtonGroup::idToggled, this, &ModePage::showWhatFits);
    connect(m_static, &StaticForm::changed, this, &ModePage::completeChanged);
    connect(m_more, &MoreOptions::changed, this, &ModePage::completeChanged);
}

void ModePage::initializePage()
{
    const DeviceState &state = *m_session.state;
    LinkView link(
        m_session.application.inventory().devices(), m_session.target.id,
        QDateTime::currentDateTimeUtc());
    link.add(state);
    m_static->setLink(link);
    const bool hasGateway = access(state.capabilities, Field::Gateway) == Access::ReadWrite;
    const QString reason = state.reasons.value(Field::Gateway);
    m_static->setGatewayProblem(
        hasGateway ? QString()
            : reason.isEmpty()
            ? tr("This device takes its gateway from router advertisements only.")
            : reason);
    m_more->setState(state);
    m_static->fill(m_session.choice);
    m_more->fill(m_session.choice);
    for (const Mode mode : {Mode::Automatic, Mode::Static, Mode::Both}) {
        m_cards[int(mode)]->setProblem(SetupChoice::modeProblem(mode, state).value_or(QString()));
    }
    m_modes->button(int(m_session.choice.mode))->setChecked(true);
    m_message->setMessage(Tone::Info, state.notices.join(u'\n'));
    showWhatFits();
}

SetupChoice ModePage::read() const
{
    SetupChoice choice;
    choice.mode = Mode(std::max(0, m_modes->checkedId()));
    m_static->read(choice);
    m_more->read(choice);
    return choice;
}

bool ModePage::isComplete() const
{
    return m_session.state && !SetupChoice::modeProblem(read().mode, *m_session.state)
        && read().settings(*m_session.state);
}

bool ModePage::validatePage()
{
    m_session.choice = read();
    const auto wanted = m_session.choice.settings(*m_session.state);
    if (!wanted) {
        m_message->setMessage(Tone::Warning, wanted.error().text);
        return false;
    }
    m_session.plan = makePlan(
        *m_session.state, *wanted, QHostAddress(m_session.target.jobs->connection().url.host()));
    return true;
}

void ModePage::showWhatFits()
{
    const bool wantsStatic = read().mode != Mode::Automatic;
    m_static->setVisible(wantsStatic);
    m_more->setStaticVisible(wantsStatic);
    emit completeChanged();
}

} // namespace sixlab
