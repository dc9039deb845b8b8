// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmplibrary.h"

#include "tcpconnect.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <unistd.h>

namespace sixlab {

struct SnmpLibraryTr {
    Q_DECLARE_TR_FUNCTIONS(SnmpLibrary)
};

static constexpr int largestDatagram = 65'507;
static constexpr int unansweredRetries = 2;
static constexpr qsizetype shortestPassphrase = 8; ///< RFC 3414, 11.2
static constexpr qsizetype longestUserName = 32; ///< RFC 3414, 5: usmUserName

static std::mutex libraryMutex;

/// Instead of init_snmp(), which reads configuration and MIBs, and makes folders for certificates.
static void initialiseLibrary()
{
    static const bool done = [] {
        netsnmp_register_loghandler(NETSNMP_LOGHANDLER_NONE, LOG_DEBUG); // Else it is stderr.
        netsnmp_ds_set_string(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_APPTYPE, "sixlab");
        for (const int option :
             {NETSNMP_DS_LIB_DONT_READ_CONFIGS, NETSNMP_DS_LIB_DONT_PERSIST_STATE,
              NETSNMP_DS_LIB_DISABLE_PERSISTENT_LOAD, NETSNMP_DS_LIB_DISABLE_PERSISTENT_SAVE,
              NETSNMP_DS_LIB_NO_DISCOVERY})
            netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, option, 1);
        snmp_session unused;
        snmp_sess_init(&unused);
        init_snmpv3("sixlab");
        // What reading the configuration would end with: it makes the user who asks for engine ids.
        snmp_call_callbacks(SNMP_CALLBACK_LIBRARY, SNMP_CALLBACK_POST_PREMIB_READ_CONFIG, nullptr);
        snmp_call_callbacks(SNMP_CALLBACK_LIBRARY, SNMP_CALLBACK_POST_READ_CONFIG, nullptr);
        return true;
    }();
    Q_UNUSED(done)
}

SnmpLibrary::SnmpLibrary(void *session)
    : m_lock(libraryMutex)
    , m_session(snmp_sess_session(session))
{
    m_session->flags &= ~u_long(SNMP_FLAGS_USER_CREATED);
    usm_create_user_from_session(m_session); // Does nothing without an engine id.
}

SnmpLibrary::~SnmpLibrary()
{
    if (m_session->version != SNMP_VERSION_3 || m_session->securityEngineIDLen == 0)
        return;
    usmUser *user = usm_get_user(
        m_session->securityEngineID, m_session->securityEngineIDLen, m_session->securityName);
    if (user) {
        usm_remove_user(user);
        usm_free_user(user);
    }
}

Error snmpUnreachable(int error)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(error));
    if (error == ECONNREFUSED)
        return {
            Error::Kind::Unreachable,
            SnmpLibraryTr::tr("The device is there, but nothing answers SNMP on it. Switch SNMP on "
                              "in its settings, and let this computer read."),
            detail};
    return {
        Error::Kind::Unreachable,
        SnmpLibraryTr::tr("The device cannot be asked by SNMP. Check that it is switched on and "
                          "that the address is right."),
        detail};
}

