// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/journal.h"

#include <QWidget>

class QPushButton;

namespace sixlab {

class IconLabel;
class PlainLabel;
class SettingsTable;
class StepList;

/// One change of the journal: how it ended, what it changed, its steps.
class JournalEntryView : public QWidget
{
    Q_OBJECT

public:
    explicit JournalEntryView(QWidget *parent = nullptr);

    /// @p isOpen: nobody is at work on it, so it can be resumed or taken back.
    void showEntry(const JournalEntry &entry, const QString &deviceTitle, bool isOpen);

signals:
    void resumeRequested();
    void undoRequested();

private:
    void layOut();

    IconLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    SettingsTable *m_change;
    StepList *m_steps;
    QPushButton *m_resume;
    QPushButton *m_undo;
};

} // namespace sixlab
