// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace sixlab {

/// Puts the user's language in front of the program for as long as it lives. GUI thread, after the
/// QCoreApplication. Whose language is not there reads English.
class Translations
{
public:
    explicit Translations(const QLocale &locale = QLocale());
    ~Translations();
    Q_DISABLE_COPY_MOVE(Translations)

private:
    QTranslator m_own;
    QTranslator m_qt; ///< The buttons of standard dialogs, and the direction of the layout.
};

} // namespace sixlab
