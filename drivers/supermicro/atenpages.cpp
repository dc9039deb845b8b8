// SPDX-License-Identifier: GPL-3.0-or-later
#include "atenpages.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

static bool mentions(const QByteArray &page, QLatin1StringView text)
{
    return QLatin1StringView(page).contains(text, Qt::CaseInsensitive);
}

bool isLoginPage(const QByteArray &page)
{
    return mentions(page, "/cgi/login.cgi"_L1);
}

bool encodesSignIn(const QByteArray &loginPage)
{
    // Not the word alone: pictures within a page are in base64 too.
    static const QRegularExpression call(
        uR"((btoa|encode64|base64[._]?encode)\s{0,8}\()"_s,
        QRegularExpression::CaseInsensitiveOption);
    return call.match(QString::fromLatin1(loginPage)).hasMatch();
}

QByteArray menuAfterSignIn(const QByteArray &page)
{
    for (const QByteArray menu : {"mainmenu", "topmenu"}) {
        if (page.contains("url_redirect.cgi?url_name=" + menu))
            return menu;
    }
    return {};
}

bool tellsOfLock(const QByteArray &page)
{
    return page.contains("LANG_LOGIN_USER_LOCK") || page.contains("login_alert");
}

static bool isSessionId(const QByteArray &value)
{
    return !value.isEmpty() && value.size() <= 128 && std::ranges::all_of(value, [](char c) {
        return uchar(c) > 0x20 && uchar(c) < 0x7f && c != ';' && c != ',' && c != '"';
    });
}

QByteArray sessionId(const HttpAnswer &answer, bool isEncrypted)
{
    QByteArray id;
    for (const auto &[name, cookie] : answer.headers) {
        if (name != "set-cookie" || !cookie.startsWith("SID="))
            continue;
        const QList<QByteArray> parts = cookie.sliced(4).split(';');
        const bool isSecure = std::ranges::any_of(parts.sliced(1), [](const QByteArray &attribute) {
            return attribute.trimmed().compare("Secure", Qt::CaseInsensitive) == 0;
        });
        const QByteArray value = parts[0].trimmed();
        if (isSessionId(value) && (isEncrypted || !isSecure))
            id = value;
    }
    return id;
}

std::optional<CsrfToken> csrfToken(const QByteArray &page)
{
    static const QRegularExpression call(
        uR"~(SmcCsrfInsert\s{0,8}\(\s{0,8}"(CSRF[-_]TOKEN)"\s{0,8},\s{0,8}"([\w+/=-]{8,256})")~"_s);
    const auto match = call.match(QString::fromLatin1(page));
    if (!match.hasMatch())
        return std::nullopt;
    return CsrfToken{match.captured(1).toLatin1(), match.captured(2).toLatin1()};
}

std::optional<WritePage> writePageOf(const QByteArray &page)
{
    if (page.contains("config_lan.cgi"))
        return WritePage::ConfigLan;
    if (page.contains("op.cgi") || page.contains("op=config_lan"))
        return WritePage::Op;
    return std::nullopt;
}

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.trimmed().first(std::min<qsizetype>(body.trimmed().size(), 16));
    return mentions(start, "<html"_L1) || mentions(start, "<!"_L1);
}

bool looksLikeXml(const QByteArray &body)
{
    return body.trimmed().startsWith('<') && !looksLikeHtml(body);
}

bool refusesToken(const HttpAnswer &answer)
{
    return answer.status == 403 || answer.body.contains("Token Value is not matched");
}

} // namespace sixlab::supermicro
