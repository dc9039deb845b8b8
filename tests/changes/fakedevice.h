// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changerunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

/// A device in memory with a memory of its own, faults at chosen calls, and the network around it.
///
/// It answers at the addresses that its own settings give it, so what a change does to it decides
/// whether it can be read again. What it stores is in a file, as in flash memory: it outlives the
/// process that spoke to it.
namespace sixlab::fake {

enum class Fault {
    None,
    CutBefore, ///< The connection breaks before the call arrives.
    CutAfter, ///< The call is carried out, and the reply is lost.
    TimeOut, ///< As CutAfter, seen as silence.
    Late, ///< Silence, and the call is carried out four calls later.
    Garble, ///< The call is carried out, and the reply makes no sense.
    Lie, ///< Says that it saved, and saves nothing.
    HalfApply, ///< Saves the first field that differs, and says that all is well.
    Refuse, ///< Says no, and saves nothing.
    RefuseSignIn, ///< From here on every password is wrong.
    Reboot, ///< Carries the call out, and is away for the next three calls.
    Forget, ///< As Reboot, and comes back with what it had before the call.
    OtherSerial, ///< From here on another device has its place.
    Die, ///< Never answers again.
};
inline constexpr std::array allFaults{
    Fault::None,   Fault::CutBefore, Fault::CutAfter,    Fault::TimeOut, Fault::Late,
    Fault::Garble, Fault::Lie,       Fault::HalfApply,   Fault::Refuse,  Fault::RefuseSignIn,
    Fault::Reboot, Fault::Forget,    Fault::OtherSerial, Fault::Die};

inline const Capabilities everything{Access::ReadWrite, Access::ReadWrite, Access::ReadWrite,
                                     Access::ReadWrite, Access::ReadWrite, Access::ReadWrite};

inline QHostAddress address(const char *text)
{
    return *parseAddress(QString::fromLatin1(text));
}

inline InterfaceAddress interfaceAddress(const char *text)
{
    return *InterfaceAddress::parse(QString::fromLatin1(text));
}

class Device
{
public:
    Device() { s_current = this; }
    ~Device()
    {
        if (s_current == this)
            s_current = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Device)

    static const DriverInfo &driver();
    static Device &current() { return *s_current; }

    Settings settings;
    std::optional<Settings> pending;
    bool waitsForReboot = false; ///< Applying goes to pending.
    Capabilities capabilities = everything;
    int maximumStaticAddresses = 0;
    QString serial = QStringLiteral("S1");
    QSet<QHostAddress> dead; ///< Addresses that a firewall or a wrong prefix cuts off.
    QSet<QHostAddress> strangers; ///< Addresses that another device has.
    QSet<QHostAddress> unrouted; ///< This machine has no route there.
    QString flash; ///< A file that keeps the settings; empty: none.

    QMap<int, Fault> faults; ///< By the number of the call, from 0.
    Fault everyWrite = Fault::None; ///< For each call that writes and has no fault of its own.
    std::function<void(int call)> beforeCall;
    std::function<void(int call)> afterCall;
    std::function<void()> beforeWrite;

    int calls = 0;
    int writes = 0;
    int confirms = 0;
    int signInsRefused = 0;
    int openSessions = 0;
    int mostOpenSessions = 0;
    QList<Settings> written;

    [[nodiscard]] QList<LiveAddress> live() const
    {
        QList<LiveAddress> list;
        if (!settings.enabled)
            return list;
        for (const InterfaceAddress &item : settings.staticAddresses)
            list.append({item, AddressOrigin::Static});
        if (settings.slaac)
            list.append({interfaceAddress("2001:db8:5::abcd/64"), AddressOrigin::Slaac});
        return list;
    }

    [[nodiscard]] bool answersAt(const QHostAddress &where) const
    {
        const auto list = live();
        return std::ranges::any_of(
                   list, [&](const LiveAddress &item) { return item.address.address == where; })
            && !dead.contains(where) && !unrouted.contains(where);
    }
    [[nodiscard]] bool isReadable() const
    {
        if (m_died || m_refusesSignIn || m_replaced)
            return false;
        const auto list = live();
        return std::ranges::any_of(
            list, [this](const LiveAddress &item) { return answersAt(item.address.address); });
    }
    [[nodiscard]] const Settings &stored() const { return pending ? *pending : settings; }

    /// What the device does with a write; @p half: with its first field only.
    void store(const Plan &plan, bool half)
    {
        Settings next = stored();
        for (const Field field : plan.changes()) {
            copyField(field, plan.after, next);
            if (half)
                break;
        }
        ++writes;
        written.append(next);
        if (waitsForReboot)
            pending = next == settings ? std::nullopt : std::optional<Settings>(next);
        else
            settings = next;
    }
    /// Time passes: what is late happens.
    void carryOutWhatIsLate()
    {
        if (m_late)
            store(std::exchange(m_late, std::nullopt)->second, false);
    }

    void save() const
    {
        QJsonObject memory{{QStringLiteral("settings"), toJson(settings)}};
        if (pending)
            memory.insert(QStringLiteral("pending"), toJson(*pending));
        QFile file(flash);
        if (!flash.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(memory).toJson());
    }
    void load()
    {
        QFile file(flash);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QJsonObject memory = QJsonDocument::fromJson(file.readAll()).object();
        settings = *settingsFromJson(memory[QStringLiteral("settings")].toObject());
        pending.reset();
        if (memory.contains(QStringLiteral("pending")))
            pending = *settingsFromJson(memory[QStringLiteral("pending")].toObject());
    }

private:
    friend class Session;
    inline static Device *s_current = nullptr;

