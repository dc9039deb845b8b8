// SPDX-License-Identifier: GPL-3.0-or-later
#include "webbanner.h"

#include "api/digest.h"
#include "api/httpsyntax.h"
#include "api/interfaceaddress.h"
#include "dns/foreigntext.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

static constexpr qsizetype mostBytes = 8192;
static constexpr qsizetype longestText = 200;

static QString realmIn(QByteArrayView challenges)
{
    for (const Challenge &challenge : parseChallenges(challenges)) {
        if (challenge.parameters.contains("realm"))
            return foreignText(challenge.parameters.value("realm"), longestText);
    }
    return {};
}

static bool isHttpsOf(const QByteArray &location, const QHostAddress &host)
{
    const QUrl url = QUrl::fromEncoded(location.first(std::min<qsizetype>(location.size(), 1024)));
    const auto address = parseAddress(url.host().section(u'%', 0, 0));
    return url.scheme() == "https"_L1 && address && addressText(*address) == addressText(host);
}

static void readField(const QByteArray &line, const QHostAddress &host, WebBanner &banner)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isHttpFieldValue(line))
        return;
    const QByteArray name = line.first(colon).toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (name == "server" && banner.server.isEmpty())
        banner.server = foreignText(value, longestText);
    else if (name == "www-authenticate" && banner.realm.isEmpty())
        banner.realm = realmIn(value);
    else if (name == "location")
        banner.movesToHttps = isHttpsOf(value, host);
}

/// The five entities that pages have in titles; everything else stays as it is.
static QByteArray withoutEntities(QByteArray text)
{
    static constexpr std::pair<const char *, const char *> entities[]{
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", " "}, {"&amp;", "&"}};
    for (const auto &[entity, character] : entities)
        text.replace(entity, character);
    return text;
}

static QString titleIn(const QByteArray &page)
{
    static constexpr QByteArrayView start = "<title";
    const QByteArray lower = page.toLower();
    qsizetype tag = lower.indexOf(start);
    const auto isWhole = [&lower](qsizetype at) {
        return QByteArrayView("> \t\r\n").contains(lower.at(at + start.size()));
    };
    while (tag >= 0 && tag + start.size() < lower.size() && !isWhole(tag))
        tag = lower.indexOf(start, tag + 1);
    const qsizetype from = tag < 0 ? 0 : lower.indexOf('>', tag) + 1;
    const qsizetype end = from == 0 ? -1 : lower.indexOf("</title", from);
    if (end < 0)
        return {};
    return foreignText(withoutEntities(page.sliced(from, end - from)).simplified(), longestText);
}

std::optional<WebBanner> parseWebBanner(QByteArrayView answer, const QHostAddress &host)
{
    QByteArray rest = answer.first(std::min(answer.size(), mostBytes)).toByteArray();
    if (!rest.startsWith("HTTP/1."))
        return std::nullopt;
    WebBanner banner;
    bool isStatusLine = true;
    // A line without an end was cut off.
    for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        QByteArray line = rest.first(end);
        line.chop(line.endsWith('\r') ? 1 : 0);
        rest.remove(0, end + 1);
        if (line.isEmpty()) {
            banner.title = titleIn(rest);
            break;
        }
        if (!std::exchange(isStatusLine, false))
            readField(line, host, banner);
    }
    return banner;
}

} // namespace sixlab
