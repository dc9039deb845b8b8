// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace sixlab {

/// The pages of the window, below each other at its edge.
class PageList : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    void addPage(const QString &iconName, const QString &title);

signals:
    /// A page was chosen, perhaps the one that is current.
    void pageChosen(int row);
};

} // namespace sixlab
