// SPDX-License-Identifier: GPL-3.0-or-later
#include "axispersona.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab::axis {

static MacAddress mac(QStringView text)
{
    return *MacAddress::parse(text);
}

static AxisPersona oldCamera(const QString &version, const QString &model, const MacAddress &mac)
{
    return {
        .version = version,
        .model = model,
        .type = u"Network Camera"_s,
        .mac = mac,
        .parameterPages = {"/axis-cgi/param.cgi", "/axis-cgi/admin/param.cgi"},
        .plainSchemes = WebSignInScheme::Basic | WebSignInScheme::DigestMd5,
        .encryptedSchemes = WebSignInScheme::Basic | WebSignInScheme::DigestMd5,
        .listsInOrder = false,
        .hasJson = false,
        .hasFilter = true,
        .hasInterfaces = false,
        .systemReadyVersion = {},
        .deviceInfoVersion = {},
        .networkSettingsVersion = {}};
}

static AxisPersona jsonCamera(const QString &version, const QString &model, const MacAddress &mac)
{
    AxisPersona persona = oldCamera(version, model, mac);
    persona.parameterPages = {"/axis-cgi/param.cgi"};
    persona.plainSchemes = WebSignInScheme::DigestMd5;
    persona.encryptedSchemes = WebSignInScheme::DigestMd5;
    persona.listsInOrder = true;
    persona.hasJson = true;
    persona.systemReadyVersion = "1.1";
    persona.deviceInfoVersion = "1.1";
    persona.networkSettingsVersion = "1.6";
    return persona;
}

static QList<AxisPersona> makePersonas()
{
    AxisPersona reconstructed = oldCamera(u"4.40"_s, u"210"_s, mac(u"00408c6e1a04"));
    reconstructed.parameterPages = {"/axis-cgi/admin/param.cgi"};
    reconstructed.plainSchemes = WebSignInScheme::Basic;
    reconstructed.encryptedSchemes = WebSignInScheme::Basic;

    AxisPersona classic = oldCamera(u"5.51.7"_s, u"P5512"_s, mac(u"00408cfb6888"));
    classic.type = u"PTZ Dome Network Camera"_s;

    AxisPersona twoInterfaces = jsonCamera(u"9.10.1"_s, u"M1065-LW"_s, mac(u"accc8e123456"));
    twoInterfaces.hasInterfaces = true;

    const AxisPersona companion
        = jsonCamera(u"9.80.2.2"_s, u"Companion Bullet LE"_s, mac(u"accc8ef7de6b"));

    AxisPersona newest = jsonCamera(u"12.11.77"_s, u"P3265-V"_s, mac(u"b8a44f631339"));
    newest.type = u"Dome Camera"_s;
    newest.encryptedSchemes = WebSignInScheme::Basic;
    newest.hasFilter = false;
    newest.systemReadyVersion = "1.5";
    newest.deviceInfoVersion = "1.3";
    newest.networkSettingsVersion = "1.38";
    return {reconstructed, classic, twoInterfaces, companion, newest};
}

const QList<AxisPersona> &axisPersonas()
{
    static const QList<AxisPersona> personas = makePersonas();
    return personas;
}

const AxisPersona &axisPersona(const QString &name)
{
    const auto found = std::ranges::find(axisPersonas(), name, &AxisPersona::name);
    return found == axisPersonas().end() ? axisPersonas().last() : *found;
}

} // namespace sixlab::axis
