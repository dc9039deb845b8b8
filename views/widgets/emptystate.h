// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sixlab {

class IconLabel;
class PlainLabel;

/// In the place of an empty list: what happens, and what can be done.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setText(const QString &iconName, const QString &title, const QString &explanation);

private:
    IconLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_explanation;
};

} // namespace sixlab
