// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace sixlab {

/// A label that never takes its text for HTML: the only one for text that came from a device.
///
/// A plain QLabel guesses; 673 bytes of nested tables froze it for 9 s, and `<img>` reads local
/// files.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace sixlab
