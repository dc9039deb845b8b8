// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "inventory/eventlog.h"
#include "inventory/storedvalue.h"
#include "inventory/storeschema.h"

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

Store::~Store() = default;

const QString &Store::keptAside() const
{
    return m_file->keptAside();
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder)
{
    std::unique_ptr<Store> store(new Store);
    store->m_file = TRY(SqliteFile::open(folder, u"inventory.db"_s, storeMigrations()));
    return store;
}

static Device deviceFromRow(const QSqlQuery &row)
{
    Device device;
    device.id = row.value(1).toString();
    device.name = row.value(2).toString();
    device.nameIsUsers = row.value(3).toBool();
    device.kind = row.value(4).toString();
    device.vendor = row.value(5).toString();
    device.model = row.value(6).toString();
    device.driver = row.value(7).toString();
    device.hostName = row.value(8).toString();
    device.firstSeen = storedTime(row.value(9));
    device.lastSeen = storedTime(row.value(10));
    device.isRouter = row.value(11).toBool();
    device.isSelf = row.value(12).toBool();
    device.serial = row.value(13).toString();
    device.certificate = row.value(14).toByteArray();
    device.user = row.value(15).toString();
    device.isIgnored = row.value(16).toBool();
    device.apartFrom = row.value(17).toString().split(u' ', Qt::SkipEmptyParts);
    device.advertisement = storedAdvertisement(row.value(18).toString());
    device.advertisedAt = storedTime(row.value(19));
    device.attachment = row.value(20).toString();
    device.presentSince = storedTime(row.value(21));
    return device;
}

static void addAddress(Device &device, const QSqlQuery &row)
{
    const qsizetype interface = row.value(1).toInt();
    const auto address = parseAddress(row.value(2).toString());
    if (address && interface >= 0 && interface < device.interfaces.size())
        device.interfaces[interface].addresses.append(
            {*address, storedOrigin(row.value(3).toString()), storedTime(row.value(4)),
             storedTime(row.value(5)), storedSources(row.value(6).toString()),
             sourceFromName(row.value(7).toString()).value_or(Source::Neighbour),
             storedTime(row.value(8))});
}

/// Whole tables, each read once and joined here: a query for each device took ten times as long.
Result<QList<Device>> Store::load() const
{
    QList<Device> devices;
    QHash<qint64, qsizetype> places;
    QSqlQuery rows = TRY(m_file->run(
        u"SELECT number, id, name, name_is_users, kind, vendor, model, driver, host_name,"
        " first_seen, last_seen, is_router, is_self, serial, certificate, user, is_ignored,"
        " apart_from, advertisement, advertised_at, attachment, present_since FROM device ORDER BY number"_s));
    while (rows.next()) {
        places.insert(rows.value(0).toLongLong(), devices.size());
        devices.append(deviceFromRow(rows));
    }
    Device nobody; // Takes what belongs to no device, which only a file edited by hand has.
    const auto owner = [&](const QSqlQuery &row) -> Device & {
        const qsizetype place = places.value(row.value(0).toLongLong(), -1);
        return place < 0 ? nobody : devices[place];
    };
    rows = TRY(m_file->run(u"SELECT device, mac FROM interface ORDER BY device, place"_s));
    while (rows.next())
        owner(rows).interfaces.append({MacAddress::parse(rows.value(1).toString()), {}});
    rows = TRY(
        m_file->run(u"SELECT device, interface, address, origin, first_seen, last_seen, sources,"
                    " last_source, valid_until FROM address ORDER BY device, interface, place"_s));
    while (rows.next())
        addAddress(owner(rows), rows);
    rows = TRY(
        m_file->run(u"SELECT device, type, name, port, txt FROM service ORDER BY device, place"_s));
    while (rows.next())
        owner(rows).services.append(
            {rows.value(1).toString(), rows.value(2).toString(), quint16(rows.value(3).toUInt()),
             storedTxt(rows.value(4).toString())});
    rows = TRY(m_file->run(u"SELECT device, tag FROM tag ORDER BY device, place"_s));
    while (rows.next())
        owner(rows).tags.append(rows.value(1).toString());
    return devices;
}

/// The statements of one save, each prepared once.
struct Writing {
    const SqliteFile &file;
    QSqlQuery device;
    QSqlQuery clearInterfaces;
    QSqlQuery clearServices;
    QSqlQuery clearTags;
    QSqlQuery interface;
    QSqlQuery address;
    QSqlQuery service;
    QSqlQuery tag;
};

