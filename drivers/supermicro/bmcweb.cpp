// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcweb.h"

#include "bmcpages.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

BmcWeb::BmcWeb(
    const BmcPersona &persona, const MacAddress &mac, const QString &user, const QString &password)
    : m_persona(persona)
    , m_mac(mac)
    , m_user(user.toUtf8())
    , m_password(password.toUtf8())
    , m_redfish(persona, mac, m_user, m_password)
{
    if (persona.boardId == "a06")
        m_lan.interface = 1; // This board has no other.
}

void BmcWeb::setBehaviour(const BmcBehaviour &behaviour)
{
    m_behaviour = behaviour;
    m_redfish.setLicensed(behaviour.isLicensed);
    m_sessions.setIdleTime(std::chrono::minutes(behaviour.sessionMinutes));
}

void BmcWeb::setFaults(const Faults &faults)
{
    m_refusesSignIn = faults.refuseSignIn;
    m_forgetsSessions = faults.rebootAfterWrite;
    if (m_refusesSignIn)
        closeSessions();
}

void BmcWeb::closeSessions()
{
    m_sessions.closeAll();
    m_redfish.closeSessions();
}

WebReply BmcWeb::html(const QByteArray &body) const
{
    WebReply reply{.contentType = "text/html", .body = body};
    if (!m_persona.server.isEmpty())
        reply.headers.append({"Server", m_persona.server});
    return reply;
}

/// The cookie that deletes; the first of the two of a sign-in.
static std::pair<QByteArray, QByteArray> deletingCookie(const BmcPersona &persona)
{
    const QByteArray flags = persona.generation == BmcGeneration::A ? "" : "; ;Secure; HttpOnly";
    return {"Set-Cookie", "SID=; expires=Thursday,01-Jan-1970 00:00:00 GMT" + flags};
}

static std::pair<QByteArray, QByteArray> sessionCookie(
    const BmcPersona &persona, const QByteArray &id, bool isEncrypted)
{
    QByteArray flags = isEncrypted ? " ; ;Secure; HttpOnly" : " ;  HttpOnly";
    if (persona.generation == BmcGeneration::A)
        flags.clear();
    return {"Set-Cookie", "SID=" + id + "; path=/" + flags};
}

// ---- Signing in and out

static bool isReset(const WebRequest &request)
{
    static const QList<QByteArray> words{"bmcreset", "resetip", "upgrade", "fw_", "factory"};
    const QByteArray target = request.target.toLower();
    const QByteArray operation
        = request.path == "/cgi/op.cgi" ? request.body.split('&').first().toLower() : QByteArray();
    return std::ranges::any_of(words, [&](const QByteArray &word) {
        return target.contains(word) || operation.contains(word);
    });
}

std::optional<WebReply> BmcWeb::openAnswer(const WebRequest &request)
{
    static const QList<QByteArray> withSession{
        "/cgi/ipmi.cgi", "/cgi/config_lan.cgi", "/cgi/op.cgi"};
    m_catastrophes += isReset(request) ? 1 : 0;
    if (m_persona.hasRedfish() && request.path.startsWith("/redfish/"))
        return m_redfish.openAnswer(request, m_refusesSignIn);
    if (request.path == "/")
        return html(loginPage(m_persona));
    if (request.path == "/cgi/login.cgi")
        return signIn(request);
    if (request.path == "/cgi/logout.cgi") {
        m_sessions.close(request);
        return html(logoutPage());
    }
    if (request.path == "/cgi/url_redirect.cgi")
        return page(request);
    if (m_persona.hasRedfish() || !withSession.contains(request.path))
        return WebReply{.status = 404, .contentType = "text/html", .body = "Not Found\n"};
    const BmcSessions::Session *session = m_sessions.find(request);
    if (!session)
        return signedOut();
    if (m_persona.wantsToken && !hasToken(request, *session))
        return m_behaviour.saysTokenInWords ? html("Token Value is not matched.")
                                            : WebReply{.status = 403, .contentType = "text/html"};
    if (m_behaviour.breaksDown)
        return WebReply{.status = 500, .contentType = "text/html", .body = "500\n"};
    return std::nullopt;
}

WebReply BmcWeb::signedOut() const
{
    if (m_persona.wantsToken)
        return {.status = 403, .contentType = "text/html"};
    WebReply reply = html(logoutPage());
    reply.headers
        += {{"Cache-Control", "no-cache"},
            {"Pragma", "no-cache"},
            {"Expires", "-1"},
            deletingCookie(m_persona)};
    return reply;
}

bool BmcWeb::isRight(const QByteArray &name, const QByteArray &password) const
{
    return name.left(16) == m_user.left(16) && password.left(20) == m_password.left(20);
}

WebReply BmcWeb::signIn(const WebRequest &request)
{
    const BmcForm form(m_persona.generation, request);
    const QByteArray name = form.value("name", 64).value_or("");
    const int passwordRoom = m_persona.generation == BmcGeneration::B ? 20 : 64;
    const QByteArray password = form.value("pwd", passwordRoom).value_or("");
    if (m_behaviour.isLocked)
        return html(lockedPage());
    const bool isRightInBase64 = m_persona.takesBase64
        && isRight(QByteArray::fromBase64(name), QByteArray::fromBase64(password));
    if (m_refusesSignIn || (!isRight(name, password) && !isRightInBase64)) {
        WebReply reply = html(logoutPage());
        reply.isRefusedSignIn = true;
        return reply;
    }
    WebReply reply = html(mainPage(m_persona));
    reply.headers.append(deletingCookie(m_persona));
    reply.headers.append(
        sessionCookie(m_persona, m_sessions.open(request.peer), request.isEncrypted));
    return reply;
}

