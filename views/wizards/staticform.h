// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addressing/linkview.h"
#include "changes/setupchoice.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLineEdit;
class QSpinBox;

namespace sixlab {

class IconLabel;
class PlainLabel;
struct AddressExplanation;

/// Address, prefix length and gateway, explained while one types, with suggestions of the link.
class StaticForm : public QWidget
{
    Q_OBJECT

public:
    explicit StaticForm(QWidget *parent = nullptr);

    void fill(const SetupChoice &choice);
    /// Fills in what is typed here; the rest of @p choice stays.
    void read(SetupChoice &choice) const;
    void setLink(const LinkView &link);
    /// Disables the gateway and says why; an empty reason enables it.
    void setGatewayProblem(const QString &reason);

signals:
    void changed();

private:
    /// An explanation below a field.
    struct Line {
        IconLabel *icon = nullptr;
        PlainLabel *text = nullptr;
    };

    void layOut();
    void addField(QGridLayout &grid, const QString &label, QWidget *buddy, QHBoxLayout *row);
    Line addLine(QGridLayout &grid, int usualLines);
    QHBoxLayout *addSuggestionRow(QGridLayout &grid);
    void addSuggestion(
        QHBoxLayout &row, QLineEdit *field, const QString &value, const QString &why);
    void explain();
    void splitLength();
    static void showLine(const Line &line, const AddressExplanation &explanation);

    QLineEdit *m_address;
    QSpinBox *m_length;
    QLineEdit *m_gateway;
    Line m_addressLine;
    Line m_gatewayLine;
    QHBoxLayout *m_addressSuggestions;
    QHBoxLayout *m_gatewaySuggestions;
    QString m_gatewayProblem;
    LinkView m_link;
};

} // namespace sixlab
