// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "supermicrosimulator.h"

#include <QTcpSocket>

namespace sixlab::supermicro {

inline SimulatorOptions bmcOptions(const QString &persona = {})
{
    SimulatorOptions options;
    options.persona = persona;
    options.password = QStringLiteral("secret");
    return options;
}

/// The id of the session that a sign-in opened; empty when it opened none.
inline QByteArray sessionOf(const QByteArray &answer)
{
    const qsizetype at = answer.lastIndexOf("Set-Cookie: SID=");
    return at < 0 ? QByteArray() : answer.sliced(at + 16).split('\r').first().split(';').first();
}

inline QByteArray tokenOf(const QByteArray &page, const QByteArray &name)
{
    const QByteArray begin = "SmcCsrfInsert (\"" + name + "\", \"";
    const qsizetype at = page.indexOf(begin);
    return at < 0 ? QByteArray() : page.sliced(at + begin.size()).split('"').first();
}

inline QByteArray bodyOf(const QByteArray &answer)
{
    return answer.sliced(answer.indexOf("\r\n\r\n") + 4);
}

/// Talks to a simulated BMC byte by byte; it shares nothing with the driver.
class BmcClient
{
public:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    explicit BmcClient(
        const SupermicroSimulator &bmc,
        const QHostAddress &address = QHostAddress(QHostAddress::LocalHostIPv6))
        : m_address(address)
        , m_port(quint16(bmc.connection().url.port()))
    {
    }

    QByteArray get(const QByteArray &target) { return ask("GET " + target, {}); }
    QByteArray post(const QByteArray &target, const QByteArray &form)
    {
        return ask("POST " + target, form);
    }
    QByteArray request(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return ask(method + ' ' + target, body);
    }

    void signIn(const QByteArray &form = "name=admin&pwd=secret")
    {
        cookie.clear();
        cookie = "SID=" + sessionOf(post("/cgi/login.cgi", form));
        takeToken();
    }

    void takeToken()
    {
        const QByteArray page = get("/cgi/url_redirect.cgi?url_name=topmenu");
        const QByteArray token = tokenOf(page, "CSRF_TOKEN");
        moreFields = token.isEmpty()
            ? QByteArray()
            : "Referer: http://[::1]/cgi/url_redirect.cgi?url_name=topmenu\r\nCSRF_TOKEN: " + token
                + "\r\n";
    }

    /// In a form that every firmware understands.
    QByteArray read(const QByteArray &name)
    {
        return post("/cgi/ipmi.cgi", "op=" + name + '&' + name + "=(0,0)");
    }

    /// The LAN form of the device as it is switched on, with some fields changed or, where their
    /// value is null, left out. The page is that of generations A and B, or that of C.
    QByteArray write(const Fields &changed, const QByteArray &page = "/cgi/config_lan.cgi")
    {
        Fields fields{
            {"bmcip", "192.168.1.50"},
            {"bmcmask", "255.255.255.0"},
            {"gatewayip", "192.168.1.1"},
            {"en_dhcp", "on"},
            {"en_vlan", "on"},
            {"vlanID", "42"},
            {"rmcpport", "623"},
            {"dns_server", "192.168.001.001"},
            {"bmcipv6_dns_server", ""},
            {"bmcipv6_addr", ""},
            {"bmcipv6_opt", "add"},
            {"bmcipv6_autoconf", "on"},
            {"dhcpv6_mode", "stateless"},
            {"lan_interface", "2"},
            {"link_conf", "0"},
            {"hostname", "bmc1"}};
        for (const auto &[name, value] : changed) {
            const auto field
                = std::ranges::find(fields, name, &std::pair<QByteArray, QByteArray>::first);
            if (field == fields.end())
                fields.append({name, value});
            else
                field->second = value;
        }
        QByteArray form = page == "/cgi/op.cgi" ? "op=config_lan" : "";
        for (const auto &[name, value] : fields) {
            if (!value.isNull())
                form += (form.isEmpty() ? "" : "&") + name + '=' + value;
        }
        return post(page, form);
    }

    QByteArray cookie; ///< The value of the Cookie field.
    QByteArray moreFields; ///< Whole lines of the head.

private:
    static bool isWhole(const QByteArray &answer)
    {
        const qsizetype head = answer.indexOf("\r\n\r\n");
        if (head < 0)
            return false;
        if (answer.first(head).contains("\r\nTransfer-Encoding: chunked"))
            return answer.endsWith("\r\n0\r\n\r\n");
        const qsizetype at = answer.indexOf("\r\nContent-Length: ") + 18;
        const qsizetype size = answer.sliced(at).split('\r').first().trimmed().toLongLong();
        return answer.size() >= head + 4 + size;
    }

    QByteArray ask(const QByteArray &what, const QByteArray &form)
    {
        QTcpSocket socket;
        socket.connectToHost(m_address, m_port);
        if (!socket.waitForConnected(5000))
            return "no connection";
        socket.write(
            what + " HTTP/1.1\r\nHost: [::1]\r\n"
            + (cookie.isEmpty() ? QByteArray() : "Cookie: " + cookie + "\r\n") + moreFields
            + "Content-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form);
        QByteArray answer;
        while (!isWhole(answer) && socket.waitForReadyRead(5000))
            answer += socket.readAll();
        return answer;
    }

    QHostAddress m_address;
    quint16 m_port;
};

} // namespace sixlab::supermicro
