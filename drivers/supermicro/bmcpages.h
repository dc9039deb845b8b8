// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bmcpersona.h"

namespace sixlab::supermicro {

[[nodiscard]] QByteArray loginPage(const BmcPersona &persona);
/// What a browser is shown after signing in: it goes on to the menu.
[[nodiscard]] QByteArray mainPage(const BmcPersona &persona);
/// Sends the browser back to the login page.
[[nodiscard]] QByteArray logoutPage();
[[nodiscard]] QByteArray logoutAlertPage();
[[nodiscard]] QByteArray lockedPage();
/// A page of the menu; empty when there is none of that name. @p token comes as @p tokenName, in
/// the way of this firmware; empty: none.
[[nodiscard]] QByteArray menuPage(
    const BmcPersona &persona, const QByteArray &name, const QByteArray &tokenName,
    const QByteArray &token);

} // namespace sixlab::supermicro
