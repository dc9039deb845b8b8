// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/journal.h"

#include <QTreeWidget>

namespace sixlab {

/// The steps of a change: icon, words, time. The last one may still be running.
class StepList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QList<JournalStep> &steps);
    /// A step that begins is added; one that ends replaces it.
    void add(const JournalStep &step);

private:
    void fill(QTreeWidgetItem &item, const JournalStep &step);
};

} // namespace sixlab
