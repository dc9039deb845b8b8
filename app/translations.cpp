// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

Translations::Translations(const QLocale &locale)
{
    // Anyone else reads English, whose file holds the plurals.
    const bool known = locale.language() != QLocale::English
        && m_own.load(locale, u"sixlab"_s, u"_"_s, u":/i18n"_s);
    if (known || m_own.load(u":/i18n/sixlab_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    if (known
        && m_qt.load(
            locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace sixlab
