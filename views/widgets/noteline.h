// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace sixlab {

class IconLabel;
class PlainLabel;

/// One calm line at the edge of a page: an icon, a sentence, and what can be done about it. Hidden
/// while it has no text.
class NoteLine : public QWidget
{
    Q_OBJECT

public:
    /// The button is named @p name.
    NoteLine(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    /// @p button is the button's text with its mnemonic.
    void setNote(const QString &text, const QString &button);
    [[nodiscard]] QString text() const;

signals:
    void activated();

private:
    PlainLabel *m_text;
    QPushButton *m_button;
};

} // namespace sixlab
