// SPDX-License-Identifier: GPL-3.0-or-later
#include "axiscamera.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

static WebReply notFound(const WebRequest &request)
{
    return {
        .status = 404,
        .contentType = "text/html; charset=ISO-8859-1",
        .body = "<HTML><HEAD><TITLE>404 Not Found</TITLE></HEAD>\n<BODY><H1>404 Not Found</H1>\n"
                "The requested URL "
            + request.path + " was not found on this server.\n</BODY></HTML>\n"};
}

/// Whether it would reset, restart or upgrade the camera.
static bool isDangerous(const WebRequest &request)
{
    static const QList<QByteArray> pages{
        "/axis-cgi/factorydefault.cgi", "/axis-cgi/hardfactorydefault.cgi",
        "/axis-cgi/firmwareupgrade.cgi", "/axis-cgi/restart.cgi"};
    QByteArray path = request.path;
    path.replace("/admin/", "/");
    if (path == "/axis-cgi/firmwaremanagement.cgi")
        return !request.body.contains("\"status\"");
    return pages.contains(path);
}

// ---- What it tells to everybody

std::optional<WebReply> AxisCamera::openAnswer(const WebRequest &request)
{
    if (request.path == "/axis-cgi/systemready.cgi" && m_persona.hasJson)
        return m_json.systemReady(m_behaviour.isFactoryFresh);
    if (m_behaviour.isFactoryFresh && m_persona.hasJson)
        return WebReply{
            .status = 401,
            .contentType = "text/html",
            .body = "Error: initial admin user must be created first.\n",
            .headers = {{"axis-setup", "required"}}};
    return std::nullopt;
}

WebSignInSchemes AxisCamera::schemes(const WebRequest &request) const
{
    return request.isEncrypted ? m_persona.encryptedSchemes : m_persona.plainSchemes;
}

WebReply AxisCamera::answer(const WebRequest &request, Settings &memory, const HostNetwork &network)
{
    m_catastrophes += isDangerous(request) ? 1 : 0;
    if (m_persona.parameterPages.contains(request.path))
        return parameterAnswer(request, memory, network);
    const bool isAdministrator = m_behaviour.role == AxisBehaviour::Role::Administrator;
    const auto reply = m_persona.hasJson ? m_json.answer(request, isAdministrator, memory, network)
                                         : std::nullopt;
    return reply.value_or(notFound(request));
}

// ---- param.cgi

WebReply AxisCamera::parameterAnswer(
    const WebRequest &request, Settings &memory, const HostNetwork &network)
{
    // The query of a POST is not read.
    const bool isPost = request.method == "POST";
    const auto fields = isPost && m_behaviour.takesGetOnly
        ? QList<std::pair<QString, QString>>()
        : formFields(isPost ? request.body : request.query);
    const auto field = [&](QStringView name) {
        const auto found = std::ranges::find_if(
            fields, [&](const auto &candidate) { return candidate.first == name; });
        return found == fields.end() ? QString() : found->second;
    };
    QList<AxisParameter> all = axisTree(
        {.persona = m_persona,
         .mac = m_mac,
         .memory = memory,
         .network = network,
         .isFactoryFresh = m_behaviour.isFactoryFresh,
         .liveWithoutPrefix = m_behaviour.liveWithoutPrefix});
    for (AxisParameter &parameter : all)
        parameter.value = m_behaviour.parameters.value(parameter.name, parameter.value);
    if (field(u"action") == "list"_L1)
        return listAnswer(field(u"group"), all);
    if (field(u"action") == "update"_L1)
        return updateAnswer(fields, all, memory);
    return {.body = "# Error: The action must be specified\n"};
}

QByteArray AxisCamera::listed(const QString &group, const QList<AxisParameter> &all) const
{
    const bool hasRoot = group.startsWith("root."_L1);
    const QString name = hasRoot ? group.sliced(5) : group;
    QByteArray lines;
    bool isKnown = false;
    for (const AxisParameter &parameter : all) {
        const bool isExact = parameter.name == name;
        if (!isExact && !name.isEmpty() && !parameter.name.startsWith(name + u'.'))
            continue;
        isKnown = true;
        if (parameter.readLevel > int(m_behaviour.role))
            continue;
        // Asked for by its own name without root, a parameter comes back without it.
        lines += (isExact && !hasRoot ? QByteArray() : QByteArray("root."))
            + parameter.name.toLatin1() + '=' + parameter.value.toLatin1()
            + (m_behaviour.endsLinesWithReturn ? "\r\n" : "\n");
    }
    if (!isKnown)
        return "# Error: Error -1 getting param in group '" + group.toLatin1() + "'\n";
    return lines;
}

