// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalentryview.h"

#include "widgets/changewording.h"
#include "widgets/icon.h"
#include "widgets/iconlabel.h"
#include "widgets/plainlabel.h"
#include "widgets/settingstable.h"
#include "widgets/steplist.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

JournalEntryView::JournalEntryView(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this, 24))
    , m_title(new PlainLabel({}, this))
    , m_sentence(new PlainLabel({}, this))
    , m_change(new SettingsTable(this))
    , m_steps(new StepList(this))
    , m_resume(new QPushButton(icon(u"resume"_s), tr("Res&ume…"), this))
    , m_undo(new QPushButton(icon(u"undo"_s), tr("U&ndo…"), this))
{
    m_resume->setObjectName(u"journalResume"_s);
    m_resume->setToolTip(
        tr("Signs in, reads the device, and finishes the change or brings the old settings back."));
    m_undo->setObjectName(u"journalUndo"_s);
    m_undo->setToolTip(tr("Signs in and gives the device the settings it had before."));
    layOut();
    connect(m_resume, &QPushButton::clicked, this, &JournalEntryView::resumeRequested);
    connect(m_undo, &QPushButton::clicked, this, &JournalEntryView::undoRequested);
}

void JournalEntryView::layOut()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    top->addWidget(m_resume, 0, Qt::AlignTop);
    top->addWidget(m_undo, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_change);
    layout->addWidget(m_steps, 1);
}

void JournalEntryView::showEntry(const JournalEntry &entry, const QString &deviceTitle, bool isOpen)
{
    const Tone tone
        = entry.isFinished() && entry.outcome ? outcomeTone(*entry.outcome) : Tone::Warning;
    m_icon->setIcon(toneIcon(tone), tone);
    m_title->setText(tr("%1: %2").arg(deviceTitle, ChangeWording::outcome(entry)));
    if (entry.isFinished() && entry.outcome) {
        m_sentence->setText(ChangeWording::sentence(*entry.outcome));
    } else if (isOpen) {
        m_sentence->setText(
            tr("Sixlab stopped in the middle of this change. The device has the old settings, the "
               "new ones, or both: Resume finds out and settles it."));
    } else {
        m_sentence->setText(tr("This change is at work now."));
    }
    m_change->showChange(entry.before, entry.after, tr("Before"));
    m_steps->setSteps(entry.steps);
    m_resume->setVisible(isOpen);
    const bool wroteSomething
        = entry.outcome == Outcome::Applied || entry.outcome == Outcome::Pending;
    m_undo->setVisible(isOpen || wroteSomething);
}

} // namespace sixlab
