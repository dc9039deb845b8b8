// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "driver.h"

#include <memory>

namespace sixlab {

using FormFields = QList<std::pair<QString, QString>>;

/// The fields as a form or a query, UTF-8. A blank becomes `%20`, which every server understands in
/// both places.
[[nodiscard]] QByteArray encodedForm(const FormFields &fields);

using HttpFields = QList<std::pair<QByteArray, QByteArray>>;

struct HttpAnswer {
    int status = 0;
    HttpFields headers; ///< Names in lower case.
    QByteArray body;

    /// The first header of that lower-case name; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// HTTP/1.1 (RFC 9112) to one device, on a plain socket.
///
/// Not QNetworkAccessManager, since that sends a POST again when the device closes early, takes
/// passwords along redirects to other hosts, calls a broken chunk size success and has no bound on
/// bodies. Here: one request is sent once, or twice when the device asks to sign in; redirects are
/// errors that name the target; a body is at most maximumBody bytes; the deadline of the Connection
/// covers a request from connecting to the last byte, drips included; framing is strict.
///
/// Signs in by Digest (RFC 7616) or Basic, Basic on plain HTTP only when nothing else is offered.
/// A refused password is not tried again. TLS: trust on first use; when the certificate differs
/// from Connection::pinnedCertificate not one byte of the request is sent, and the error is
/// IdentityChanged.
///
/// Blocks; to be used on one worker thread, without an event loop.
class HttpSession
{
public:
    static constexpr qsizetype maximumBody = 1024 * 1024;

    explicit HttpSession(const Connection &connection);
    ~HttpSession();
    Q_DISABLE_COPY_MOVE(HttpSession)

    /// @p target is path and query, percent-encoded: `/net/list.cgi?group=ipv6`.
    /// Any status is an answer, except 401 and 403 (SignInRefused) and 3xx (Protocol).
    [[nodiscard]] Result<HttpAnswer> get(const QByteArray &target);
    /// application/x-www-form-urlencoded, UTF-8, in the given order.
    [[nodiscard]] Result<HttpAnswer> postForm(const QByteArray &target, const FormFields &fields);
    [[nodiscard]] Result<HttpAnswer> post(
        const QByteArray &target, const QByteArray &contentType, const QByteArray &body);
    /// Without credentials, and 401 and 403 are answers: for what a device tells before signing in.
    [[nodiscard]] Result<HttpAnswer> getAnonymously(const QByteArray &target);
    [[nodiscard]] Result<HttpAnswer> postAnonymously(
        const QByteArray &target, const QByteArray &contentType, const QByteArray &body);

    /// Sends this field with every request from now on: `Cookie`, `Referer`. It replaces what was
    /// set under the same name; an empty value ends it. The session itself keeps no cookies.
    /// A name or value that would break out of its line makes the requests fail (Internal).
    void setHeader(const QByteArray &name, const QByteArray &value);

    /// SHA-256 of the leaf certificate of the last TLS connection; empty on plain HTTP.
    [[nodiscard]] QByteArray certificate() const;
    /// Where the last connection went; its protocol() proves the address family.
    [[nodiscard]] QHostAddress peerAddress() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sixlab
