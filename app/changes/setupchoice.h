// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/driver.h"

#include <QCoreApplication>

namespace sixlab {

/// What a person chose for a device, as typed, and the settings that follow from it. Pure.
struct SetupChoice {
    Q_DECLARE_TR_FUNCTIONS(SetupChoice)

public:
    enum class Mode { Automatic, Static, Both };

    Mode mode = Mode::Automatic;
    QString address; ///< With or without `/64`; what is typed with a length wins over the next.
    int prefixLength = 64;
    QString gateway; ///< Empty: none.
    QString furtherAddresses; ///< `2001:db8::11/64`, one a line.
    Dhcpv6 dhcpv6 = Dhcpv6::Off;
    QString nameServers; ///< Separated by blanks or commas.

    bool operator==(const SetupChoice &) const = default;

    /// What the device has now.
    [[nodiscard]] static SetupChoice of(const Settings &settings);

    /// The settings to wish for. What the device cannot write and the choice does not name stays as
    /// it is. Usage, with a sentence on what is wrong with what was typed.
    [[nodiscard]] Result<Settings> settings(const DeviceState &now) const;

    /// Why a mode cannot be had on this device; nullopt when it can. Translated.
    [[nodiscard]] static std::optional<QString> modeProblem(Mode mode, const DeviceState &now);

    /// What is wrong with the typed address, list, gateway or servers; nullopt when nothing is.
    [[nodiscard]] std::optional<QString> addressProblem() const;
    [[nodiscard]] std::optional<QString> gatewayProblem() const;
    [[nodiscard]] std::optional<QString> furtherProblem(int maximumStaticAddresses) const;
    [[nodiscard]] std::optional<QString> nameServersProblem() const;

    /// The typed address, where it is one.
    [[nodiscard]] std::optional<InterfaceAddress> typedAddress() const;

private:
    [[nodiscard]] QStringList furtherLines() const;
    [[nodiscard]] QStringList nameServerWords() const;
    [[nodiscard]] QList<InterfaceAddress> allAddresses() const;
};

} // namespace sixlab
