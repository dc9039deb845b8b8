// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicecell.h"

#include "addressing/addresskind.h"
#include "api/interfaceaddress.h"
#include "dashboard/addressgroup.h"
#include "dashboard/setupreason.h"
#include "widgets/addresswording.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QGuiApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static std::optional<AddressGroup> groupOf(DeviceModel::Column column)
{
    switch (column) {
    case DeviceModel::Global:
        return AddressGroup::Global;
    case DeviceModel::UniqueLocal:
        return AddressGroup::UniqueLocal;
    case DeviceModel::LinkLocal:
        return AddressGroup::LinkLocal;
    case DeviceModel::Ipv4:
        return AddressGroup::Ipv4;
    default:
        return std::nullopt;
    }
}

DeviceCell::DeviceCell(const Device &device, const DriverInfo *driver)
    : m_device(device)
    , m_driver(driver)
{
}

QString DeviceCell::title(DeviceModel::Column column)
{
    switch (column) {
    case DeviceModel::Name:
        return tr("Name");
    case DeviceModel::Vendor:
        return tr("Vendor");
    case DeviceModel::Model:
        return tr("Model");
    case DeviceModel::Global:
        return tr("IPv6 global");
    case DeviceModel::UniqueLocal:
        return tr("IPv6 unique local");
    case DeviceModel::LinkLocal:
        return tr("IPv6 link-local");
    case DeviceModel::Ipv4:
        return tr("IPv4");
    case DeviceModel::State:
        return tr("State");
    case DeviceModel::LastSeen:
        return tr("Last seen");
    case DeviceModel::SetUp:
        return tr("Set-up");
    case DeviceModel::ColumnCount:
        break;
    }
    return {};
}

QVariant DeviceCell::data(DeviceModel::Column column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return groupOf(column) ? leftToRight(text(column)) : text(column);
    case Qt::DecorationRole:
        return icon(column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(column));
    case Qt::AccessibleTextRole:
        return spoken(column);
    case Qt::ForegroundRole:
        if (presence(m_device, QDateTime::currentDateTimeUtc()) == Presence::Gone)
            return toneColor(Tone::Muted, QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QString DeviceCell::text(DeviceModel::Column column) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto group = groupOf(column))
        return foldedText(addressesOf(m_device, *group));
    switch (column) {
    case DeviceModel::Name:
        return m_device.isSelf ? tr("%1 (this machine)").arg(m_device.title()) : m_device.title();
    case DeviceModel::Vendor:
        return m_device.vendor;
    case DeviceModel::Model:
        return m_device.model;
    case DeviceModel::State:
        return AddressWording::presence(presence(m_device, now));
    case DeviceModel::LastSeen:
        return AddressWording::when(m_device.lastSeen, now);
    case DeviceModel::SetUp:
        return SetupReason::of(m_device, m_driver).possible ? tr("Possible") : tr("No driver");
    default:
        return {};
    }
}

QString DeviceCell::toolTip(DeviceModel::Column column) const
{
    if (const auto group = groupOf(column)) {
        QStringList lines;
        for (const DeviceAddress &each : addressesOf(m_device, *group)) {
            const QString form = AddressWording::interfaceId(interfaceIdForm(each.address));
            const QString shown = leftToRight(addressText(each.address));
            lines += form.isEmpty() ? shown : tr("%1 – interface ID: %2").arg(shown, form);
        }
        return lines.join(u'\n');
    }
    switch (column) {
    case DeviceModel::State:
        switch (presence(m_device, QDateTime::currentDateTimeUtc())) {
        case Presence::Online:
            return tr("Seen within the last one and a half minutes.");
        case Presence::Quiet:
            return tr("Seen within the last hour. Devices that sleep are quiet.");
        case Presence::Gone:
            return tr("Not seen for more than an hour.");
        }
        return {};
    case DeviceModel::LastSeen:
        return QLocale().toString(m_device.lastSeen.toLocalTime(), QLocale::LongFormat);
    case DeviceModel::SetUp:
        return SetupReason::of(m_device, m_driver).text;
    default:
        return text(column);
    }
}

QVariant DeviceCell::icon(DeviceModel::Column column) const
{
    switch (column) {
    case DeviceModel::Name:
        return sixlab::icon(deviceIcon(m_device));
    case DeviceModel::State: {
        const Presence state = presence(m_device, QDateTime::currentDateTimeUtc());
        return sixlab::icon(
            presenceIcon(state), state == Presence::Online ? Tone::Good : Tone::Muted);
    }
    case DeviceModel::SetUp:
        return SetupReason::of(m_device, m_driver).possible ? sixlab::icon(u"setup"_s, Tone::Info)
                                                            : sixlab::icon(u"none"_s, Tone::Muted);
    default:
        return {};
    }
}

QString DeviceCell::spoken(DeviceModel::Column column) const
{
    if (const auto group = groupOf(column)) {
        const QList<DeviceAddress> addresses = addressesOf(m_device, *group);
        if (addresses.isEmpty())
            return tr("%1: none").arg(title(column));
        const QString first = addressText(addresses.first().address);
        if (addresses.size() == 1)
            return tr("%1: %2").arg(title(column), first);
        return tr("%1: %2, and %n more", nullptr, int(addresses.size() - 1))
            .arg(title(column), first);
    }
    const QString value = text(column);
    if (value.isEmpty())
        return tr("%1: unknown").arg(title(column));
    return tr("%1: %2").arg(title(column), value);
}

} // namespace sixlab
