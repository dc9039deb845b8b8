// SPDX-License-Identifier: GPL-3.0-or-later
#include "bmcform.h"

namespace sixlab::supermicro {

/// Right for digits and upper-case letters only, as in generation A.
static int oldDigit(char c)
{
    return c >= 'A' ? c - 'A' + 10 : c - '0';
}

static int digit(char c)
{
    const char lower = c >= 'A' && c <= 'F' ? char(c + 0x20) : c;
    return lower >= 'a' ? lower - 'a' + 10 : lower - '0';
}

static QByteArray decoded(const QByteArray &text, int (*digitOf)(char))
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            plain += char(digitOf(text[i + 1]) * 16 + digitOf(text[i + 2]));
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

static QByteArray decodedByA(const QByteArray &text)
{
    QByteArray plain = decoded(text, &oldDigit);
    plain.removeIf([](char c) { return uchar(c) < 0x20; });
    while (plain.endsWith(' '))
        plain.chop(1);
    return plain;
}

BmcForm::BmcForm(BmcGeneration generation, const WebRequest &request)
    : m_generation(generation)
{
    if (generation == BmcGeneration::A)
        m_texts = {request.query, request.body};
    else if (request.method == "POST")
        m_texts = {request.body};
}

std::optional<QByteArray> BmcForm::find(const QByteArray &text, QByteArrayView name)
{
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const qsizetype end = at + name.size();
        const bool begins = at == 0 || text[at - 1] == '&' || text[at - 1] == '?';
        if (!begins || end >= text.size() || text[end] != '=')
            continue;
        const QByteArray rest = text.sliced(end + 1);
        return rest.first(rest.contains('&') ? rest.indexOf('&') : rest.size());
    }
    return std::nullopt;
}

std::optional<QByteArray> BmcForm::value(QByteArrayView name, int room) const
{
    for (const QByteArray &text : m_texts) {
        const auto raw = find(text, name);
        if (!raw)
            continue;
        if (m_generation == BmcGeneration::A)
            return decodedByA(*raw);
        return raw->size() + 1 <= room ? std::optional(decoded(*raw, &digit)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace sixlab::supermicro
