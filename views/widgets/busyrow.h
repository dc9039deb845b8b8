// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace sixlab {

class PlainLabel;

/// Says what is being waited for, and lets one stop it. Keeps its place while hidden.
class BusyRow : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRow(QWidget *parent = nullptr);

    /// Hides it when @p what is empty.
    void setText(const QString &what);

signals:
    void cancelled();

private:
    PlainLabel *m_text;
    QPushButton *m_cancel;
};

} // namespace sixlab
