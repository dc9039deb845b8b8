// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/exitcode.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sixlab;

static ChangeResult ended(Outcome outcome, std::optional<Error::Kind> kind = {})
{
    ChangeResult result;
    result.outcome = outcome;
    if (kind)
        result.error = Error{*kind, u"text"_s};
    return result;
}

class TestExitCodes : public QObject
{
    Q_OBJECT

private slots:
    void errorsBeforeAWrite_data();
    void errorsBeforeAWrite();
    void changes_data();
    void changes();
    void severalDevices_data();
    void severalDevices();
};

void TestExitCodes::errorsBeforeAWrite_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");

    using Kind = Error::Kind;
    QTest::newRow("usage") << Kind::Usage << u"usage"_s << 2;
    QTest::newRow("unreachable") << Kind::Unreachable << u"unreachable"_s << 4;
    QTest::newRow("timed out") << Kind::TimedOut << u"timedOut"_s << 4;
    QTest::newRow("sign-in") << Kind::SignInRefused << u"signInRefused"_s << 5;
    QTest::newRow("identity") << Kind::IdentityChanged << u"identityChanged"_s << 5;
    QTest::newRow("not supported") << Kind::NotSupported << u"notSupported"_s << 6;
    QTest::newRow("refused") << Kind::Refused << u"refused"_s << 6;
    QTest::newRow("cancelled") << Kind::Cancelled << u"cancelled"_s << 7;
    QTest::newRow("protocol") << Kind::Protocol << u"protocol"_s << 4;
    QTest::newRow("rolled back") << Kind::RolledBack << u"rolledBack"_s << 9;
    QTest::newRow("stuck") << Kind::Stuck << u"stuck"_s << 10;
    QTest::newRow("internal") << Kind::Internal << u"internal"_s << 8;
}

void TestExitCodes::errorsBeforeAWrite()
{
    QFETCH(Error::Kind, kind);

    QTEST(errorKindName(kind), "name");
    QTEST(int(exitCode(kind)), "code");
}

void TestExitCodes::changes_data()
{
    QTest::addColumn<ChangeResult>("result");
    QTest::addColumn<int>("code");

    using Kind = Error::Kind;
    QTest::newRow("applied") << ended(Outcome::Applied) << 0;
    QTest::newRow("pending") << ended(Outcome::Pending) << 0;
    QTest::newRow("unchanged") << ended(Outcome::Unchanged) << 0;
    QTest::newRow("refused") << ended(Outcome::Refused, Kind::NotSupported) << 6;
    QTest::newRow("nothing written: a fault") << ended(Outcome::Refused, Kind::Internal) << 8;
    QTest::newRow("unreachable") << ended(Outcome::Unreachable, Kind::Unreachable) << 4;
    QTest::newRow("no sense before a write") << ended(Outcome::Unreachable, Kind::Protocol) << 4;
    QTest::newRow("no sense after a write") << ended(Outcome::RolledBack, Kind::Protocol) << 9;
    QTest::newRow("no sense and no way back") << ended(Outcome::Stuck, Kind::Protocol) << 10;
    QTest::newRow("sign-in") << ended(Outcome::SignInRefused, Kind::SignInRefused) << 5;
    QTest::newRow("another device") << ended(Outcome::SignInRefused, Kind::IdentityChanged) << 5;
    QTest::newRow("cancelled") << ended(Outcome::Cancelled, Kind::Cancelled) << 7;
    QTest::newRow("deadline") << ended(Outcome::Cancelled, Kind::TimedOut) << 4;
    QTest::newRow("cancelled, stuck") << ended(Outcome::Stuck, Kind::Cancelled) << 10;
}

void TestExitCodes::changes()
{
    QFETCH(ChangeResult, result);

    QTEST(int(exitCode(result)), "code");
}

void TestExitCodes::severalDevices_data()
{
    QTest::addColumn<QList<ChangeResult>>("results");
    QTest::addColumn<int>("code");

    const auto done = ended(Outcome::Applied);
    const auto same = ended(Outcome::Unchanged);
    const auto away = ended(Outcome::Unreachable, Error::Kind::Unreachable);
    const auto wrong = ended(Outcome::SignInRefused, Error::Kind::SignInRefused);
    const auto stuck = ended(Outcome::Stuck, Error::Kind::Stuck);
    using Results = QList<ChangeResult>;
    QTest::newRow("all done") << Results{done, same} << 0;
    QTest::newRow("one failed") << Results{done, away} << 3;
    QTest::newRow("one stuck") << Results{done, stuck} << 3;
    QTest::newRow("all failed alike") << Results{away, away} << 4;
    QTest::newRow("the gravest of all failures") << Results{away, stuck, wrong} << 10;
}

void TestExitCodes::severalDevices()
{
    QFETCH(QList<ChangeResult>, results);

    QTEST(int(exitCode(results)), "code");
}

QTEST_GUILESS_MAIN(TestExitCodes)
#include "tst_exitcodes.moc"
