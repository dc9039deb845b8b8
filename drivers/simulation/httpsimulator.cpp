// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpsimulator.h"

#include "simulation/testcertificate.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

HttpSimulator::HttpSimulator(
    const Profile &profile, std::unique_ptr<WebDevice> device, const SimulatorOptions &options)
    : m_profile(profile)
    , m_device(std::move(device))
    , m_options(options)
    , m_signIn(profile.realm, profile.user.toUtf8(), options.password.toUtf8())
    , m_server(new WebServer([this](const WebRequest &request) { return handle(request); }))
{
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    const bool isListening = onThread([this] {
        commit(m_profile.memory);
        return m_server->listen(m_options.listenAddress, m_options.port);
    });
    if (!isListening)
        qWarning("A simulated device cannot listen on port %d.", m_options.port);
}

HttpSimulator::~HttpSimulator()
{
    m_thread.quit();
    m_thread.wait();
}

static Connection connectionTo(
    const SimulatorOptions &options, const QString &user, const QString &scheme, quint16 port)
{
    QHostAddress host = options.listenAddress;
    if (host == QHostAddress(QHostAddress::Any) || host == QHostAddress(QHostAddress::AnyIPv6))
        host = QHostAddress(QHostAddress::LocalHostIPv6);
    Connection connection;
    connection.url.setScheme(scheme);
    connection.url.setHost(host.toString());
    connection.url.setPort(port);
    connection.user = user;
    connection.password = options.password;
    return connection;
}

Connection HttpSimulator::connection() const
{
    return connectionTo(
        m_options, m_profile.user, u"http"_s, onThread([this] { return m_server->port(); }));
}

Connection HttpSimulator::encryptedConnection() const
{
    return connectionTo(m_options, m_profile.user, u"https"_s, onThread([this] {
                            return m_server->encryptedPort();
                        }));
}

void HttpSimulator::serveEncrypted(quint16 port)
{
    const bool isListening = onThread([&] {
        m_server->setCertificate(testCertificate(TestCertificate::First));
        return m_server->listenEncrypted(m_options.listenAddress, port);
    });
    if (!isListening)
        qWarning("A simulated device cannot listen on port %d.", port);
}

void HttpSimulator::changeCertificate()
{
    onThread([this] { m_server->setCertificate(testCertificate(TestCertificate::Second)); });
}

void HttpSimulator::setFaults(const Faults &faults)
{
    onThread([&] {
        m_faults = faults;
        m_server->setFaults(faults);
    });
}

Settings HttpSimulator::settings() const
{
    return onThread([this] { return m_memory; });
}

void HttpSimulator::setSettings(const Settings &settings)
{
    onThread([&] { commit(settings); });
}

int HttpSimulator::writes() const
{
    return onThread([this] { return m_writes; });
}

int HttpSimulator::catastrophes() const
{
    return onThread([this] { return m_device->catastrophes(); });
}

int HttpSimulator::requests() const
{
    return onThread([this] { return m_requests; });
}

int HttpSimulator::refusedSignIns() const
{
    return onThread([this] { return m_refusedSignIns; });
}

void HttpSimulator::setApplyDelay(std::chrono::milliseconds delay)
{
    onThread([&] { m_applyDelay = delay; });
}

void HttpSimulator::setElsewhere(const QUrl &url)
{
    onThread([&] { m_server->setElsewhere(url.toEncoded()); });
}

void HttpSimulator::expireNonces()
{
    onThread([this] { m_signIn.expireNonces(); });
}

std::optional<WebReply> HttpSimulator::handle(const WebRequest &request)
{
    ++m_requests;
    if (const auto reply = m_device->openAnswer(request)) {
        m_refusedSignIns += reply->isRefusedSignIn ? 1 : 0;
        return reply;
    }
    const WebSignInSchemes schemes = m_device->schemes(request);
    if (!schemes)
        return handleSignedIn(request);
    auto verdict = m_signIn.check(request, schemes);
    if (m_faults.refuseSignIn && verdict == WebSignIn::Verdict::Accepted)
        verdict = WebSignIn::Verdict::Wrong;
    if (verdict == WebSignIn::Verdict::Accepted)
        return handleSignedIn(request);
    m_refusedSignIns += verdict == WebSignIn::Verdict::Wrong ? 1 : 0;
    return WebReply{
        .status = 401,
        .contentType = "text/html",
        .body = "<HTML><HEAD><TITLE>401 Unauthorized</TITLE></HEAD>\n"
                "<BODY><H1>401 Unauthorized</H1></BODY></HTML>\n",
        .headers = m_signIn.challenges(schemes, verdict == WebSignIn::Verdict::Stale)};
}

std::optional<WebReply> HttpSimulator::handleSignedIn(const WebRequest &request)
{
    Settings next = m_memory;
    const WebReply reply = m_device->answer(request, next, *m_options.network);
    if (!reply.isWrite)
        return reply;
    ++m_writes;
    if (reply.effect)
        run(reply.effect);
    else
        change(next);
    if (m_faults.rebootAfterWrite) {
        m_signIn.expireNonces();
        // After the answer is on its way.
        QMetaObject::invokeMethod(m_server, &WebServer::restart, Qt::QueuedConnection);
    }
    return m_faults.loseReply ? std::nullopt : std::optional(reply);
}

/// As it is after a change that stopped behind its first field.
Settings HttpSimulator::half(const Settings &wanted) const
{
    Settings next = m_memory;
    const auto first = std::ranges::find_if(allFields, [&](Field field) {
        return fieldValue(wanted, field) != fieldValue(m_memory, field);
    });
    if (first != allFields.end())
        copyField(*first, wanted, next);
    return next;
}

void HttpSimulator::change(Settings next)
{
    if (m_faults.lie || next == m_memory)
        return;
    if (m_faults.halfApply)
        next = half(next);
    if (m_applyDelay.count() == 0)
        commit(next);
    else
        QTimer::singleShot(m_applyDelay, m_server, [this, next] { commit(next); });
}

void HttpSimulator::run(const WebReply::Effect &effect)
{
    if (m_faults.lie)
        return;
    const auto act = [this, effect, isHalf = m_faults.halfApply] {
        Settings next = m_memory;
        const auto away = effect(next);
        commit(isHalf ? half(next) : next);
        if (away) // After the answer is on its way.
            QMetaObject::invokeMethod(
                m_server, [this, away] { m_server->goAway(*away); }, Qt::QueuedConnection);
    };
    if (m_applyDelay.count() == 0)
        act();
    else
        QTimer::singleShot(m_applyDelay, m_server, act);
}

void HttpSimulator::commit(const Settings &next)
{
    m_memory = next;
    m_options.network->apply(next);
}

} // namespace sixlab