// ---- Pages of the menu

QByteArray BmcWeb::tokenName() const
{
    return m_behaviour.token == BmcBehaviour::Token::Hyphen ? "CSRF-TOKEN" : "CSRF_TOKEN";
}

WebReply BmcWeb::page(const WebRequest &request)
{
    const BmcSessions::Session *session = m_sessions.find(request);
    if (!session)
        return html(logoutAlertPage());
    const auto fields = formFields(request.method == "POST" ? request.body : request.query);
    const auto name = std::ranges::find(fields, u"url_name"_s, &std::pair<QString, QString>::first);
    const bool hasTokens = m_persona.wantsToken && m_behaviour.token != BmcBehaviour::Token::None;
    const QByteArray text = menuPage(
        m_persona, name == fields.end() ? QByteArray() : name->second.toLatin1(), tokenName(),
        hasTokens ? session->token : QByteArray());
    if (text.isEmpty())
        return {.status = 404, .contentType = "text/html", .body = "File Not Found\n"};
    return html(text);
}

bool BmcWeb::hasToken(const WebRequest &request, const BmcSessions::Session &session) const
{
    if (!request.headers.value("referer").contains("/cgi/url_redirect.cgi"))
        return false;
    return m_behaviour.token == BmcBehaviour::Token::None
        || request.headers.value(tokenName().toLower()) == session.token;
}

// ---- ipmi.cgi

static WebReply withHead(BmcAnswer::Head head, const QByteArray &body)
{
    using Head = BmcAnswer::Head;
    const QByteArray size = QByteArray::number(body.size());
    WebReply reply{.contentType = "application/xml", .body = body};
    if (head == Head::SpaceAfterLength)
        reply.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: " + size
            + " \r\n\r\n" + body;
    // A length that is none: the web server sends the body in chunks.
    if (head == Head::Folded)
        reply.bytes
            = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/xml\r\n"
              " Content-Length: "
            + size + " \r\n\r\n" + QByteArray::number(body.size(), 16) + "\r\n" + body
            + "\r\n0\r\n\r\n";
    return reply;
}

WebReply BmcWeb::xml(
    const WebRequest &request, const Settings &memory, const HostNetwork &network) const
{
    const BmcForm form(m_persona.generation, request);
    const QByteArray operation = form.value("op", 32).value_or("");
    const QList<BmcAnswer> answers = bmcAnswers(m_persona);
    const auto wanted = std::ranges::find_if(answers, [&](const BmcAnswer &answer) {
        return m_persona.namesByOp ? answer.name == operation : form.has(answer.name, 32);
    });
    if (wanted == answers.end())
        return html({});
    const bool hasColumn = m_persona.generation != BmcGeneration::A;
    if (hasColumn && m_behaviour.privilege < wanted->privilege)
        return withHead(
            BmcAnswer::Head::Clean,
            "<?xml version=\"1.0\"?>\n<IPMI>\n  <Code REASON=\"0x1\"/>\n</IPMI>\n");
    QList<InterfaceAddress> live;
    for (const LiveAddress &address : network.addresses())
        live.append(address.address);
    // The DHCPv6 client runs only beside that of IPv4.
    if (m_behaviour.lease && m_lan.dhcp && memory.dhcpv6 == Dhcpv6::Stateful)
        live.append(*m_behaviour.lease);
    const QByteArray text = wanted->text(
        {.persona = m_persona,
         .mac = m_mac,
         .lan = m_lan,
         .memory = memory,
         .liveAddresses = live,
         .sessionMinutes = m_behaviour.sessionMinutes,
         .showsRouters = m_persona.hasRouters() && m_behaviour.showsRouters});
    return withHead(
        m_behaviour.foldsEveryHead ? BmcAnswer::Head::Folded : wanted->head,
        m_behaviour.truncatesXml ? text.first(text.size() / 2) : text);
}

// ---- The LAN form

WebReply BmcWeb::write(const WebRequest &request)
{
    // Before C only the later ones look at the privilege, and they say nothing then.
    if (m_persona.generation != BmcGeneration::A && m_behaviour.privilege < 4)
        return html({});
    WebReply reply = html("\nok\n");
    reply.isWrite = true;
    reply.effect = [this, request](Settings &memory) -> std::optional<std::chrono::milliseconds> {
        const BmcNetwork network(m_persona, m_behaviour.ipv6);
        const BmcLan before = m_lan;
        const bool goesDown = network.write(BmcForm(m_persona.generation, request), m_lan, memory);
        m_catastrophes += m_lan == before ? 0 : 1;
        if (!goesDown)
            return std::nullopt;
        return m_behaviour.linkDown;
    };
    if (m_forgetsSessions)
        m_sessions.closeAll();
    return reply;
}

WebReply BmcWeb::answer(const WebRequest &request, Settings &memory, const HostNetwork &network)
{
    if (m_persona.hasRedfish())
        return m_redfish.answer(request, memory, network);
    const BmcForm form(m_persona.generation, request);
    const bool isC = m_persona.generation == BmcGeneration::C;
    if (request.path == "/cgi/ipmi.cgi")
        return xml(request, memory, network);
    if (request.path == "/cgi/config_lan.cgi" && !isC)
        return write(request);
    if (request.path == "/cgi/op.cgi" && isC)
        return form.value("op", 32) == "config_lan" ? write(request) : html({});
    return {.status = 404, .contentType = "text/html", .body = "Not Found\n"};
}

} // namespace sixlab::supermicro