WebReply AxisCamera::listAnswer(const QString &groups, const QList<AxisParameter> &all) const
{
    WebReply reply;
    for (const QString &group : groups.split(u','))
        reply.body += listed(group, all);
    return reply;
}

WebReply AxisCamera::updateAnswer(
    const QList<std::pair<QString, QString>> &fields, const QList<AxisParameter> &all,
    Settings &memory)
{
    const Settings before = memory;
    QByteArray errors;
    for (const auto &[given, value] : fields) {
        if (given == "action"_L1 || given == "usergroup"_L1)
            continue;
        const QString name = given.startsWith("root."_L1) ? given.sliced(5) : given;
        const auto known = std::ranges::find(all, name, &AxisParameter::name);
        if (known == all.end() || known->writeLevel > int(m_behaviour.role)
            || m_behaviour.rejected.contains(name) || !set(name, value, memory)) {
            errors += "# Error: Error setting 'root." + name.toLatin1() + "' to '"
                + value.toLatin1() + "'!\n";
        } else if (m_behaviour.parameters.contains(name) && value != known->value) {
            ++m_catastrophes; // A parameter that is none of the camera's IPv6 settings.
        }
    }
    if (!errors.isEmpty() && m_behaviour.allOrNothing)
        memory = before;
    return {.body = errors.isEmpty() ? QByteArray("OK\n") : errors, .isWrite = true};
}

static bool setBool(const QString &value, bool &target)
{
    if (value != "yes"_L1 && value != "no"_L1)
        return false;
    target = value == "yes"_L1;
    return true;
}

static bool setMode(const QString &value, Dhcpv6 &target)
{
    static const QMap<QString, Dhcpv6> modes{
        {u"auto"_s, Dhcpv6::Auto},
        {u"stateful"_s, Dhcpv6::Stateful},
        {u"stateless"_s, Dhcpv6::Stateless},
        {u"off"_s, Dhcpv6::Off}};
    if (!modes.contains(value))
        return false;
    target = modes[value];
    return true;
}

static bool setAddresses(const QString &value, QList<InterfaceAddress> &target)
{
    QList<InterfaceAddress> addresses;
    for (const QString &word : value.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(u'/');
        const QHostAddress address(parts[0]);
        bool isNumber = true;
        const int length = parts.size() > 1 ? parts[1].toInt(&isNumber) : 64;
        if (parts.size() > 2 || address.protocol() != QAbstractSocket::IPv6Protocol || !isNumber
            || length < 0 || length > 128)
            return false;
        addresses.append({address, length});
    }
    target = addresses;
    return true;
}

static bool setRouter(const QString &value, std::optional<QHostAddress> &target)
{
    const QHostAddress address(value);
    if (!value.isEmpty() && address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    target = value.isEmpty() ? std::nullopt : std::optional(address);
    return true;
}

bool AxisCamera::set(const QString &name, const QString &value, Settings &memory)
{
    if (name == "Network.IPv6.Enabled"_L1 || name == "Network.Interface.I1.Link.IPv6Enabled"_L1)
        return setBool(value, memory.enabled);
    if (name == "Network.IPv6.AcceptRA"_L1 || name == "Network.Interface.I1.Link.AcceptRA"_L1)
        return setBool(value, memory.slaac);
    if (name == "Network.IPv6.DHCPv6"_L1 || name == "Network.Interface.I1.Link.DHCPv6"_L1)
        return setMode(value, memory.dhcpv6);
    if (name == "Network.IPv6.IPAddress"_L1 || name == "Network.Interface.I1.Manual.IPv6Address"_L1)
        return setAddresses(value, memory.staticAddresses);
    if (name == "Network.IPv6.DefaultRouter"_L1
        || name == "Network.Interface.I1.Manual.IPv6DefaultRouter"_L1)
        return setRouter(value, memory.gateway);
    m_behaviour.parameters.insert(name, value);
    return true;
}

} // namespace sixlab::axis
