// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/journal.h"
#include "journal/recoverydialog.h"

#include <QSet>
#include <QWidget>

class QStackedWidget;
class QTreeWidget;

namespace sixlab {

class Application;
class EmptyState;
class JournalEntryView;
class MessageBar;

/// Every change ever made; the unfinished ones first, with the ways to finish them.
class JournalPage : public QWidget
{
    Q_OBJECT

public:
    explicit JournalPage(Application &application, QWidget *parent = nullptr);
    ~JournalPage() override;

    /// Reads the journal anew.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void fillList(const QList<JournalEntry> &entries);
    void showCurrent();
    void recover(RecoveryDialog::Task task);
    void run(RecoveryDialog::Task task, const JournalEntry &entry, const SignInTarget &target);
    [[nodiscard]] QString deviceTitle(const JournalEntry &entry) const;
    [[nodiscard]] const JournalEntry *current() const;

    Application &m_application;
    std::unique_ptr<Journal> m_journal;
    QHash<qint64, JournalEntry> m_entries;
    QSet<qint64> m_unfinished;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    JournalEntryView *m_view;
    EmptyState *m_empty;
};

} // namespace sixlab
