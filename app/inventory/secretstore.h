// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace sixlab {

/// Passwords: in the system's keyring where there is one, else in memory until the program ends.
///
/// Secrets are addressed by the device's id. Nothing is ever written to a file. GUI thread;
/// callbacks come later, never from inside the call, and not at all when @p receiver is gone.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    /// What the keyring can do, found out by probe() with a write, a read and a delete.
    enum class State { Unknown, Ready, Locked, None };

    explicit SecretStore(QObject *parent = nullptr);
    ~SecretStore() override;

    [[nodiscard]] State state() const { return m_state; }
    void probe();

    using Found = std::function<void(const std::optional<QString> &password)>;
    void fetch(const QString &deviceId, QObject *receiver, const Found &found);

    enum class Keep { InKeyring, ForThisSession };
    using Stored = std::function<void(const Result<> &result)>;
    /// Keeps it for the session at once; in the keyring too when asked to and possible.
    void store(
        const QString &deviceId, const QString &password, Keep keep, QObject *receiver,
        const Stored &stored);
    void forget(const QString &deviceId);

signals:
    void stateChanged(sixlab::SecretStore::State state);

private:
    void probeByReading();
    void probeByDeleting(bool wasRead);
    void setState(State state);

    State m_state = State::Unknown;
    QHash<QString, QString> m_session;
};

} // namespace sixlab
