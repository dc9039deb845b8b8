// SPDX-License-Identifier: GPL-3.0-or-later
#include "advertisementtree.h"

#include "dashboard/devicelinks.h"
#include "widgets/durationwording.h"
#include "widgets/plaintext.h"
#include "widgets/roomydelegate.h"

#include <QHeaderView>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sixlab {

/// In average characters: what, value, meaning, how long.
static constexpr std::array columnWidths{32, 44, 62, 40};

AdvertisementTree::AdvertisementTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"advertisementTable"_s);
    setAccessibleName(tr("Router advertisement"));
    setHeaderLabels({tr("What"), tr("Value"), tr("Meaning"), tr("Lifetime")});
    setRootIsDecorated(false);
    setItemDelegate(new RoomyDelegate(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < int(columnWidths.size()); ++column)
        header()->resizeSection(column, unit * columnWidths[size_t(column)]);
    addRow(tr("Nothing seen yet"), {}, tr("Routers advertise every few minutes."));
}

void AdvertisementTree::addRow(
    const QString &what, const QString &value, const QString &meaning, const QString &lifetime)
{
    auto *item = new QTreeWidgetItem(this, {what, value, meaning, lifetime});
    item->setToolTip(1, plainToolTip(value));
    item->setToolTip(2, plainToolTip(meaning));
}

void AdvertisementTree::showAdvertisement(const std::optional<RouterAdvertisement> &advertisement)
{
    if (advertisement == m_shown)
        return;
    m_shown = advertisement;
    clear();
    const RouterAdvertisement shown = advertisement.value_or(RouterAdvertisement());
    addRouter(shown);
    addPrefixes(shown);
    addNames(shown);
    addConfiguration(shown);
    addRest(shown);
    if (topLevelItemCount() == 0)
        addRow(tr("Nothing seen yet"), {}, tr("Routers advertise every few minutes."));
    setCurrentItem(topLevelItem(0), 0, QItemSelectionModel::NoUpdate);
}

static QString preferenceText(int preference)
{
    if (preference == 0)
        return AdvertisementTree::tr("medium");
    return preference > 0 ? AdvertisementTree::tr("high") : AdvertisementTree::tr("low");
}

static QString yesOrNo(bool is)
{
    return is ? AdvertisementTree::tr("yes") : AdvertisementTree::tr("no");
}

void AdvertisementTree::addRouter(const RouterAdvertisement &advertisement)
{
    if (const auto lifetime = advertisement.routerLifetime) {
        const bool isDefault = *lifetime > 0s;
        addRow(
            tr("Default router"), yesOrNo(isDefault),
            isDefault ? tr("Devices send through it what leaves the network.")
                      : tr("It advertises, but is not the way out of the network."),
            isDefault ? DurationWording::lifetime(*lifetime) : QString());
    }
    if (advertisement.preference)
        addRow(
            tr("Preference"), preferenceText(*advertisement.preference),
            tr("Which router devices choose when there are several."));
}

static QString prefixMeaning(const AdvertisedPrefix &prefix)
{
    if (prefix.validLifetime == 0s)
        return AdvertisementTree::tr("Withdrawn: addresses of it are dropped.");
    if (prefix.preferredLifetime == 0s)
        return AdvertisementTree::tr("Deprecated: no new connections use it.");
    if (prefix.isAutonomous)
        return prefix.isOnLink
            ? AdvertisementTree::tr("Devices make addresses of it (SLAAC).")
            : AdvertisementTree::tr("Devices make addresses of it (SLAAC), but reach each other "
                                    "through the router.");
    return prefix.isOnLink ? AdvertisementTree::tr("On this link; addresses come by other ways.")
                           : AdvertisementTree::tr("Named only.");
}

static QString prefixLifetime(const AdvertisedPrefix &prefix)
{
    if (prefix.validLifetime == prefix.preferredLifetime)
        return DurationWording::lifetime(prefix.validLifetime);
    return AdvertisementTree::tr("%1; preferred for %2")
        .arg(
            DurationWording::lifetime(prefix.validLifetime),
            DurationWording::lifetime(prefix.preferredLifetime));
}

void AdvertisementTree::addPrefixes(const RouterAdvertisement &advertisement)
{
    for (const AdvertisedPrefix &each : advertisement.prefixes)
        addRow(
            tr("Prefix"), leftToRight(each.prefix.toString()), prefixMeaning(each),
            prefixLifetime(each));
    for (const AdvertisedRoute &each : advertisement.routes)
        addRow(
            tr("Route"), leftToRight(each.prefix.toString()),
            tr("It is a way to these addresses; preference: %1.")
                .arg(preferenceText(each.preference)),
            DurationWording::lifetime(each.lifetime));
}

void AdvertisementTree::addNames(const RouterAdvertisement &advertisement)
{
    for (const AdvertisedResolvers &each : advertisement.resolvers) {
        for (const QHostAddress &server : each.servers)
            addRow(
                tr("Name server"), leftToRight(zonedText(server)),
                tr("Devices ask it for names (DNS)."), DurationWording::lifetime(each.lifetime));
    }
    for (const AdvertisedSearchList &each : advertisement.searchLists) {
        for (const QString &domain : each.domains)
            addRow(
                tr("Search domain"), domain, tr("Devices try it after short names."),
                DurationWording::lifetime(each.lifetime));
    }
    if (advertisement.nat64)
        addRow(
            tr("NAT64 prefix (PREF64)"), leftToRight(advertisement.nat64->prefix.toString()),
            tr("The IPv4 internet is behind it, for devices without IPv4."),
            DurationWording::lifetime(advertisement.nat64->lifetime));
}

void AdvertisementTree::addConfiguration(const RouterAdvertisement &advertisement)
{
    if (const auto isManaged = advertisement.isManaged)
        addRow(
            tr("Addresses by DHCPv6 (M)"), yesOrNo(*isManaged),
            *isManaged ? tr("Devices ask a DHCPv6 server for addresses.")
                       : tr("Devices make their addresses themselves."));
    if (const auto hasOther = advertisement.hasOtherConfiguration)
        addRow(
            tr("Other settings by DHCPv6 (O)"), yesOrNo(*hasOther),
            *hasOther ? tr("Devices ask a DHCPv6 server for name servers and the like.")
                      : tr("All that devices need is advertised."));
    if (advertisement.mtu)
        addRow(
            tr("MTU"), tr("%n byte(s)", nullptr, int(*advertisement.mtu)),
            tr("The largest packet on this link."));
    if (advertisement.hopLimit.value_or(0) > 0)
        addRow(
            tr("Hop limit"), QString::number(*advertisement.hopLimit),
            tr("How many routers the packets of devices may cross."));
}

void AdvertisementTree::addRest(const RouterAdvertisement &advertisement)
{
    if (!advertisement.captivePortal.isEmpty())
        addRow(
            tr("Captive portal"), advertisement.captivePortal,
            tr("Where devices are to sign in. Sixlab does not go there."));
    for (const AdvertisedOption &option : advertisement.unknown)
        addRow(
            tr("Unknown option"), tr("type %1").arg(option.type),
            tr("%n byte(s) that Sixlab does not understand.", nullptr, int(option.value.size())));
}

} // namespace sixlab
