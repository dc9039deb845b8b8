// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "discovery/mdnscache.h"

using namespace sixlab;
using namespace Qt::Literals::StringLiterals;

static void check(const BrowsedHost &host)
{
    PROPERTY(isFit(host.hostName));
    PROPERTY(!host.addresses.isEmpty() && host.addresses.size() <= 2 * 16);
    PROPERTY(host.services.size() <= 1024);
    for (const Service &service : host.services) {
        PROPERTY(isFit(service.type) && isFit(service.name) && service.name.size() <= 63);
        PROPERTY(service.txt.size() <= 64);
    }
}

/// What is asked must be text, or others drop the packet.
static bool isText(const DnsName &name)
{
    return std::ranges::all_of(name.labels(), [](QByteArrayView label) {
        return label.isValidUtf8()
            && std::ranges::none_of(label, [](char c) { return uchar(c) < 0x20; });
    });
}

/// All that a browser asks of its cache.
static void checkQuestions(MdnsCache &cache, MdnsCache::Time now)
{
    const QList<DnsQuestion> opening = cache.openingQuestions();
    PROPERTY(opening.size() <= 1 + 1 + 64); // The list, the wanted type, those that were listed.
    for (const DnsQuestion &question : opening) {
        for (const DnsRecord &known : cache.knownAnswers(question, now))
            PROPERTY(known.name == question.name && isText(std::get<DnsName>(known.data)));
    }
    for (const bool areNew : {true, false}) {
        const QList<DnsQuestion> questions = cache.followUps(areNew);
        PROPERTY(questions.size() <= 4096);
        for (const DnsQuestion &question : questions)
            PROPERTY(isText(question.name));
    }
}

/// Each piece is a packet, behind a byte that says from which of four neighbours and how much
/// later.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    MdnsCache cache({u"_http._tcp"_s});
    MdnsCache::Time now{std::chrono::hours(1)};
    for (const QByteArrayView piece : piecesOf(viewOf(data, size))) {
        if (piece.isEmpty())
            continue;
        const quint8 step = quint8(piece[0]);
        now += std::chrono::seconds((step >> 2) * (step >> 2));
        if (const auto message = parseDnsMessage(piece.sliced(1)))
            cache.take(*message, QHostAddress(u"fe80::%1"_s.arg(step & 3)), now);
        checkQuestions(cache, now);
        for (const BrowsedHost &host : cache.takeHosts(8))
            check(host);
    }
    for (int rounds = 0; cache.hasHosts(); ++rounds) {
        PROPERTY(rounds <= 1024 / 8);
        for (const BrowsedHost &host : cache.takeHosts(8))
            check(host);
    }
    return 0;
}
