// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"
#include "widgets/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sixlab {

class IconLabel;
class PlainLabel;
class StepList;

/// How a change ended: a sentence, what proves it or what failed, and what can be done next.
class OutcomeView : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeView(QWidget *parent = nullptr);

    void showResult(const QString &deviceTitle, const ChangeResult &result);
    /// For where there is no beginning to go back to.
    void hideStartAgain() { m_canStartAgain = false; }

signals:
    void startAgainRequested();
    void journalRequested();

private:
    void layOut();
    void connectButtons();
    void fillFacts(const ChangeResult &result);
    void addReached(const ChangeResult &result);
    void addFact(const QString &iconName, Tone tone, const QString &text);

    QString m_deviceTitle;
    ChangeResult m_result;
    bool m_canStartAgain = true;
    IconLabel *m_icon;
    PlainLabel *m_sentence;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_facts = nullptr;
    StepList *m_steps;
    QPushButton *m_open;
    QPushButton *m_copyAddress;
    QPushButton *m_copyEvidence;
    QPushButton *m_again;
    QPushButton *m_journal;
};

} // namespace sixlab
