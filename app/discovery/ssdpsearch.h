// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoverysource.h"
#include "discovery/multicastsearch.h"
#include "discovery/pacedsightings.h"
#include "discovery/ssdpmessage.h"

#include <chrono>

namespace sixlab {

/// Searches for UPnP devices (SSDP, UPnP Device Architecture 1.1) over IPv6 and IPv4, hears their
/// announcements, and asks each for its description: once in a minute, four at a time, 256 KiB and
/// two seconds each, and only at the very address that answered.
///
/// A service is `ssdp:` and the type of the device. Without a description its name is unknown, and
/// there may be one for each type that the device answered with.
class SsdpSearch : public DiscoverySource
{
    Q_OBJECT

public:
    /// @p interfaces by name; empty: all.
    SsdpSearch(const QStringList &interfaces, bool fetchesDescriptions, QObject *parent = nullptr);
    ~SsdpSearch() override;

    void listen() override;
    void ask() override;
    /// Learns whose addresses are whose, so that a device is not asked over each of them.
    void consider(const Sighting &sighting) override;

private:
    using Clock = std::chrono::steady_clock;

    /// One description, and the devices at that address that name it.
    struct Root {
        enum class State { Undescribed, Waiting, Described, Undescribable };

        QByteArray location;
        QString server = {};
        QMap<QString, QString> types = {}; ///< That it answered with, and whose each is: `uuid:…`.
        State state = State::Undescribed;
    };
    struct Answerer {
        QString interface;
        QList<Root> roots;
        Clock::time_point since;
    };
    struct Errand {
        QHostAddress address;
        QByteArray location;
        Clock::time_point due;
    };

    void take(const LanInterface &lan, const QHostAddress &sender, const SsdpMessage &message);
    Answerer *answererAt(const QHostAddress &sender, const QString &interface);
    Root *rootOf(const QHostAddress &address, const QByteArray &location);
    void report(const QHostAddress &address, const Root &root);
    void sendFor(const QHostAddress &address, Root &root);
    void fetchNext();
    void carryOut(const Errand &errand);
    [[nodiscard]] Root::State run(const Errand &errand);
    void fetch(const Errand &errand, const DescriptionPlace &place);
    void takeDescription(const Errand &errand, quint16 port, const QByteArray &xml);

    MulticastSearch m_search;
    PacedSightings m_reports;
    QHash<QHostAddress, Answerer> m_answerers;
    QHash<QHostAddress, MacAddress> m_macs;
    QHash<QString, Clock::time_point> m_asked; ///< Descriptions, and when.
    QList<Errand> m_errands;
    QTimer m_beforeFetching;
    int m_fetching = 0;
    bool m_fetchesDescriptions;
    bool m_mayAsk = false;
    int m_round = 0;
};

} // namespace sixlab
