// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QSet>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace sixlab {

class MessageBar;

/// The window's messages, below each other, newest last. The same text is shown once.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(QWidget *parent = nullptr);

    /// The bar is the area's; it goes when it is closed. Null when this text was shown before.
    MessageBar *add(Tone tone, const QString &text);

private:
    QVBoxLayout *m_layout;
    QSet<QString> m_shown;
};

} // namespace sixlab
