// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static QString service()
{
    return u"org.sixlab.Sixlab"_s;
}

static QString probeKey()
{
    return u"probe"_s;
}

static QString keyOf(const QString &deviceId)
{
    return u"device/"_s + deviceId;
}

/// Starts a job that deletes itself. It has no parent: the keyring's answer may come when whoever
/// asked is gone, and finds the job then. Jobs run one after another, in the order of their start.
template <typename Job, typename Finished>
static void start(Job *job, const QString &key, QObject *receiver, Finished finished)
{
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, receiver, finished);
    job->start();
}

SecretStore::SecretStore(QObject *parent)
    : QObject(parent)
{
}

SecretStore::~SecretStore() = default;

void SecretStore::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

/// Writing tells a locked keyring from an empty one; reading says "not found" for both.
void SecretStore::probe()
{
    auto *write = new QKeychain::WritePasswordJob(service());
    write->setTextData(u"sixlab"_s);
    start(write, probeKey(), this, [this](QKeychain::Job *job) {
        switch (job->error()) {
        case QKeychain::NoError:
            return probeByReading();
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            return setState(State::Locked);
        default:
            return setState(State::None);
        }
    });
}

void SecretStore::probeByReading()
{
    auto *read = new QKeychain::ReadPasswordJob(service());
    start(read, probeKey(), this, [this, read](QKeychain::Job *job) {
        probeByDeleting(job->error() == QKeychain::NoError && read->textData() == "sixlab"_L1);
    });
}

void SecretStore::probeByDeleting(bool wasRead)
{
    auto *erase = new QKeychain::DeletePasswordJob(service());
    start(erase, probeKey(), this, [this, wasRead](QKeychain::Job *job) {
        setState(wasRead && job->error() == QKeychain::NoError ? State::Ready : State::None);
    });
}

void SecretStore::fetch(const QString &deviceId, QObject *receiver, const Found &found)
{
    const auto known = m_session.constFind(deviceId);
    if (known != m_session.constEnd() || m_state == State::None) {
        const auto password = known != m_session.constEnd() ? std::optional(*known) : std::nullopt;
        QTimer::singleShot(0, receiver, [found, password] { found(password); });
        return;
    }
    auto *read = new QKeychain::ReadPasswordJob(service());
    start(
        read, keyOf(deviceId), receiver,
        [found, read, store = QPointer<SecretStore>(this)](QKeychain::Job *job) {
            const bool isThere = job->error() == QKeychain::NoError;
            if (isThere && store)
                store->setState(State::Ready); // It may have been unlocked since.
            // Not found is what a locked keyring says, too: nothing is concluded from it.
            found(isThere ? std::optional(read->textData()) : std::nullopt);
        });
}

void SecretStore::store(
    const QString &deviceId, const QString &password, Keep keep, QObject *receiver,
    const Stored &stored)
{
    m_session.insert(deviceId, password);
    if (keep == Keep::ForThisSession) {
        QTimer::singleShot(0, receiver, [stored] { stored({}); });
        return;
    }
    if (m_state == State::None) {
        QTimer::singleShot(0, receiver, [stored] {
            stored(fail(
                Error::Kind::NotSupported,
                tr("There is no keyring here: the password is kept until Sixlab is closed.")));
        });
        return;
    }
    auto *write = new QKeychain::WritePasswordJob(service());
    write->setTextData(password);
    start(write, keyOf(deviceId), receiver, [stored](QKeychain::Job *job) {
        if (job->error() == QKeychain::NoError)
            return stored({});
        stored(fail(
            Error::Kind::Refused,
            tr("The keyring did not take the password, which is kept until Sixlab is closed: "
               "unlock the keyring and save it again."),
            job->errorString()));
    });
}

void SecretStore::forget(const QString &deviceId)
{
    m_session.remove(deviceId);
    if (m_state != State::None)
        start(
            new QKeychain::DeletePasswordJob(service()), keyOf(deviceId), this,
            [](QKeychain::Job *) {});
}

} // namespace sixlab
