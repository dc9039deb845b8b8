// SPDX-License-Identifier: GPL-3.0-or-later
#include "exitcode.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sixlab {

struct ErrorKindRow {
    Error::Kind kind;
    QLatin1StringView name;
    ExitCode code;
};

static constexpr std::array kinds{
    ErrorKindRow{Error::Kind::Usage, "usage"_L1, ExitCode::Usage},
    ErrorKindRow{Error::Kind::Unreachable, "unreachable"_L1, ExitCode::Unreachable},
    ErrorKindRow{Error::Kind::TimedOut, "timedOut"_L1, ExitCode::Unreachable},
    ErrorKindRow{Error::Kind::SignInRefused, "signInRefused"_L1, ExitCode::SignIn},
    ErrorKindRow{Error::Kind::IdentityChanged, "identityChanged"_L1, ExitCode::SignIn},
    ErrorKindRow{Error::Kind::NotSupported, "notSupported"_L1, ExitCode::Refused},
    ErrorKindRow{Error::Kind::Refused, "refused"_L1, ExitCode::Refused},
    ErrorKindRow{Error::Kind::Cancelled, "cancelled"_L1, ExitCode::Cancelled},
    ErrorKindRow{Error::Kind::Protocol, "protocol"_L1, ExitCode::Unreachable},
    ErrorKindRow{Error::Kind::RolledBack, "rolledBack"_L1, ExitCode::RolledBack},
    ErrorKindRow{Error::Kind::Stuck, "stuck"_L1, ExitCode::Stuck},
    ErrorKindRow{Error::Kind::Internal, "internal"_L1, ExitCode::Fault},
};

static const ErrorKindRow &row(Error::Kind kind)
{
    return *std::ranges::find(kinds, kind, &ErrorKindRow::kind);
}

ExitCode exitCode(Error::Kind kind)
{
    return row(kind).code;
}

QString errorKindName(Error::Kind kind)
{
    return row(kind).name;
}

ExitCode exitCode(const ChangeResult &result)
{
    const auto code = [&](ExitCode otherwise) {
        return result.error ? exitCode(result.error->kind) : otherwise;
    };
    switch (result.outcome) {
    case Outcome::Applied:
    case Outcome::Pending:
    case Outcome::Unchanged:
        return ExitCode::Done;
    case Outcome::RolledBack:
        return ExitCode::RolledBack;
    case Outcome::Stuck:
        return ExitCode::Stuck;
    case Outcome::Refused:
        return code(ExitCode::Refused);
    case Outcome::Unreachable:
        return code(ExitCode::Unreachable);
    case Outcome::SignInRefused:
        return code(ExitCode::SignIn);
    case Outcome::Cancelled:
        return code(ExitCode::Cancelled); // A deadline that passed cancels too.
    }
    Q_UNREACHABLE();
}

/// From the least to the most that somebody must look after.
static constexpr std::array byGravity{
    ExitCode::Done,    ExitCode::Cancelled,  ExitCode::Usage,
    ExitCode::Refused, ExitCode::SignIn,     ExitCode::Unreachable,
    ExitCode::Fault,   ExitCode::RolledBack, ExitCode::Stuck,
};

ExitCode exitCode(const QList<ChangeResult> &results)
{
    QList<ExitCode> codes;
    for (const ChangeResult &result : results)
        codes.append(exitCode(result));
    if (codes.isEmpty())
        return ExitCode::Done;
    const ExitCode gravest = *std::ranges::max_element(codes, {}, [](ExitCode code) {
        return std::ranges::find(byGravity, code) - byGravity.begin();
    });
    const bool someDone = codes.contains(ExitCode::Done);
    return someDone && gravest != ExitCode::Done ? ExitCode::Partly : gravest;
}

} // namespace sixlab
