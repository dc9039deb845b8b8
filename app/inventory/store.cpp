// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "storage/sqlitefile.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static const QList<SqliteFile::Migration> &migrations()
{
    // Rows of a device hang on its number here, which is smaller than its id and faster to join.
    static const QList<SqliteFile::Migration> list{
        {
            u"CREATE TABLE device (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
            " name TEXT NOT NULL, name_is_users INTEGER NOT NULL, kind TEXT NOT NULL,"
            " vendor TEXT NOT NULL, model TEXT NOT NULL, driver TEXT NOT NULL,"
            " host_name TEXT NOT NULL, first_seen INTEGER, last_seen INTEGER,"
            " is_router INTEGER NOT NULL, is_self INTEGER NOT NULL, serial TEXT NOT NULL,"
            " certificate BLOB NOT NULL, user TEXT NOT NULL) STRICT"_s,
            u"CREATE TABLE interface (device INTEGER NOT NULL REFERENCES device ON DELETE CASCADE,"
            " place INTEGER NOT NULL, mac TEXT, PRIMARY KEY (device, place))"
            " STRICT, WITHOUT ROWID"_s,
            u"CREATE TABLE address (device INTEGER NOT NULL, interface INTEGER NOT NULL,"
            " place INTEGER NOT NULL, address TEXT NOT NULL, origin TEXT NOT NULL,"
            " first_seen INTEGER, last_seen INTEGER, sources TEXT NOT NULL,"
            " PRIMARY KEY (device, interface, place), FOREIGN KEY (device, interface)"
            " REFERENCES interface ON DELETE CASCADE) STRICT, WITHOUT ROWID"_s,
            u"CREATE TABLE service (device INTEGER NOT NULL REFERENCES device ON DELETE CASCADE,"
            " place INTEGER NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL,"
            " port INTEGER NOT NULL, txt TEXT NOT NULL, PRIMARY KEY (device, place))"
            " STRICT, WITHOUT ROWID"_s,
            u"CREATE TABLE tag (device INTEGER NOT NULL REFERENCES device ON DELETE CASCADE,"
            " place INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (device, place))"
            " STRICT, WITHOUT ROWID"_s,
        },
    };
    return list;
}

static QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

static QDateTime time(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

static QString stored(const QList<Source> &sources)
{
    QStringList names;
    for (const Source source : sources)
        names.append(sourceName(source));
    return names.join(u' ');
}

static QList<Source> sources(const QString &text)
{
    QList<Source> list;
    for (const QStringView name : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto source = sourceFromName(name))
            list.append(*source);
    }
    return list;
}

static AddressOrigin origin(const QString &name)
{
    for (const AddressOrigin origin :
         {AddressOrigin::LinkLocal, AddressOrigin::Static, AddressOrigin::Slaac,
          AddressOrigin::Dhcp}) {
        if (name == addressOriginName(origin))
            return origin;
    }
    return AddressOrigin::Unknown;
}

static QString stored(const QMap<QString, QString> &txt)
{
    if (txt.isEmpty())
        return {};
    QJsonObject object;
    for (auto it = txt.begin(); it != txt.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static QMap<QString, QString> txt(const QString &text)
{
    QMap<QString, QString> map;
    if (text.isEmpty())
        return map;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

Store::~Store() = default;

const QString &Store::keptAside() const
{
    return m_file->keptAside();
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder)
{
    std::unique_ptr<Store> store(new Store);
    store->m_file = TRY(SqliteFile::open(folder, u"inventory.db"_s, migrations()));
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
    device.firstSeen = time(row.value(9));
    device.lastSeen = time(row.value(10));
    device.isRouter = row.value(11).toBool();
    device.isSelf = row.value(12).toBool();
    device.serial = row.value(13).toString();
    device.certificate = row.value(14).toByteArray();
    device.user = row.value(15).toString();
    return device;
}

static void addAddress(Device &device, const QSqlQuery &row)
{
    const qsizetype interface = row.value(1).toInt();
    const auto address = parseAddress(row.value(2).toString());
    if (address && interface >= 0 && interface < device.interfaces.size())
        device.interfaces[interface].addresses.append(
            {*address, origin(row.value(3).toString()), time(row.value(4)), time(row.value(5)),
             sources(row.value(6).toString())});
}

/// Whole tables, each read once and joined here: a query for each device took ten times as long.
Result<QList<Device>> Store::load() const
{
    QList<Device> devices;
    QHash<qint64, qsizetype> places;
    QSqlQuery rows = TRY(m_file->run(
        u"SELECT number, id, name, name_is_users, kind, vendor, model, driver, host_name,"
        " first_seen, last_seen, is_router, is_self, serial, certificate, user"
        " FROM device ORDER BY number"_s));
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
        m_file->run(u"SELECT device, interface, address, origin, first_seen, last_seen, sources"
                    " FROM address ORDER BY device, interface, place"_s));
    while (rows.next())
        addAddress(owner(rows), rows);
    rows = TRY(
        m_file->run(u"SELECT device, type, name, port, txt FROM service ORDER BY device, place"_s));
    while (rows.next())
        owner(rows).services.append(
            {rows.value(1).toString(), rows.value(2).toString(), quint16(rows.value(3).toUInt()),
             txt(rows.value(4).toString())});
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
            " first_seen, last_seen, is_router, is_self, serial, certificate, user)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " name = excluded.name, name_is_users = excluded.name_is_users, kind = excluded.kind,"
            " vendor = excluded.vendor, model = excluded.model, driver = excluded.driver,"
            " host_name = excluded.host_name, first_seen = excluded.first_seen,"
            " last_seen = excluded.last_seen, is_router = excluded.is_router,"
            " is_self = excluded.is_self, serial = excluded.serial,"
            " certificate = excluded.certificate, user = excluded.user RETURNING number"_s)),
        TRY(file.prepare(u"DELETE FROM interface WHERE device = ?"_s)),
        TRY(file.prepare(u"DELETE FROM service WHERE device = ?"_s)),
        TRY(file.prepare(u"DELETE FROM tag WHERE device = ?"_s)),
        TRY(file.prepare(u"INSERT INTO interface VALUES (?, ?, ?)"_s)),
        TRY(file.prepare(u"INSERT INTO address VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s)),
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
                 stored(address.firstSeen), stored(address.lastSeen), stored(address.sources)}));
        }
    }
    return {};
}

static Result<> writeDevice(Writing &to, const Device &device)
{
    TRY(to.file.runPrepared(
        to.device,
        {device.id, device.name, device.nameIsUsers, device.kind, device.vendor, device.model,
         device.driver, device.hostName, stored(device.firstSeen), stored(device.lastSeen),
         device.isRouter, device.isSelf, device.serial, device.certificate, device.user}));
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

Result<> Store::save(const QList<Device> &devices, const QStringList &deleted)
{
    return m_file->inTransaction([&]() -> Result<> {
        for (const QString &id : deleted)
            TRY(m_file->run(u"DELETE FROM device WHERE id = ?"_s, {id}));
        Writing writing = TRY(prepare(*m_file));
        for (const Device &device : devices)
            TRY(writeDevice(writing, device));
        return {};
    });
}

} // namespace sixlab
