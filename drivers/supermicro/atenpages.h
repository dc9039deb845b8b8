// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/httpsession.h"

namespace sixlab::supermicro {

/// Where the firmware takes a changed network form.
enum class WritePage {
    ConfigLan, ///< `/cgi/config_lan.cgi`: generations A and B.
    Op, ///< `/cgi/op.cgi`: generation C.
};

/// A token that a page of generation C wants back in the header of that name.
struct CsrfToken {
    QByteArray name;
    QByteArray value;

    bool operator==(const CsrfToken &) const = default;
};

/// Whether `/` is the login page of this vendor's web interface.
[[nodiscard]] bool isLoginPage(const QByteArray &page);
/// Whether its script sends name and password in base64.
[[nodiscard]] bool encodesSignIn(const QByteArray &loginPage);

/// The menu that the answer to a sign-in leads to, `mainmenu` or `topmenu`; empty: refused.
[[nodiscard]] QByteArray menuAfterSignIn(const QByteArray &page);
/// Whether the answer to a sign-in says that the account is locked.
[[nodiscard]] bool tellsOfLock(const QByteArray &page);

/// The session in an answer: the last `SID` cookie with a value, since the first one deletes.
/// Empty when there is none that may be used; one with `Secure` may be on @p isEncrypted only.
[[nodiscard]] QByteArray sessionId(const HttpAnswer &answer, bool isEncrypted);

/// The first token that a page shows; nullopt on older firmware.
[[nodiscard]] std::optional<CsrfToken> csrfToken(const QByteArray &page);

/// Where the script of the page `config_network` sends its form; nullopt when it does not tell.
[[nodiscard]] std::optional<WritePage> writePageOf(const QByteArray &page);

/// Whether a body may be a document of `ipmi.cgi`. A dead session is answered by an HTML page.
[[nodiscard]] bool looksLikeXml(const QByteArray &body);
[[nodiscard]] bool looksLikeHtml(const QByteArray &body);
/// Whether an answer means that the token is missing or wrong.
[[nodiscard]] bool refusesToken(const HttpAnswer &answer);

} // namespace sixlab::supermicro