static Result<Writing> prepare(const SqliteFile &file)
{
    return Writing{
        file,
        TRY(file.prepare(
            u"INSERT INTO device (id, name, name_is_users, kind, vendor, model, driver, host_name,"
            " first_seen, last_seen, is_router, is_self, serial, certificate, user, is_ignored,"
            " apart_from, advertisement, advertised_at, attachment, present_since)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
            "(id) "
            "DO UPDATE SET"
            " name = excluded.name, name_is_users = excluded.name_is_users, kind = excluded.kind,"
            " vendor = excluded.vendor, model = excluded.model, driver = excluded.driver,"
            " host_name = excluded.host_name, first_seen = excluded.first_seen,"
            " last_seen = excluded.last_seen, is_router = excluded.is_router,"
            " is_self = excluded.is_self, serial = excluded.serial,"
            " certificate = excluded.certificate, user = excluded.user,"
            " is_ignored = excluded.is_ignored, apart_from = excluded.apart_from,"
            " advertisement = excluded.advertisement, advertised_at = excluded.advertised_at,"
            " attachment = excluded.attachment, present_since = excluded.present_since"
            " RETURNING number"_s)),
        TRY(file.prepare(u"DELETE FROM interface WHERE device = ?"_s)),
        TRY(file.prepare(u"DELETE FROM service WHERE device = ?"_s)),
        TRY(file.prepare(u"DELETE FROM tag WHERE device = ?"_s)),
        TRY(file.prepare(u"INSERT INTO interface VALUES (?, ?, ?)"_s)),
        TRY(file.prepare(u"INSERT INTO address VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)),
        TRY(file.prepare(u"INSERT INTO service VALUES (?, ?, ?, ?, ?, ?)"_s)),
        TRY(file.prepare(u"INSERT INTO tag VALUES (?, ?, ?)"_s)),
    };
}

static Result<> writeInterfaces(Writing &to, qint64 number, const Device &device)
{
    for (qsizetype i = 0; i < device.interfaces.size(); ++i) {
        const DeviceInterface &interface = device.interfaces[i];
        TRY(to.file.runPrepared(
            to.interface,
            {number, i, interface.mac ? QVariant(interface.mac->toString()) : QVariant()}));
        for (qsizetype j = 0; j < interface.addresses.size(); ++j) {
            const DeviceAddress &address = interface.addresses[j];
            TRY(to.file.runPrepared(
                to.address,
                {number, i, j, address.address.toString(), addressOriginName(address.origin),
                 stored(address.firstSeen), stored(address.lastSeen), stored(address.sources),
                 sourceName(address.lastSource), stored(address.validUntil)}));
        }
    }
    return {};
}

static Result<> writeDevice(Writing &to, const Device &device)
{
    TRY(to.file.runPrepared(
        to.device,
        {device.id,
         device.name,
         device.nameIsUsers,
         device.kind,
         device.vendor,
         device.model,
         device.driver,
         device.hostName,
         stored(device.firstSeen),
         stored(device.lastSeen),
         device.isRouter,
         device.isSelf,
         device.serial,
         device.certificate,
         device.user,
         device.isIgnored,
         device.apartFrom.join(u' '),
         stored(device.advertisement),
         stored(device.advertisedAt),
         device.attachment,
         stored(device.presentSince)}));
    to.device.next();
    const qint64 number = to.device.value(0).toLongLong();
    to.device.finish();
    for (QSqlQuery *clear : {&to.clearInterfaces, &to.clearServices, &to.clearTags})
        TRY(to.file.runPrepared(*clear, {number}));
    TRY(writeInterfaces(to, number, device));
    for (qsizetype i = 0; i < device.services.size(); ++i) {
        const Service &service = device.services[i];
        TRY(to.file.runPrepared(
            to.service,
            {number, i, service.type, service.name, service.port, stored(service.txt)}));
    }
    for (qsizetype i = 0; i < device.tags.size(); ++i)
        TRY(to.file.runPrepared(to.tag, {number, i, device.tags[i]}));
    return {};
}

/// Numbered by the file: another program may have appended in the meantime.
static Result<> appendEvents(const SqliteFile &file, const QList<DeviceEvent> &events)
{
    if (events.isEmpty())
        return {};
    QSqlQuery event = TRY(file.prepare(
        u"INSERT INTO event (at, kind, device, title, subject, before) VALUES (?, ?, ?, ?, ?, ?)"_s));
    for (const DeviceEvent &one : events) {
        TRY(file.runPrepared(
            event,
            {one.at.toMSecsSinceEpoch(), eventKindName(one.kind), one.deviceId, one.title,
             one.subject, one.before}));
    }
    TRY(file.run(
        u"DELETE FROM event WHERE number <= (SELECT max(number) FROM event) - ?"_s,
        {EventLog::maximumEvents}));
    return {};
}

Result<> Store::save(
    const QList<Device> &devices, const QStringList &deleted, const QList<DeviceEvent> &events)
{
    return m_file->inTransaction([&]() -> Result<> {
        for (const QString &id : deleted)
            TRY(m_file->run(u"DELETE FROM device WHERE id = ?"_s, {id}));
        Writing writing = TRY(prepare(*m_file));
        for (const Device &device : devices)
            TRY(writeDevice(writing, device));
        return appendEvents(*m_file, events);
    });
}

Result<QList<DeviceEvent>> Store::loadEvents() const
{
    QList<DeviceEvent> events;
    QSqlQuery rows = TRY(m_file->run(
        u"SELECT number, at, kind, device, title, subject, before FROM event ORDER BY number"_s));
    while (rows.next()) {
        // A kind that a newer version wrote is not known here.
        const auto kind = eventKindFromName(rows.value(2).toString());
        if (kind)
            events.append(
                {rows.value(0).toLongLong(), storedTime(rows.value(1)), *kind,
                 rows.value(3).toString(), rows.value(4).toString(), rows.value(5).toString(),
                 rows.value(6).toString()});
    }
    return events;
}

Result<qint64> Store::lastEventNumber() const
{
    QSqlQuery row = TRY(m_file->run(u"SELECT max(number) FROM event"_s));
    return row.next() ? row.value(0).toLongLong() : 0;
}

} // namespace sixlab
