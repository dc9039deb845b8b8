// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshtables.h"

#include "routerlisting.h"

#include "api/sshshell.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct SshTablesTr {
    Q_DECLARE_TR_FUNCTIONS(SshTables)
};

static constexpr std::chrono::seconds patience{15};

/// POSIX shell, and nothing that BusyBox lacks. Every part begins with a line of the mark and the
/// part's name; the mark is new each time, since the files hold what strangers wrote.
static constexpr auto script = R"(
exec 2>/dev/null
mark=$1
seen=' '
part() { printf '\n%s %s\n' "$mark" "$1"; }
leases() {
    kind=$1; shift
    for path do
        case "$seen" in *" $path "*) continue ;; esac
        [ -f "$path" ] && [ -r "$path" ] || continue
        seen="$seen$path "
        part "$kind"
        [ "$kind" != kea ] || head -n 1 "$path"
        tail -n 10000 "$path"
    done
}
LC_ALL=C; export LC_ALL
PATH=$PATH:/sbin:/usr/sbin; export PATH
part time; date -u +%s
part interfaces; ip -j addr || ip addr
part neighbours; ip -j neigh || ip neigh
part arp; cat /proc/net/arp
part routes; ip route show default; ip -6 route show default
leases dnsmasq /var/lib/misc/dnsmasq.leases /var/lib/dnsmasq/dnsmasq.leases /tmp/dhcp.leases \
    /etc/pihole/dhcp.leases /config/dnsmasq-dhcp.leases \
    $(sed -n 's/^dhcp-leasefile=//p' /etc/dnsmasq.conf /etc/dnsmasq.d/* /var/etc/dnsmasq.conf*)
leases odhcpd /tmp/odhcpd.leases /tmp/hosts/odhcpd
for base in /var/lib/kea/kea-leases4.csv /var/lib/kea/kea-leases6.csv \
    /config/dhcp/dhcp4-leases.csv /config/dhcp/dhcp6-leases.csv; do
    leases kea "$base.2" "$base.1" "$base"
done
leases isc /var/lib/dhcp/dhcpd.leases /var/lib/dhcp/dhcpd6.leases /var/lib/dhcpd/dhcpd.leases \
    /var/lib/dhcpd/dhcpd6.leases /config/dhcpd.leases /config/dhcpdv6.leases
part end
)";

using Parts = QHash<QByteArray, QByteArrayList>;

/// What was said after each mark, by the part's name.
static Parts partsOf(const QByteArray &output, const QByteArray &mark)
{
    static constexpr qsizetype longestName = 20;
    Parts parts;
    const QByteArray heading = '\n' + mark + ' ';
    for (qsizetype at = output.indexOf(heading); at >= 0;) {
        const qsizetype nameAt = at + heading.size();
        const qsizetype nameEnd = output.indexOf('\n', nameAt);
        if (nameEnd < 0 || nameEnd - nameAt > longestName)
            break;
        const qsizetype next = output.indexOf(heading, nameEnd);
        const qsizetype end = next < 0 ? output.size() : next;
        parts[output.sliced(nameAt, nameEnd - nameAt)].append(
            output.sliced(nameEnd, end - nameEnd));
        at = next;
    }
    return parts;
}

/// Later files are newer, and tell what became of an address.
static QList<DhcpLease> leasesOf(const Parts &parts)
{
    QList<DhcpLease> leases;
    for (const QByteArray &content : parts.value("dnsmasq"))
        leases += parseDnsmasqLeases(content);
    for (const QByteArray &content : parts.value("odhcpd"))
        leases += parseOdhcpdLeases(content);
    leases += parseKeaLeases(parts.value("kea").join('\n'));
    for (const QByteArray &content : parts.value("isc"))
        leases += parseIscLeases(content);
    return leases;
}

/// The router's clock may be wrong, and the ends of leases are by it.
static void setByOurClock(QList<DhcpLease> &leases, const Parts &parts, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 theirs = parts.value("time").value(0).trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return;
    const qint64 ahead = now.toSecsSinceEpoch() - theirs;
    for (DhcpLease &lease : leases) {
        if (lease.validUntil.isValid())
            lease.validUntil = lease.validUntil.addSecs(ahead);
    }
}

static Result<RouterListing> listingOf(const Parts &parts, const QDateTime &now)
{
    RouterListing listing;
    listing.interfaces = parseInterfaces(parts.value("interfaces").value(0));
    listing.neighbours = parseNeighbours(parts.value("neighbours").value(0));
    listing.defaultInterfaces = parseDefaultInterfaces(parts.value("routes").value(0));
    if (listing.interfaces.isEmpty()) // No `ip` at all: what the kernel shows as a file.
        listing.neighbours = parseArpTable(parts.value("arp").value(0));
    listing.leases = leasesOf(parts);
    setByOurClock(listing.leases, parts, now);
    if (listing.interfaces.isEmpty() && listing.neighbours.isEmpty() && listing.leases.isEmpty())
        return fail(
            Error::Kind::NotSupported,
            SshTablesTr::tr("This device cannot list its neighbours: it has no “ip” command. If it "
                            "speaks SNMP, have its tables read by that."));
    return listing;
}

static Connection connectionTo(const TableAccess &access, const std::stop_token &stop)
{
    Connection connection;
    connection.url.setScheme(u"ssh"_s);
    connection.url.setHost(access.address.toString());
    connection.url.setPort(access.port ? access.port : 22);
    connection.user = access.user;
    connection.password = access.password;
    connection.pinnedCertificate = access.pinnedHostKey;
    connection.timeout = patience;
    connection.stop = stop;
    return connection;
}

Result<QList<Sighting>> readBySsh(
    const TableAccess &access, const QStringList &ownInterfaces, const std::stop_token &stop)
{
    const auto shell = TRY(SshShell::open(connectionTo(access, stop), access.identityFile));
    const QString mark = u"--"_s + QUuid::createUuid().toString(QUuid::Id128);
    const ShellOutput output
        = TRY(shell->run({u"sh"_s, u"-c"_s, QString::fromLatin1(script), u"sixlab"_s, mark}));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Parts parts = partsOf(output.out, mark.toLatin1());
    if (!parts.contains("end"))
        return fail(
            Error::Kind::NotSupported,
            SshTablesTr::tr("This device has no shell as Linux has it. If it speaks SNMP, have its "
                            "tables read by that."),
            u"exit code %1"_s.arg(output.exitCode));
    const RouterListing listing = TRY(listingOf(parts, now));
    return listing.sightings(lanInterfaces(ownInterfaces), access.address, now);
}

Result<HostKey> readRouterHostKey(const TableAccess &access, const std::stop_token &stop)
{
    return SshShell::readHostKey(connectionTo(access, stop));
}

} // namespace sixlab
