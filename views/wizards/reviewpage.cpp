// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewpage.h"

#include "widgets/changewording.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/settingstable.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

ReviewPage::ReviewPage(SetupSession &session)
    : SetupPage(session, u"reviewPage"_s, tr("Review"))
    , m_table(new SettingsTable(this))
    , m_layout(new QVBoxLayout(this))
{
    setSubTitle(tr("This is what would be written. Apply writes it, reads it back and checks that "
                   "the device answers; if not, the old settings are brought back."));
    setCommitPage(true);
    setButtonText(QWizard::CommitButton, tr("&Apply"));
    m_table->setAccessibleName(tr("What changes"));
    m_layout->setSpacing(10);
    m_layout->addWidget(m_table);
    m_layout->addStretch();
}

void ReviewPage::initializePage()
{
    m_table->showChange(m_session.plan.before, m_session.plan.after, tr("Now"));
    fillMessages();
}

bool ReviewPage::isComplete() const
{
    return !m_session.plan.isEmpty() && m_session.plan.refused.isEmpty();
}

void ReviewPage::fillMessages()
{
    delete m_messages;
    m_messages = new QWidget(this);
    auto *box = new QVBoxLayout(m_messages);
    box->setContentsMargins({});
    box->setSpacing(6);
    m_layout->insertWidget(1, m_messages);

    const Plan &plan = m_session.plan;
    for (const Refusal &refusal : plan.refused) {
        addMessage(
            Tone::Bad,
            tr("%1 – not possible: %2").arg(ChangeWording::field(refusal.field), refusal.reason));
    }
    if (plan.refused.isEmpty() && plan.isEmpty()) {
        addMessage(
            Tone::Good,
            tr("Nothing will change: the device has these settings already. Go back "
               "to choose others, or close this window."));
    }
    for (const QString &warning : plan.warnings)
        addMessage(Tone::Warning, warning);
    if (plan.needsReboot) {
        addMessage(
            Tone::Info,
            tr("The device takes this change when it restarts: it is away for a minute "
               "or two."));
    }
    QStringList limits;
    for (const Field field : allFields) {
        const QString reason = m_session.state->reasons.value(field);
        if (!reason.isEmpty())
            limits += tr("%1: %2").arg(ChangeWording::field(field), reason);
    }
    if (!limits.isEmpty()) {
        addMessage(Tone::Muted, tr("What this device cannot do:\n%1").arg(limits.join(u'\n')));
    }
}

void ReviewPage::addMessage(Tone tone, const QString &text)
{
    m_messages->layout()->addWidget(new MessageBar(tone, text, m_messages));
}

} // namespace sixlab
