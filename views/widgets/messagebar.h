// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFrame>

#include <functional>

class QToolButton;
class QPushButton;

namespace sixlab {

class IconLabel;
class PlainLabel;

/// One message in a box of its tone: icon, plain text, and perhaps something to do about it.
///
/// Never modal. Hidden while it has no text; a screen reader hears it when it appears.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    MessageBar(Tone tone, const QString &text, QWidget *parent = nullptr);

    void setMessage(Tone tone, const QString &text);
    /// Another icon than the tone's own, until the next message.
    void setIconName(const QString &name);
    void clear() { setMessage(Tone::Info, {}); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

    /// A button with that text (with its mnemonic); an empty text takes it away.
    void setAction(const QString &text, std::function<void()> action = {});
    void setClosable(bool closable);

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    Tone m_tone = Tone::Info;
    std::function<void()> m_action;
};

} // namespace sixlab
