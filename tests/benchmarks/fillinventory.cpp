// SPDX-License-Identifier: GPL-3.0-or-later
// Writes an inventory of 1,000 devices into the folder that is named: the start-up benchmark's
// load.
#include "inventory/store.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static Device device(int number)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto octet = [number](int shift) { return quint8(number >> shift); };
    const MacAddress mac({0x00, 0x16, 0x3e, 0x00, octet(8), octet(0)});
    const auto address = [&](const QString &text) {
        return DeviceAddress{
            QHostAddress(text), AddressOrigin::Unknown, now, now, {Source::Neighbour}};
    };
    const QString tail = QString::number(number, 16);
    Device device;
    device.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    device.name = u"host-%1"_s.arg(number);
    device.vendor = u"Example"_s;
    device.firstSeen = now;
    device.lastSeen = now;
    device.interfaces
        = {{mac,
            {address(u"fe80::216:3eff:fe00:"_s + tail), address(u"2001:db8:2::"_s + tail),
             address(u"192.168.%1.%2"_s.arg(number >> 8).arg(number & 255))}}};
    return device;
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]));
    QList<Device> devices;
    for (int number = 1; number <= 1000; ++number)
        devices.append(device(number));
    const bool saved = store && (*store)->save(devices, {});
    return saved ? 0 : 1;
}
