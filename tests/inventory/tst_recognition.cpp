// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/recognition.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static const MacAddress lumenMac = *MacAddress::parse(u"02:00:5e:01:02:03");

/// Takes the MAC alone, and a web page whose server and realm both fit.
static bool isLumen(const Evidence &evidence)
{
    return evidence.macs.contains(lumenMac)
        || (evidence.httpServer == "lumend"_L1 && evidence.httpRealm == "Lumen"_L1);
}

static const DriverInfo lumen{
    .id = "lumen",
    .vendor = "Lumen",
    .kind = "camera",
    .macPrefixes = {},
    .serviceTypes = {},
    .urlSchemes = {u"http"_s},
    .identifies = &isLumen,
    .describe =
        [](const Evidence &) {
            return DeviceIdentity{u"Lumen"_s, u"D3"_s, {}, {}};
        },
    .open = nullptr,
};

class TestRecognition : public QObject
{
    Q_OBJECT

private slots:
    void namesThePieceThatWasEnough();
    void namesAllPiecesWhenNoneWasEnough();
    void findsNobody();
    void asksOnlyDriversOfTheScheme();
};

void TestRecognition::namesThePieceThatWasEnough()
{
    const Evidence evidence{
        .macs = {*MacAddress::parse(u"02:00:5e:ff:ff:ff"), lumenMac},
        .services = {},
        .httpServer = u"lumend"_s,
        .httpRealm = {}};

    const Recognition recognition = recognise(evidence, {&lumen});

    QCOMPARE(recognition.driver, &lumen);
    QCOMPARE(recognition.identity.model, u"D3"_s);
    QCOMPARE(recognition.reasons.size(), 1);
    QCOMPARE(recognition.reasons[0].evidence, u"mac"_s);
    QCOMPARE(recognition.reasons[0].value, lumenMac.toString());
}

void TestRecognition::namesAllPiecesWhenNoneWasEnough()
{
    const Evidence evidence{
        .macs = {}, .services = {}, .httpServer = u"lumend"_s, .httpRealm = u"Lumen"_s};

    const Recognition recognition = recognise(evidence, {&lumen});

    QCOMPARE(recognition.driver, &lumen);
    QStringList pieces;
    for (const IdentityReason &reason : recognition.reasons)
        pieces.append(reason.evidence);
    QCOMPARE(pieces, QStringList({u"httpServer"_s, u"httpRealm"_s}));
}

void TestRecognition::findsNobody()
{
    const Recognition recognition = recognise({}, {&lumen});

    QVERIFY(!recognition.driver);
    QVERIFY(recognition.reasons.isEmpty());
}

void TestRecognition::asksOnlyDriversOfTheScheme()
{
    const Evidence evidence{.macs = {lumenMac}, .services = {}, .httpServer = {}, .httpRealm = {}};

    QVERIFY(!recognise(evidence, {&lumen}, u"https"_s).driver);
    QVERIFY(recognise(evidence, {&lumen}, u"http"_s).driver);
}

QTEST_GUILESS_MAIN(TestRecognition)
#include "tst_recognition.moc"
