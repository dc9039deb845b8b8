// SPDX-License-Identifier: GPL-3.0-or-later
#include "recognition.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct Piece {
    Evidence evidence;
    IdentityReason reason;
};

/// Every piece alone, so that the driver itself tells which of them convinced it.
static QList<Piece> pieces(const Evidence &all)
{
    QList<Piece> list;
    for (const MacAddress &mac : all.macs)
        list.append(
            {{.macs = {mac}, .services = {}, .httpServer = {}, .httpRealm = {}},
             {u"mac"_s, mac.toString()}});
    for (const Service &service : all.services)
        list.append(
            {{.macs = {}, .services = {service}, .httpServer = {}, .httpRealm = {}},
             {u"service"_s, service.type + u' ' + service.name}});
    if (!all.httpServer.isEmpty())
        list.append(
            {{.macs = {}, .services = {}, .httpServer = all.httpServer, .httpRealm = {}},
             {u"httpServer"_s, all.httpServer}});
    if (!all.httpRealm.isEmpty())
        list.append(
            {{.macs = {}, .services = {}, .httpServer = {}, .httpRealm = all.httpRealm},
             {u"httpRealm"_s, all.httpRealm}});
    if (!all.certificateSubject.isEmpty())
        list.append(
            {{.macs = {}, .services = {}, .certificateSubject = all.certificateSubject},
             {u"certificateSubject"_s, all.certificateSubject}});
    return list;
}

QList<IdentityReason> evidenceList(const Evidence &evidence)
{
    QList<IdentityReason> list;
    for (const Piece &piece : pieces(evidence))
        list.append(piece.reason);
    return list;
}

Recognition recognise(
    const Evidence &evidence, const QList<const DriverInfo *> &drivers, const QString &scheme)
{
    const auto serves = [&](const DriverInfo *driver) {
        return (scheme.isEmpty() || driver->urlSchemes.contains(scheme))
            && driver->identifies(evidence);
    };
    const auto found = std::ranges::find_if(drivers, serves);
    if (found == drivers.end())
        return {};
    Recognition recognition{*found, (*found)->describe(evidence), {}};
    for (const Piece &piece : pieces(evidence)) {
        if ((*found)->identifies(piece.evidence))
            recognition.reasons.append(piece.reason);
    }
    if (recognition.reasons.isEmpty())
        recognition.reasons = evidenceList(evidence);
    return recognition;
}

} // namespace sixlab
