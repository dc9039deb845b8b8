// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include "commandline/texttable.h"
#include "exporting/printable.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct WordingTr {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

static QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

QString devicesText(const QList<Device> &devices, int width)
{
    TextTable table(
        {WordingTr::tr("NAME"), WordingTr::tr("KIND"), WordingTr::tr("VENDOR"),
         WordingTr::tr("MODEL"), WordingTr::tr("ADDRESS"), WordingTr::tr("MAC"),
         WordingTr::tr("SEEN")});
    for (const Device &device : devices) {
        QString mac;
        for (const DeviceInterface &interface : device.interfaces) {
            if (interface.mac && mac.isEmpty())
                mac = interface.mac->toString();
        }
        const QHostAddress best = device.bestAddress();
        table.addRow(
            {device.title(), device.kind, device.vendor, device.model,
             best.isNull() ? QString() : best.toString(), mac, timeText(device.lastSeen)});
    }
    if (table.isEmpty())
        return WordingTr::tr("No device.") + u'\n';
    return table.toString(width);
}

QString valueText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? WordingTr::tr("on") : WordingTr::tr("off");
    if (!value.isArray())
        return value.isNull() ? u"–"_s : value.toString();
    QStringList items;
    for (const QJsonValue item : value.toArray())
        items.append(item.toString());
    return items.isEmpty() ? u"–"_s : items.join(", "_L1);
}

QString identityText(const DeviceIdentity &identity)
{
    QStringList parts;
    const QString product = QString(identity.vendor + u' ' + identity.model).trimmed();
    if (!product.isEmpty())
        parts.append(product);
    if (!identity.firmware.isEmpty())
        parts.append(WordingTr::tr("firmware %1").arg(identity.firmware));
    if (!identity.serial.isEmpty())
        parts.append(WordingTr::tr("serial %1").arg(identity.serial));
    return printable(parts.join(", "_L1));
}

static QString accessText(Access access)
{
    switch (access) {
    case Access::None:
        return WordingTr::tr("not there");
    case Access::ReadOnly:
        return WordingTr::tr("fixed");
    case Access::ReadWrite:
        return WordingTr::tr("can be set");
    }
    Q_UNREACHABLE();
}

static QString liveText(const DeviceState &state, int width)
{
    TextTable table({WordingTr::tr("IN USE"), WordingTr::tr("FROM")});
    for (const LiveAddress &live : state.liveAddresses)
        table.addRow({live.address.toString(), addressOriginName(live.origin)});
    for (const QHostAddress &router : state.liveRouters)
        table.addRow({addressText(router), WordingTr::tr("router")});
    return table.isEmpty() ? QString() : u'\n' + table.toString(width);
}

QString settingsText(const DeviceState &state, int width)
{
    TextTable table(
        {WordingTr::tr("FIELD"), WordingTr::tr("VALUE"), WordingTr::tr("AFTER REBOOT"),
         WordingTr::tr("NOTE")});
    for (const Field field : allFields) {
        const Access may = access(state.capabilities, field);
        const QString note = state.reasons.value(field, accessText(may));
        table.addRow(
            {fieldName(field),
             may == Access::None ? u"–"_s : valueText(fieldValue(state.settings, field)),
             state.pending ? valueText(fieldValue(*state.pending, field)) : QString(), note});
    }
    QString text
        = identityText(state.identity) + "\n\n"_L1 + table.toString(width) + liveText(state, width);
    for (const QString &notice : state.notices)
        text += u'\n' + printable(notice) + u'\n';
    return text;
}

QString planText(const QString &title, const Plan &plan, int width)
{
    QString text = printable(title) + u'\n';
    TextTable changes({WordingTr::tr("FIELD"), WordingTr::tr("NOW"), WordingTr::tr("THEN")});
    for (const Field field : plan.changes())
        changes.addRow(
            {fieldName(field), valueText(fieldValue(plan.before, field)),
             valueText(fieldValue(plan.after, field))});
    text += changes.isEmpty() ? WordingTr::tr("Nothing changes.") + u'\n' : changes.toString(width);
    TextTable refused(
        {WordingTr::tr("CANNOT BE DONE"), WordingTr::tr("WANTED"), WordingTr::tr("WHY")});
    for (const Refusal &refusal : plan.refused)
        refused.addRow({fieldName(refusal.field), valueText(refusal.wanted), refusal.reason});
    if (!refused.isEmpty())
        text += refused.toString(width);
    for (const QString &warning : plan.warnings)
        text += WordingTr::tr("Warning: %1").arg(printable(warning)) + u'\n';
    if (plan.needsReboot)
        text += WordingTr::tr("The device takes it at its next reboot.") + u'\n';
    if (plan.connectionMoves)
        text += WordingTr::tr("The device will answer at another address.") + u'\n';
    return text;
}

QString outcomeText(const QString &title, Outcome outcome)
{
    const QString name = printable(title);
    switch (outcome) {
    case Outcome::Applied:
        return WordingTr::tr("%1: done, and it holds.").arg(name);
    case Outcome::Pending:
        return WordingTr::tr("%1: saved; it takes effect at the next reboot.").arg(name);
    case Outcome::Unchanged:
        return WordingTr::tr("%1: already as wanted.").arg(name);
    case Outcome::Refused:
        return WordingTr::tr("%1: refused; nothing was written.").arg(name);
    case Outcome::RolledBack:
        return WordingTr::tr("%1: it did not hold; the old settings are back.").arg(name);
    case Outcome::Stuck:
        return WordingTr::tr("%1: it did not hold, and the old settings could not be brought back.")
            .arg(name);
    case Outcome::Unreachable:
        return WordingTr::tr("%1: not reachable; nothing was written.").arg(name);
    case Outcome::SignInRefused:
        return WordingTr::tr("%1: not signed in; nothing was written.").arg(name);
    case Outcome::Cancelled:
        return WordingTr::tr("%1: cancelled; the old settings are there.").arg(name);
    }
    Q_UNREACHABLE();
}

QString journalText(const QList<JournalEntry> &entries, int width)
{
    TextTable table(
        {WordingTr::tr("ID"), WordingTr::tr("STARTED"), WordingTr::tr("DEVICE"),
         WordingTr::tr("STATE"), WordingTr::tr("OUTCOME"), WordingTr::tr("WHERE")});
    for (const JournalEntry &entry : entries)
        table.addRow(
            {QString::number(entry.id), timeText(entry.startedAt), entry.device,
             entry.isFinished() ? WordingTr::tr("finished") : WordingTr::tr("unfinished"),
             entry.outcome ? outcomeName(*entry.outcome) : QString(), urlText(QUrl(entry.url))});
    if (table.isEmpty())
        return WordingTr::tr("Nothing was ever written.") + u'\n';
    return table.toString(width);
}

} // namespace sixlab
