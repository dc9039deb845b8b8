// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace sixlab {

/// The program's name, version and licence.
class AboutDialog : public QMessageBox
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace sixlab
