// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace sixlab {

class MessageBar;

/// The last thing that was done, with a button that takes it back. Hidden until there is one.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// Without @p undo there is no button: the sentence says how else to take it back.
    void offer(const QString &sentence, const std::function<void()> &undo);

private:
    MessageBar *m_bar;
};

} // namespace sixlab
