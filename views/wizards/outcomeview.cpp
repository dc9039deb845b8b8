// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomeview.h"

#include "widgets/changewording.h"
#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"
#include "widgets/steplist.h"
#include "wizards/evidence.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QPushButton *makeButton(
    const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

/// The new static address where there is one, else the host that answered.
static QString addressToCopy(const ChangeResult &result)
{
    if (!result.plan.after.staticAddresses.isEmpty() && result.outcome == Outcome::Applied)
        return addressText(result.plan.after.staticAddresses.first().address);
    return result.reachedAt.host();
}

/// Without the port that goes without saying.
static QString placeText(QUrl url)
{
    if ((url.scheme() == "http"_L1 && url.port() == 80)
        || (url.scheme() == "https"_L1 && url.port() == 443))
        url.setPort(-1);
    return url.toString();
}

OutcomeView::OutcomeView(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this, 32))
    , m_sentence(new PlainLabel({}, this))
    , m_steps(new StepList(this))
    , m_open(makeButton(u"outcomeOpen"_s, u"open"_s, tr("Open &web page"), this))
    , m_copyAddress(makeButton(u"outcomeCopyAddress"_s, u"copy"_s, tr("Copy a&ddress"), this))
    , m_copyEvidence(makeButton(u"outcomeCopyEvidence"_s, u"copy"_s, tr("Copy &evidence"), this))
    , m_again(makeButton(u"outcomeAgain"_s, u"undo"_s, tr("&Try again"), this))
    , m_journal(makeButton(u"outcomeJournal"_s, u"journal"_s, tr("Open &journal"), this))
{
    layOut();
    connectButtons();
}

void OutcomeView::layOut()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    m_sentence->setObjectName(u"outcomeSentence"_s);
    m_sentence->setFont(large);
    m_sentence->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addWidget(m_sentence, 1, Qt::AlignVCenter);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_again, m_open, m_copyAddress, m_copyEvidence, m_journal})
        buttons->addWidget(button);
    buttons->addStretch();
    m_copyEvidence->setToolTip(
        tr("Copies all steps with their times and what was read back, as text for a report."));
    m_steps->setMinimumHeight(fontMetrics().lineSpacing() * 7);

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(12);
    m_layout->addLayout(top);
    m_layout->addWidget(m_steps, 1);
    m_layout->addLayout(buttons);
}

void OutcomeView::connectButtons()
{
    connect(m_open, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(m_result.reachedAt);
    });
    connect(m_copyAddress, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(addressToCopy(m_result));
    });
    connect(m_copyEvidence, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(evidenceText(m_deviceTitle, m_result));
    });
    connect(m_again, &QPushButton::clicked, this, &OutcomeView::startAgainRequested);
    connect(m_journal, &QPushButton::clicked, this, &OutcomeView::journalRequested);
}

void OutcomeView::showResult(const QString &deviceTitle, const ChangeResult &result)
{
    m_deviceTitle = deviceTitle;
    m_result = result;
    const Tone tone = outcomeTone(result.outcome);
    m_icon->setIcon(toneIcon(tone), tone);
    m_sentence->setText(ChangeWording::sentence(result.outcome));
    m_steps->setSteps(result.steps);
    m_steps->setVisible(!result.steps.isEmpty());
    fillFacts(result);

    const bool holds = tone == Tone::Good;
    const QString scheme = result.reachedAt.scheme();
    m_open->setVisible(holds && (scheme == "http"_L1 || scheme == "https"_L1));
    m_copyAddress->setVisible(holds && !addressToCopy(result).isEmpty());
    m_again->setVisible(
        m_canStartAgain && !holds && result.outcome != Outcome::Pending
        && result.outcome != Outcome::Stuck);
    m_journal->setVisible(!holds && m_canStartAgain);
}

void OutcomeView::fillFacts(const ChangeResult &result)
{
    delete m_facts;
    m_facts = new QWidget(this);
    auto *box = new QVBoxLayout(m_facts);
    box->setContentsMargins({});
    box->setSpacing(6);
    m_layout->insertWidget(1, m_facts);

    if (result.error)
        addFact(u"info"_s, Tone::Info, result.error->text);
    if (result.outcome == Outcome::Applied) {
        addFact(u"good"_s, Tone::Good, tr("Read back from the device: all values agree."));
        addReached(result);
    } else if (result.after) {
        QStringList addresses;
        for (const LiveAddress &live : result.after->liveAddresses)
            addresses += leftToRight(live.address.toString());
        if (!addresses.isEmpty()) {
            addFact(
                u"info"_s, Tone::Info, tr("Last seen, it used: %1").arg(addresses.join(u", "_s)));
        }
    }
    const bool holds = outcomeTone(result.outcome) == Tone::Good;
    for (const QString &warning : result.warnings) {
        if (!holds || !result.plan.warnings.contains(warning)) // Those were about what is over now.
            addFact(u"warning"_s, Tone::Warning, warning);
    }
    if (const QString advice = ChangeWording::advice(result.outcome); !advice.isEmpty())
        addFact(u"resume"_s, Tone::Text, advice);
    m_facts->setVisible(box->count() > 0);
}

void OutcomeView::addReached(const ChangeResult &result)
{
    const QHostAddress host(result.reachedAt.host());
    const auto &addresses = result.plan.after.staticAddresses;
    const bool isNew = std::any_of(
        addresses.begin(), addresses.end(), [&](const auto &each) { return each.address == host; });
    const auto verified
        = std::find_if(result.steps.begin(), result.steps.end(), [](const JournalStep &step) {
              return step.step == "verify"_L1 && step.state == StepState::Done;
          });
    const QString where = leftToRight(placeText(result.reachedAt));
    if (isNew && verified != result.steps.end()) {
        addFact(
            u"good"_s, Tone::Good,
            tr("Reached from this computer at its new address %1 within %2.")
                .arg(where, ChangeWording::duration(verified->milliseconds)));
    } else if (result.reachedAt.isValid()) {
        addFact(u"good"_s, Tone::Good, tr("It answers at %1.").arg(where));
    }
}

void OutcomeView::addFact(const QString &iconName, Tone tone, const QString &text)
{
    auto *row = new QHBoxLayout;
    auto *mark = new IconLabel(m_facts);
    mark->setIcon(iconName, tone);
    auto *label = new PlainLabel(text, m_facts);
    label->setWordWrap(true);
    row->setSpacing(10);
    row->addSpacing(7);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addSpacing(7);
    row->addWidget(label, 1);
    static_cast<QVBoxLayout *>(m_facts->layout())->addLayout(row);
}

} // namespace sixlab
