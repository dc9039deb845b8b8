// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanoptions.h"

#include "commandline/commandrun.h"
#include "commandline/tableurl.h"
#include "commandline/terminal.h"
#include "discovery/sshtables.h"

#include <QCoreApplication>
#include <QNetworkInterface>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ScanOptionsTr {
    Q_DECLARE_TR_FUNCTIONS(ScanOptions)
};

using Method = TableAccess::Method;

QList<OptionSpec> scanOptionSpecs()
{
    return {
        {u"interface"_s, u"INTERFACE"_s,
         ScanOptionsTr::tr("Look there only; may be given several times."), u'i', true},
        {u"passive"_s, {}, ScanOptionsTr::tr("Listen only, and send nothing.")},
        {u"no-sweep"_s, {}, ScanOptionsTr::tr("Do not try every address of an IPv4 subnet.")},
        {u"no-ask"_s,
         {},
         ScanOptionsTr::tr("Do not ask the devices that are found for their description.")},
        {u"no-helper"_s, {}, ScanOptionsTr::tr("Do without the helper that sends raw packets.")},
        {u"tables"_s,
         u"URL"_s,
         ScanOptionsTr::tr(
             "Read the tables of this router or switch too: snmp://ADDRESS with the community in "
             "--password-file, snmp://USER@ADDRESS by SNMPv3, or ssh://USER@ADDRESS; may be given "
             "several times."),
         {},
         true},
        {u"privacy-password-file"_s, u"FILE"_s,
         ScanOptionsTr::tr("Encrypt SNMPv3 with the password in the first line of the file.")},
        {u"identity"_s, u"FILE"_s,
         ScanOptionsTr::tr("Sign in by SSH with this key; without it, with the agent's keys or "
                           "the password.")},
    };
}

static auto usage(const QString &text)
{
    return fail(Error::Kind::Usage, text);
}

static Result<> checkInterfaces(const QStringList &names)
{
    QStringList existing;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces())
        existing.append(interface.name());
    for (const QString &name : names) {
        if (!existing.contains(name))
            return usage(ScanOptionsTr::tr("There is no interface “%1”. There are: %2")
                             .arg(name.left(40), existing.join(", "_L1)));
    }
    return {};
}

/// That the options belong together, before any secret is read.
static Result<> checkTables(const Arguments &arguments, const QList<TableAccess> &tables)
{
    const auto has = [&tables](Method method) {
        return std::ranges::any_of(
            tables, [method](const TableAccess &access) { return access.method == method; });
    };
    if (arguments.has(u"passive"_s) && !tables.isEmpty())
        return usage(ScanOptionsTr::tr("Tables cannot be read without sending anything. Leave out "
                                       "--passive or --tables."));
    if (arguments.has(u"privacy-password-file"_s) && !has(Method::SnmpV3))
        return usage(ScanOptionsTr::tr("Only SNMPv3 is encrypted. Name a user as in "
                                       "--tables snmp://USER@ADDRESS, or leave out "
                                       "--privacy-password-file."));
    if (arguments.has(u"identity"_s) && !has(Method::Ssh))
        return usage(
            ScanOptionsTr::tr("A key is for SSH. Give --tables ssh://USER@ADDRESS, or leave out "
                              "--identity."));
    if (arguments.value(u"password-file"_s).isEmpty() && has(Method::SnmpV2c))
        return usage(
            ScanOptionsTr::tr("No community is tried unasked. Write it into a file and give "
                              "--password-file FILE (- is stdin)."));
    if (arguments.value(u"password-file"_s).isEmpty() && has(Method::SnmpV3))
        return usage(
            ScanOptionsTr::tr("SNMPv3 needs the user's password. Write it into a file and give "
                              "--password-file FILE (- is stdin)."));
    return {};
}

/// On first contact: the user, or --trust-new, vouches for the key.
static Result<> completeHostKey(CommandRun &run, TableAccess &access)
{
    const HostKey key = TRY(run.runAside(
        [access](const std::stop_token &stop) { return readRouterHostKey(access, stop); }));
    if (key.trust != HostKey::Trust::FirstContact)
        return {};
    const QString router = access.address.toString();
    if (!run.arguments().has(u"trust-new"_s)) {
        const auto untrusted = fail(
            Error::Kind::SignInRefused,
            ScanOptionsTr::tr(
                "The SSH key of %1 is seen for the first time: %2. Compare it with what "
                "the router shows, then give --trust-new.")
                .arg(router, key.fingerprint()));
        if (!isInteractive())
            return untrusted;
        const QString question
            = ScanOptionsTr::tr("The SSH key of %1 is seen for the first time: %2. Trust it?")
                  .arg(router, key.fingerprint());
        if (!TRY(askConsent(question, run.interruption())))
            return untrusted;
    }
    access.pinnedHostKey = key.sha256;
    return {};
}

static Result<QList<TableAccess>> tables(CommandRun &run)
{
    QList<TableAccess> tables;
    for (const QString &url : run.arguments().values(u"tables"_s))
        tables.append(TRY(parseTableUrl(url)));
    TRY(checkTables(run.arguments(), tables));
    if (tables.isEmpty())
        return tables;

    QString password;
    QString privacyPassword;
    if (const QString file = run.arguments().value(u"password-file"_s); !file.isEmpty())
        password = TRY(readSecret(file, run.interruption()));
    if (const QString file = run.arguments().value(u"privacy-password-file"_s); !file.isEmpty())
        privacyPassword = TRY(readSecret(file, run.interruption()));
    for (TableAccess &access : tables) {
        access.password = password;
        if (access.method == Method::SnmpV3)
            access.privacyPassword = privacyPassword;
        if (access.method != Method::Ssh)
            continue;
        access.identityFile = run.arguments().value(u"identity"_s);
        TRY(completeHostKey(run, access));
    }
    return tables;
}

Result<DiscoveryOptions> scanOptions(CommandRun &run)
{
    const Arguments &arguments = run.arguments();
    DiscoveryOptions options;
    options.interfaces = arguments.values(u"interface"_s);
    TRY(checkInterfaces(options.interfaces));
    options.passive = arguments.has(u"passive"_s);
    options.sweepIpv4 = !arguments.has(u"no-sweep"_s);
    options.askDevices = !arguments.has(u"no-ask"_s);
    options.useHelper = !arguments.has(u"no-helper"_s);
    options.tables = TRY(tables(run));
    return options;
}

} // namespace sixlab
