// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/limitation.h"

#include <QDialog>

namespace sixlab {

/// What discovery cannot see here, one after the other, each with the command that allows it.
class LimitationsDialog : public QDialog
{
    Q_OBJECT

public:
    LimitationsDialog(const QList<Limitation> &limitations, QWidget *parent);

private:
    [[nodiscard]] QWidget *makeEntry(const Limitation &limitation, int number);
    [[nodiscard]] QWidget *makeCommand(const Limitation &limitation, int number);
};

} // namespace sixlab
