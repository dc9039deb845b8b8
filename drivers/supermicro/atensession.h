// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "atenpages.h"

namespace sixlab::supermicro {

/// A signed-in conversation with the web interface of an ATEN BMC, generations A to C.
///
/// Signs in with the first request, once with one password; again when the BMC has forgotten the
/// session, which it binds to the client's address. The destructor signs out.
class AtenSession
{
public:
    explicit AtenSession(const Connection &connection);
    ~AtenSession();
    Q_DISABLE_COPY_MOVE(AtenSession)

    /// A document of `ipmi.cgi`, by its name: `CONFIG_INFO.XML`. NotSupported when this BMC has no
    /// such page at all (generation D).
    [[nodiscard]] Result<QByteArray> document(const QByteArray &name);
    /// A document that not every firmware has; empty when the answer is none.
    [[nodiscard]] Result<QByteArray> optionalDocument(const QByteArray &name);
    /// A page of the user interface, by its name: `config_network`. Empty when there is none.
    [[nodiscard]] Result<QByteArray> page(const QByteArray &name);
    /// Sends a changed form. Whatever the BMC answers but HTML: it proves nothing.
    [[nodiscard]] Result<HttpAnswer> save(WritePage page, const QByteArray &form);

    /// Waits, and heeds who says stop.
    [[nodiscard]] Result<> pause(std::chrono::milliseconds time) const;

    /// Whether documents are asked for in the way of X11; known after the first one.
    [[nodiscard]] bool asksInNewStyle() const { return m_style == Style::New; }
    [[nodiscard]] bool hasToken() const { return m_token.has_value(); }

private:
    enum class Style { Unknown, Old, New };

    [[nodiscard]] Result<> signIn();
    [[nodiscard]] Result<> checkSignIn(const HttpAnswer &answer, bool hasLongPassword);
    [[nodiscard]] Result<> renewToken();
    [[nodiscard]] Result<HttpAnswer> ask(const QByteArray &name);
    [[nodiscard]] Result<HttpAnswer> post(const QByteArray &target, const QByteArray &form);
    /// Sends; after an answer that is not good with a new token, then once in a new session.
    template <typename Send, typename IsGood>
    [[nodiscard]] Result<HttpAnswer> whileSignedIn(Send send, IsGood isGood);
    void useHeaders(HttpSession &http) const;
    void signOut();

    Connection m_connection;
    HttpSession m_http;
    QByteArray m_session; ///< A secret; empty: not signed in.
    QByteArray m_menu;
    std::optional<CsrfToken> m_token;
    Style m_style = Style::Unknown;
    bool m_isRefused = false; ///< The password was wrong; trying again could lock the account.
    bool m_isLost = false; ///< The last request had no answer.
};

} // namespace sixlab::supermicro
