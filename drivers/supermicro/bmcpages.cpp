// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcpages.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::supermicro {

static const QByteArray maker
    = "<META NAME=\"ATEN International Co Ltd.\" CONTENT=\"(c) ATEN International Co Ltd. "
      "2010\">\n";

static QByteArray page(const QByteArray &head, const QByteArray &body)
{
    return "<html>\n<head>\n" + maker + head + "</head>\n" + body + "</html>\n";
}

QByteArray loginPage(const BmcPersona &persona)
{
    const bool isA = persona.generation == BmcGeneration::A;
    const QByteArray icon = "<link rel=\"shortcut icon\" href=\"../images/favicon.ico\">";
    return "<!--\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\">\n-->\n"
           "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
        + maker + "<title></title>\n" + (isA ? icon : "<!-- " + icon + " -->")
        + "\n<link href=\"../css/basic.css\" rel=\"stylesheet\" type=\"text/css\">\n"
          "<script src=\"../js/utils.js\"></script>\n"
          "<script src=\"../js/lang/English/lang_str.js\"></script>\n"
        + (persona.takesBase64 ? "<script src=\"../js/base64.js\"></script>\n" : "")
        + "</head>\n<body>\n<img src=\"../images/logo.gif\">\n"
          "<form name=\"form1\" action=\"/cgi/login.cgi\" method=\"post\">\n"
          "<input type=\"text\" name=\"name\" maxlength=\"64\">\n"
          "<input type=\"password\" name=\"pwd\" maxlength="
        + (isA ? "\"64\"" : "\"19\" autocomplete=\"off\"") + ">\n</form>\n</body>\n</html>\n";
}

QByteArray mainPage(const BmcPersona &persona)
{
    const QByteArray menu = persona.generation == BmcGeneration::C ? "topmenu" : "mainmenu";
    return page(
        "<script>\nself.location=\"../cgi/url_redirect.cgi?url_name=" + menu + "\";\n</script>\n",
        "<body></body>\n");
}

QByteArray logoutPage()
{
    return page("<META HTTP-EQUIV=\"refresh\" CONTENT=\"0;URL=/\">\n", "<body></body>\n");
}

QByteArray logoutAlertPage()
{
    return page({}, "<body onload= 'logout_alert()'></body>\n");
}

QByteArray lockedPage()
{
    return page({}, "<body onload=\"alert(lang.LANG_LOGIN_USER_LOCK)\"></body>\n");
}

static QByteArray networkForm(const BmcPersona &persona)
{
    QList<QByteArray> names{"bmcip",        "bmcmask",      "gatewayip",
                            "en_dhcp",      "en_vlan",      "vlanID",
                            "rmcpport",     "dns_server",   "bmcipv6_dns_server",
                            "bmcipv6_addr", "bmcipv6_opt",  "bmcipv6_autoconf",
                            "dhcpv6_mode",  "lan_interface"};
    if (persona.generation != BmcGeneration::A)
        names.append("link_conf");
    names.append("hostname");
    if (persona.hasRouters())
        names += {"rt_src",      "srt_router1", "srt_pval1", "srt_plen1",
                  "srt_router2", "srt_pval2",   "srt_plen2"};
    QByteArray form = "<form name=\"networkForm\">\n";
    for (const QByteArray &name : names)
        form += "<input type=\"text\" name=\"" + name + "\" id=\"" + name + "\">\n";
    return form + "</form>\n";
}

QByteArray menuPage(
    const BmcPersona &persona, const QByteArray &name, const QByteArray &tokenName,
    const QByteArray &token)
{
    static const QList<QByteArray> names{"mainmenu", "topmenu", "config_network"};
    if (!names.contains(name))
        return {};
    QByteArray script;
    if (!token.isEmpty())
        script = "<script>\nSmcCsrfInsert (\"" + tokenName + "\", \"" + token + "\");\n"
            + (tokenName == "CSRF-TOKEN"
                   ? "/* SmcCsrfInsert (\"CSRF_TOKEN\", \"" + token + "\"); */\n"
                   : QByteArray())
            + "</script>\n";
    return page(
        "<title></title>\n",
        "<body>\n" + (name == "config_network" ? networkForm(persona) : QByteArray()) + script
            + "</body>\n");
}

} // namespace sixlab::supermicro