/// A socket that hears only the agent, and learns when nobody is at its port.
static Result<int> openSocket(const SnmpAgent &agent)
{
    sockaddr_storage storage;
    const socklen_t size = TRY(fillSocketAddress(agent.address, agent.port, storage));
    const int fd = socket(storage.ss_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return tl::make_unexpected(snmpUnreachable(errno));
    if (connect(fd, reinterpret_cast<const sockaddr *>(&storage), size) == 0)
        return fd;
    const int error = errno;
    close(fd);
    return tl::make_unexpected(snmpUnreachable(error));
}

static int transmit(netsnmp_transport *transport, const void *bytes, int size, void **, int *)
{
    return int(send(transport->sock, bytes, size_t(size), MSG_NOSIGNAL));
}

static int hear(netsnmp_transport *transport, void *bytes, int size, void **opaque, int *n)
{
    *opaque = nullptr;
    *n = 0;
    return int(recv(transport->sock, bytes, size_t(size), MSG_DONTWAIT));
}

static int hangUp(netsnmp_transport *transport)
{
    const int fd = std::exchange(transport->sock, -1);
    return fd < 0 ? 0 : close(fd);
}

/// Makes a key of a passphrase (RFC 3414, A.2).
static bool makeKey(
    const snmp_session &session, const QByteArray &passphrase, u_char *key, size_t &size)
{
    return generate_Ku(
               session.securityAuthProto, u_int(session.securityAuthProtoLen),
               reinterpret_cast<const u_char *>(passphrase.constData()), size_t(passphrase.size()),
               key, &size)
        == SNMPERR_SUCCESS;
}

static Result<> checkUser(
    const QByteArray &user, const QByteArray &password, const QByteArray &privacy)
{
    if (user.isEmpty() || user.size() > longestUserName || user.contains('\0'))
        return fail(
            Error::Kind::SignInRefused,
            SnmpLibraryTr::tr("A user name of SNMPv3 has 1 to 32 characters. Enter the one that is "
                              "set on the device."));
    if (password.size() < shortestPassphrase
        || (!privacy.isEmpty() && privacy.size() < shortestPassphrase))
        return fail(
            Error::Kind::SignInRefused,
            SnmpLibraryTr::tr("A password of SNMPv3 has at least 8 characters. Enter the one that "
                              "is set on the device."));
    return {};
}

/// What a session is made of; it points into this.
struct SnmpIdentity {
    QByteArray user;
    QByteArray password;
    QByteArray privacy;
};

static Result<> fillUser(snmp_session &session, SnmpIdentity &identity, SnmpDigest digest)
{
    TRY(checkUser(identity.user, identity.password, identity.privacy));
    const bool isEncrypted = !identity.privacy.isEmpty();
    const bool isSha1 = digest == SnmpDigest::Sha1;
    session.version = SNMP_VERSION_3;
    session.securityModel = SNMP_SEC_MODEL_USM;
    session.securityLevel = isEncrypted ? SNMP_SEC_LEVEL_AUTHPRIV : SNMP_SEC_LEVEL_AUTHNOPRIV;
    session.securityName = identity.user.data();
    session.securityNameLen = size_t(identity.user.size());
    session.securityAuthProto
        = const_cast<oid *>(isSha1 ? usmHMACSHA1AuthProtocol : usmHMAC192SHA256AuthProtocol);
    session.securityAuthProtoLen = OID_LENGTH(usmHMACSHA1AuthProtocol);
    session.securityPrivProto
        = const_cast<oid *>(isEncrypted ? usmAESPrivProtocol : usmNoPrivProtocol);
    session.securityPrivProtoLen = OID_LENGTH(usmNoPrivProtocol);
    session.securityAuthKeyLen = sizeof session.securityAuthKey;
    session.securityPrivKeyLen = isEncrypted ? sizeof session.securityPrivKey : 0;
    session.flags |= SNMP_FLAGS_DONT_PROBE; // It would wait, and could not be stopped.
    if (!makeKey(session, identity.password, session.securityAuthKey, session.securityAuthKeyLen)
        || (isEncrypted
            && !makeKey(
                session, identity.privacy, session.securityPrivKey, session.securityPrivKeyLen)))
        return fail(
            Error::Kind::Internal,
            SnmpLibraryTr::tr("The keys for SNMPv3 could not be made. Restart the program."));
    return {};
}

/// Freed by the library, with free().
static netsnmp_transport *makeTransport(int fd)
{
    auto *transport = static_cast<netsnmp_transport *>(calloc(1, sizeof(netsnmp_transport)));
    transport->sock = fd;
    transport->flags = NETSNMP_TRANSPORT_FLAG_OPENED;
    transport->msgMaxSize = largestDatagram;
    transport->f_send = &transmit;
    transport->f_recv = &hear;
    transport->f_close = &hangUp;
    return transport;
}

Result<SnmpLibrary::Opened> SnmpLibrary::open(const SnmpAgent &agent, SnmpDigest digest)
{
    const std::unique_lock lock(libraryMutex);
    initialiseLibrary();
    SnmpIdentity identity{
        agent.user.toUtf8(), agent.password.toUtf8(), agent.privacyPassword.toUtf8()};
    snmp_session wanted;
    snmp_sess_init(&wanted);
    wanted.retries = unansweredRetries;
    wanted.timeout = long(std::chrono::microseconds(agent.timeout).count());
    wanted.isAuthoritative = SNMP_SESS_NONAUTHORITATIVE;
    if (agent.version == SnmpAgent::Version::V3) {
        TRY(fillUser(wanted, identity, digest));
    } else {
        wanted.version = SNMP_VERSION_2c;
        wanted.community = reinterpret_cast<u_char *>(identity.password.data());
        wanted.community_len = size_t(identity.password.size());
    }
    const int fd = TRY(openSocket(agent));
    void *session = snmp_sess_add_ex(
        &wanted, makeTransport(fd), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
    if (!session)
        return fail(
            Error::Kind::Internal,
            SnmpLibraryTr::tr("SNMP could not be started. Restart the program."),
            QString::fromLatin1(snmp_api_errstring(wanted.s_snmp_errno)));
    snmp_sess_session(session)->flags |= SNMP_FLAGS_DONT_PROBE;
    return Opened{session, fd};
}

void SnmpLibrary::close(void *session)
{
    const std::unique_lock lock(libraryMutex);
    snmp_sess_close(session);
}

} // namespace sixlab
