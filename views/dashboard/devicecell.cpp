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

static std::optional<AddressGroup> groupOf(DeviceColumn column)
{
    switch (column) {
    case DeviceColumn::Global:
        return AddressGroup::Global;
    case DeviceColumn::UniqueLocal:
        return AddressGroup::UniqueLocal;
    case DeviceColumn::LinkLocal:
        return AddressGroup::LinkLocal;
    case DeviceColumn::Ipv4:
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

QString DeviceCell::title(DeviceColumn column)
{
    switch (column) {
    case DeviceColumn::Name:
        return tr("Name");
    case DeviceColumn::Vendor:
        return tr("Vendor");
    case DeviceColumn::Model:
        return tr("Model");
    case DeviceColumn::Global:
        return tr("IPv6 global");
    case DeviceColumn::UniqueLocal:
        return tr("IPv6 unique local");
    case DeviceColumn::LinkLocal:
        return tr("IPv6 link-local");
    case DeviceColumn::Ipv4:
        return tr("IPv4");
    case DeviceColumn::State:
        return tr("State");
    case DeviceColumn::LastSeen:
        return tr("Last seen");
    case DeviceColumn::SetUp:
        return tr("Set-up");
    }
    return {};
}

QVariant DeviceCell::data(DeviceColumn column, int role) const
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
        if (m_device.isIgnored
            || presence(m_device, QDateTime::currentDateTimeUtc()) == Presence::Gone)
            return toneColor(Tone::Muted, QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QString DeviceCell::text(DeviceColumn column) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto group = groupOf(column))
        return foldedText(addressesOf(m_device, *group));
    switch (column) {
    case DeviceColumn::Name:
        if (m_device.isIgnored)
            return tr("%1 (ignored)").arg(shownTitle(m_device));
        return m_device.isSelf ? tr("%1 (this machine)").arg(shownTitle(m_device))
                               : shownTitle(m_device);
    case DeviceColumn::Vendor:
        return m_device.vendor;
    case DeviceColumn::Model:
        return m_device.model;
    case DeviceColumn::State:
        return AddressWording::presence(presence(m_device, now));
    case DeviceColumn::LastSeen:
        return AddressWording::when(m_device.lastSeen, now);
    case DeviceColumn::SetUp:
        return SetupReason::of(m_device, m_driver).possible ? tr("Possible") : tr("No driver");
    default:
        return {};
    }
}

QString DeviceCell::toolTip(DeviceColumn column) const
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
    case DeviceColumn::State:
        switch (presence(m_device, QDateTime::currentDateTimeUtc())) {
        case Presence::Online:
            return tr("Seen within the last one and a half minutes.");
        case Presence::Quiet:
            return tr("Seen within the last hour. Devices that sleep are quiet.");
        case Presence::Gone:
            return tr("Not seen for more than an hour.");
        }
        return {};
    case DeviceColumn::LastSeen:
        return QLocale().toString(m_device.lastSeen.toLocalTime(), QLocale::LongFormat);
    case DeviceColumn::SetUp:
        return SetupReason::of(m_device, m_driver).text;
    default:
        return text(column);
    }
}

QVariant DeviceCell::icon(DeviceColumn column) const
{
    switch (column) {
    case DeviceColumn::Name:
        return sixlab::icon(deviceIcon(m_device));
    case DeviceColumn::State: {
        const Presence state = presence(m_device, QDateTime::currentDateTimeUtc());
        return sixlab::icon(
            presenceIcon(state), state == Presence::Online ? Tone::Good : Tone::Muted);
    }
    case DeviceColumn::SetUp:
        return SetupReason::of(m_device, m_driver).possible ? sixlab::icon(u"setup"_s, Tone::Info)
                                                            : sixlab::icon(u"none"_s, Tone::Muted);
    default:
        return {};
    }
}

QString DeviceCell::spoken(DeviceColumn column) const
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