    bool m_died = false;
    bool m_refusesSignIn = false;
    bool m_replaced = false;
    int m_awayUntil = -1;
    std::optional<std::pair<int, Plan>> m_late;
};

class Session : public Driver
{
public:
    explicit Session(const Connection &connection)
        : m_connection(connection)
        , m_host(parseAddress(connection.url.host()).value_or(QHostAddress()))
    {
        m_device.mostOpenSessions = std::max(m_device.mostOpenSessions, ++m_device.openSessions);
    }
    ~Session() override { --m_device.openSessions; }

    Result<DeviceState> read() override
    {
        TRY(arrive(false));
        DeviceState state;
        state.identity
            = {QStringLiteral("Acme"), QStringLiteral("Box"), QStringLiteral("1"),
               isStranger() ? QStringLiteral("S2") : m_device.serial};
        state.settings = m_device.settings;
        state.pending = m_device.pending;
        state.liveAddresses = m_device.live();
        state.capabilities = m_device.capabilities;
        state.maximumStaticAddresses = m_device.maximumStaticAddresses;
        TRY(leave());
        return state;
    }

    Result<> apply(const Plan &plan) override
    {
        const Settings before = m_device.stored();
        TRY(arrive(true));
        if (m_device.beforeWrite)
            m_device.beforeWrite();
        if (m_fault == Fault::Refuse)
            return fail(Error::Kind::Refused, QStringLiteral("The device says no."));
        if (m_fault == Fault::Late) {
            m_device.m_late = {m_call + 4, plan};
            return fail(Error::Kind::TimedOut, QStringLiteral("Timed out."));
        }
        if (m_fault != Fault::Lie)
            m_device.store(plan, m_fault == Fault::HalfApply);
        if (m_fault == Fault::Forget)
            m_device.settings = before;
        m_device.save();
        return leave();
    }

    Result<> confirm() override
    {
        TRY(arrive(true));
        ++m_device.confirms;
        if (m_fault == Fault::Refuse)
            return fail(Error::Kind::Refused, QStringLiteral("The device says no."));
        return leave();
    }

private:
    [[nodiscard]] bool isStranger() const
    {
        return m_device.m_replaced || m_device.strangers.contains(m_host);
    }

    Result<> arrive(bool writing)
    {
        m_call = m_device.calls++;
        if (m_device.m_late && m_call >= m_device.m_late->first)
            m_device.carryOutWhatIsLate();
        if (m_device.beforeCall)
            m_device.beforeCall(m_call);
        if (m_connection.stop.stop_requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("Cancelled."));
        m_fault = m_device.faults.value(m_call, writing ? m_device.everyWrite : Fault::None);
        m_device.m_died = m_device.m_died || m_fault == Fault::Die;
        m_device.m_replaced = m_device.m_replaced || m_fault == Fault::OtherSerial;
        m_device.m_refusesSignIn = m_device.m_refusesSignIn || m_fault == Fault::RefuseSignIn;
        const bool known = m_device.answersAt(m_host) || isStranger();
        if (m_device.m_died || m_fault == Fault::CutBefore || m_call <= m_device.m_awayUntil
            || !known)
            return fail(Error::Kind::Unreachable, QStringLiteral("Unreachable."));
        if (m_device.m_refusesSignIn) {
            ++m_device.signInsRefused;
            return fail(Error::Kind::SignInRefused, QStringLiteral("Wrong password."));
        }
        if (writing && isStranger())
            return fail(Error::Kind::IdentityChanged, QStringLiteral("Another certificate."));
        return {};
    }

    Result<> leave()
    {
        if (m_fault == Fault::Reboot || m_fault == Fault::Forget)
            m_device.m_awayUntil = m_call + 3;
        if (m_device.afterCall)
            m_device.afterCall(m_call);
        if (m_connection.stop.stop_requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("Cancelled."));
        switch (m_fault) {
        case Fault::CutAfter:
        case Fault::Reboot:
        case Fault::Forget:
            return fail(Error::Kind::Unreachable, QStringLiteral("Cut off."));
        case Fault::TimeOut:
        case Fault::Late:
            return fail(Error::Kind::TimedOut, QStringLiteral("Timed out."));
        case Fault::Garble:
            return fail(Error::Kind::Protocol, QStringLiteral("Garbled."));
        default:
            return {};
        }
    }

    Device &m_device = Device::current();
    Connection m_connection;
    QHostAddress m_host;
    int m_call = 0;
    Fault m_fault = Fault::None;
};

inline const DriverInfo &Device::driver()
{
    static const DriverInfo info{
        .id = "fake",
        .vendor = "Acme",
        .kind = "camera",
        .macPrefixes = {},
        .serviceTypes = {},
        .urlSchemes = {QStringLiteral("http")},
        .identifies = [](const Evidence &) { return false; },
        .describe = [](const Evidence &) { return DeviceIdentity(); },
        .open = [](const Connection &connection) -> std::unique_ptr<Driver> {
            return std::make_unique<Session>(connection);
        },
    };
    return info;
}

/// Asks the fake network whether the fake device is there.
class Probe : public ReachProbe
{
public:
    Answer reach(
        const QHostAddress &where, quint16, std::chrono::milliseconds,
        const std::stop_token &) override
    {
        const Device &device = Device::current();
        asked.append(where);
        if (device.unrouted.contains(where))
            return Answer::NoRoute;
        if (device.strangers.contains(where))
            return Answer::Reached;
        return device.answersAt(where) ? Answer::Reached : Answer::NotReached;
    }

    QList<QHostAddress> asked;
};

} // namespace sixlab::fake
