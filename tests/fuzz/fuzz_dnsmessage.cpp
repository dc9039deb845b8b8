// SPDX-License-Identifier: GPL-3.0-or-later
#include "property.h"

#include "dns/message.h"

using namespace sixlab;

static void check(const DnsName &name)
{
    PROPERTY(name.toWire().size() <= 255);
    PROPERTY(isFit(name.text()));
}

static void check(const DnsText &text)
{
    PROPERTY(text.size() <= 64);
    qsizetype characters = 0;
    for (auto entry = text.begin(); entry != text.end(); ++entry) {
        PROPERTY(!entry.key().isEmpty() && entry.key().size() <= 64 && isFit(entry.key()));
        PROPERTY(entry->size() <= 255 && isFit(*entry));
        characters += entry.key().size() + entry->size();
    }
    PROPERTY(characters <= 1300);
}

static void check(const DnsRecord &record)
{
    check(record.name);
    if (const auto *target = std::get_if<DnsName>(&record.data))
        check(*target);
    else if (const auto *service = std::get_if<DnsService>(&record.data))
        check(service->target);
    else if (const auto *text = std::get_if<DnsText>(&record.data))
        check(*text);
    else
        PROPERTY(!std::get<QHostAddress>(record.data).isNull());
}

/// What can be asked must come out as it was written.
static void checkWritten(const DnsMessage &message)
{
    const QByteArray packet = writeDnsQuery(message.questions, message.records);
    if (packet.size() > largestDnsPacket) // Compressed better as it came.
        return;
    const auto again = parseDnsMessage(packet);
    PROPERTY(again);
    PROPERTY(again->questions == message.questions);
    QList<DnsRecord> pointers;
    for (DnsRecord record : message.records) {
        record.isUnique = false;
        if (record.type() == DnsType::Ptr)
            pointers.append(record);
    }
    PROPERTY(again->records == pointers);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto message = parseDnsMessage(viewOf(data, size));
    if (!message)
        return 0;
    PROPERTY(message->questions.size() + message->records.size() <= mostDnsRecords);
    for (const DnsQuestion &question : message->questions)
        check(question.name);
    for (const DnsRecord &record : message->records)
        check(record);
    checkWritten(*message);
    return 0;
}
