// SPDX-License-Identifier: GPL-3.0-or-later
#include "setuppage.h"

namespace sixlab {

SetupPage::SetupPage(SetupSession &session, const QString &name, const QString &title)
    : m_session(session)
{
    setObjectName(name);
    setTitle(title);
}

} // namespace sixlab
