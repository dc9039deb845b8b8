// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QRadioButton;

namespace sixlab {

class PlainLabel;

/// A radio button with an explanation; a click anywhere on it chooses it.
class ChoiceCard : public QFrame
{
    Q_OBJECT

public:
    ChoiceCard(
        const QString &name, const QString &title, const QString &explanation,
        QWidget *parent = nullptr);

    [[nodiscard]] QRadioButton *button() const { return m_button; }
    /// Disables it and says why; an empty reason enables it.
    void setProblem(const QString &reason);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRadioButton *m_button;
    PlainLabel *m_explanation;
    QString m_text;
};

} // namespace sixlab
