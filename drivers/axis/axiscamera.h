// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "axisjson.h"
#include "axistree.h"

namespace sixlab::axis {

/// What a test may turn on a simulated camera, beside the faults that all simulators have.
struct AxisBehaviour {
    enum class Role { Viewer = 1, Operator = 4, Administrator = 6 };

    Role role = Role::Administrator; ///< Of the account that signs in.
    bool isFactoryFresh = false; ///< Nobody has set a password.
    bool liveWithoutPrefix = false; ///< The list of addresses in use has no `/64`.
    bool takesGetOnly = false; ///< The arguments of a POST are not looked for in its body.
    bool allOrNothing = false; ///< One rejected parameter rejects the whole update.
    bool endsLinesWithReturn = false;
    QStringList rejected = {}; ///< Parameters that no update can set.
    QMap<QString, QString> parameters = {}; ///< Values of other parameters, `Network.Enabled`.
};

/// The pages of an Axis camera. Knows the camera's protocol, and nothing of the driver.
class AxisCamera : public WebDevice
{
public:
    AxisCamera(const AxisPersona &persona, const MacAddress &mac)
        : m_persona(persona)
        , m_mac(mac)
        , m_json(persona, mac)
    {
    }

    void setBehaviour(const AxisBehaviour &behaviour) { m_behaviour = behaviour; }

    std::optional<WebReply> openAnswer(const WebRequest &request) override;
    WebSignInSchemes schemes(const WebRequest &request) const override;
    WebReply answer(
        const WebRequest &request, Settings &memory, const HostNetwork &network) override;
    int catastrophes() const override { return m_catastrophes; }

private:
    [[nodiscard]] QByteArray listed(const QString &group, const QList<AxisParameter> &all) const;
    [[nodiscard]] WebReply listAnswer(const QString &groups, const QList<AxisParameter> &all) const;
    [[nodiscard]] WebReply updateAnswer(
        const QList<std::pair<QString, QString>> &fields, const QList<AxisParameter> &all,
        Settings &memory);
    bool set(const QString &name, const QString &value, Settings &memory);

    [[nodiscard]] WebReply parameterAnswer(
        const WebRequest &request, Settings &memory, const HostNetwork &network);

    AxisPersona m_persona;
    MacAddress m_mac;
    AxisJsonPages m_json;
    AxisBehaviour m_behaviour;
    int m_catastrophes = 0;
};

} // namespace sixlab::axis
