// SPDX-License-Identifier: GPL-3.0-or-later
#include "changewording.h"

#include "widgets/plaintext.h"

#include <QHash>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

QString ChangeWording::field(Field field)
{
    switch (field) {
    case Field::Enabled:
        return tr("IPv6");
    case Field::Slaac:
        return tr("Automatic address (SLAAC)");
    case Field::Dhcpv6:
        return tr("DHCPv6");
    case Field::StaticAddresses:
        return tr("Static addresses");
    case Field::Gateway:
        return tr("Gateway");
    case Field::NameServers:
        return tr("Name servers");
    }
    return {};
}

QString ChangeWording::dhcpv6(Dhcpv6 mode)
{
    switch (mode) {
    case Dhcpv6::Off:
        return tr("Off");
    case Dhcpv6::Auto:
        return tr("As the router says");
    case Dhcpv6::Stateless:
        return tr("For name servers only (stateless)");
    case Dhcpv6::Stateful:
        return tr("For addresses too (stateful)");
    }
    return {};
}

QString ChangeWording::value(const Settings &settings, Field field)
{
    QStringList lines;
    switch (field) {
    case Field::Enabled:
        return settings.enabled ? tr("On") : tr("Off");
    case Field::Slaac:
        return settings.slaac ? tr("On") : tr("Off");
    case Field::Dhcpv6:
        return dhcpv6(settings.dhcpv6);
    case Field::StaticAddresses:
        for (const InterfaceAddress &address : settings.staticAddresses)
            lines += leftToRight(address.toString());
        break;
    case Field::Gateway:
        if (settings.gateway)
            lines += leftToRight(addressText(*settings.gateway));
        break;
    case Field::NameServers:
        for (const QHostAddress &address : settings.nameServers)
            lines += leftToRight(addressText(address));
        break;
    }
    return lines.isEmpty() ? tr("None") : lines.join(u'\n');
}

QString ChangeWording::step(const QString &name)
{
    static const QHash<QString, const char *> words{
        {u"read"_s, QT_TR_NOOP("Read the device's settings")},
        {u"add"_s, QT_TR_NOOP("Add the new settings beside the old ones")},
        {u"verify"_s, QT_TR_NOOP("Connect anew, read back, and reach the new address")},
        {u"switch"_s, QT_TR_NOOP("Switch to the new address")},
        {u"confirm"_s, QT_TR_NOOP("Tell the device to keep them")},
        {u"remove"_s, QT_TR_NOOP("Remove the old settings")},
        {u"bringBack"_s, QT_TR_NOOP("Bring the old settings back")},
    };
    const char *word = words.value(name);
    return word ? tr(word) : name;
}

QString ChangeWording::stepState(StepState state)
{
    switch (state) {
    case StepState::Intended:
        return tr("Running");
    case StepState::Done:
        return tr("Done");
    case StepState::Failed:
        return tr("Failed");
    }
    return {};
}

QString ChangeWording::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Applied:
        return tr("Applied and proved");
    case Outcome::Pending:
        return tr("Waits for a restart");
    case Outcome::Unchanged:
        return tr("Nothing to change");
    case Outcome::Refused:
        return tr("Refused");
    case Outcome::RolledBack:
        return tr("Brought back");
    case Outcome::Stuck:
        return tr("Stuck");
    case Outcome::Unreachable:
        return tr("Not reachable");
    case Outcome::SignInRefused:
        return tr("Sign-in refused");
    case Outcome::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QString ChangeWording::outcome(const JournalEntry &entry)
{
    return entry.isFinished() && entry.outcome ? outcome(*entry.outcome) : tr("Unfinished");
}

QString ChangeWording::sentence(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Applied:
        return tr("The device has the new settings, and they hold.");
    case Outcome::Pending:
        return tr("The device has saved the new settings and uses them after its next restart.");
    case Outcome::Unchanged:
        return tr("The device has these settings already. Nothing was written.");
    case Outcome::Refused:
        return tr("Nothing was written: the device has its old settings.");
    case Outcome::RolledBack:
        return tr("The new settings did not hold. The old ones are back, and were read back.");
    case Outcome::Stuck:
        return tr("The new settings did not hold, and the old ones could not be brought back. "
                  "Below is what was last seen.");
    case Outcome::Unreachable:
        return tr("The device did not answer. Nothing was written.");
    case Outcome::SignInRefused:
        return tr("The device refused the user name or the password. Nothing was written.");
    case Outcome::Cancelled:
        return tr("Cancelled: the device has its old settings.");
    }
    return {};
}

QString ChangeWording::advice(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pending:
        return tr("Restart the device on its own page, then read its settings here.");
    case Outcome::Refused:
        return tr("Go through the reason above, choose other settings, and try again.");
    case Outcome::RolledBack:
        return tr("Look at the step that failed. Another address or gateway often helps.");
    case Outcome::Stuck:
        return tr("Check the device's power and cable, then open the journal: Resume finishes the "
                  "change or takes it back as soon as the device answers.");
    case Outcome::Unreachable:
        return tr("Check that the device is on and connected, then try again.");
    case Outcome::SignInRefused:
        return tr("Check the password on the device's own page, then try again.");
    case Outcome::Applied:
    case Outcome::Unchanged:
    case Outcome::Cancelled:
        break;
    }
    return {};
}

QString ChangeWording::duration(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return leftToRight(tr("%1 ms").arg(milliseconds));
    return leftToRight(tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1)));
}

Tone outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Applied:
    case Outcome::Unchanged:
        return Tone::Good;
    case Outcome::Pending:
    case Outcome::Cancelled:
        return Tone::Info;
    case Outcome::Refused:
    case Outcome::RolledBack:
    case Outcome::Unreachable:
    case Outcome::SignInRefused:
        return Tone::Warning;
    case Outcome::Stuck:
        return Tone::Bad;
    }
    return Tone::Info;
}

} // namespace sixlab
