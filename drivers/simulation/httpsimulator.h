// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/simulator.h"
#include "simulation/webserver.h"
#include "simulation/websignin.h"

#include <QThread>

namespace sixlab {

/// The pages of a simulated web device. Called on the simulator's thread only.
class WebDevice
{
public:
    WebDevice() = default;
    virtual ~WebDevice() = default;
    Q_DISABLE_COPY_MOVE(WebDevice)

    /// What it answers to everybody; nullopt: the request needs a signed-in user.
    [[nodiscard]] virtual std::optional<WebReply> openAnswer(const WebRequest &request) = 0;
    /// None: whom openAnswer() lets pass is signed in, by a session of the device's own.
    [[nodiscard]] virtual WebSignInSchemes schemes(const WebRequest &request) const = 0;
    /// What it answers to a signed-in user. A write changes @p memory and says WebReply::isWrite.
    [[nodiscard]] virtual WebReply answer(
        const WebRequest &request, Settings &memory, const HostNetwork &network)
        = 0;
    /// See Simulator::catastrophes().
    [[nodiscard]] virtual int catastrophes() const = 0;
};

/// A simulated device that is managed through web pages: everything but the pages.
class HttpSimulator : public Simulator
{
public:
    struct Profile {
        QByteArray realm;
        QString user;
        Evidence evidence;
        Settings memory; ///< As it is switched on.
    };

    /// Serves at once. SimulatorOptions::network must be set.
    HttpSimulator(
        const Profile &profile, std::unique_ptr<WebDevice> device, const SimulatorOptions &options);
    ~HttpSimulator() override;

    Connection connection() const override;
    void setFaults(const Faults &faults) override;
    Settings settings() const override;
    void setSettings(const Settings &settings) override;
    int writes() const override;
    int catastrophes() const override;
    Evidence evidence() const override { return m_profile.evidence; }

    /// Serves HTTPS as well, with the first of two test certificates, on @p port or any free one.
    void serveEncrypted(quint16 port = 0);
    [[nodiscard]] Connection encryptedConnection() const;
    /// As if the device was replaced: the other test certificate from now on.
    void changeCertificate();

    /// A write takes effect so long after the device said OK.
    void setApplyDelay(std::chrono::milliseconds delay);
    /// Where Faults::redirectElsewhere points.
    void setElsewhere(const QUrl &url);
    void expireNonces();
    /// Every request that came in whole.
    [[nodiscard]] int requests() const;
    /// How often somebody signed in with a wrong password.
    [[nodiscard]] int refusedSignIns() const;

protected:
    /// Runs on the simulator's thread, where all state lives, and waits for it.
    template <typename Function>
    auto onThread(Function function) const
    {
        using Value = std::invoke_result_t<Function>;
        if constexpr (std::is_void_v<Value>) {
            QMetaObject::invokeMethod(m_server, function, Qt::BlockingQueuedConnection);
        } else {
            Value value{};
            QMetaObject::invokeMethod(
                m_server, [&] { value = function(); }, Qt::BlockingQueuedConnection);
            return value;
        }
    }

private:
    std::optional<WebReply> handle(const WebRequest &request);
    std::optional<WebReply> handleSignedIn(const WebRequest &request);
    void change(Settings next);
    void run(const WebReply::Effect &effect);
    [[nodiscard]] Settings half(const Settings &wanted) const;
    void commit(const Settings &next);

    Profile m_profile;
    std::unique_ptr<WebDevice> m_device;
    SimulatorOptions m_options;
    Settings m_memory;
    Faults m_faults;
    WebSignIn m_signIn;
    std::chrono::milliseconds m_applyDelay{0};
    int m_requests = 0;
    int m_writes = 0;
    int m_refusedSignIns = 0;
    QThread m_thread;
    WebServer *m_server; ///< Lives on m_thread and goes with it.
};

} // namespace sixlab
