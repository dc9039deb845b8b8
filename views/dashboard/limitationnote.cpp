// SPDX-License-Identifier: GPL-3.0-or-later
#include "limitationnote.h"

#include "wizards/limitationsdialog.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

/// Whatever discovery says: nobody reads more.
static constexpr qsizetype maximumLimitations = 30;

LimitationNote::LimitationNote(QWidget *parent)
    : NoteLine(u"info"_s, u"limitationDetails"_s, parent)
{
    connect(this, &NoteLine::activated, this, &LimitationNote::showDetails);
}

void LimitationNote::add(const Limitation &limitation)
{
    if (m_limitations.contains(limitation) || m_limitations.size() == maximumLimitations)
        return;
    m_limitations += limitation;
    update();
}

void LimitationNote::clear()
{
    m_limitations.clear();
    update();
}

void LimitationNote::update()
{
    const int count = int(m_limitations.size());
    setNote(
        count == 0 ? QString() : tr("%n thing(s) limit what is seen here.", nullptr, count),
        tr("De&tails…"));
}

void LimitationNote::showDetails()
{
    auto *dialog = new LimitationsDialog(m_limitations, window());
    dialog->open();
}

} // namespace sixlab
