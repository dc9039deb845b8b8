// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/limitation.h"
#include "widgets/noteline.h"

namespace sixlab {

/// What limits discovery here, collected into one line; the details are a dialog.
class LimitationNote : public NoteLine
{
    Q_OBJECT

public:
    explicit LimitationNote(QWidget *parent = nullptr);

    /// The same one is counted once.
    void add(const Limitation &limitation);
    /// Discovery begins anew, and says anew what limits it.
    void clear();
    [[nodiscard]] const QList<Limitation> &limitations() const { return m_limitations; }

private:
    void update();
    void showDetails();

    QList<Limitation> m_limitations;
};

} // namespace sixlab
