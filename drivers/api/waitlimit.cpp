// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitlimit.h"

#include <QCoreApplication>

#include <algorithm>

namespace sixlab {

struct WaitLimitTr {
    Q_DECLARE_TR_FUNCTIONS(WaitLimit)
};

Result<int> WaitLimit::slice() const
{
    if (stop.stop_requested())
        return fail(Error::Kind::Cancelled, WaitLimitTr::tr("Cancelled."));
    if (deadline.hasExpired())
        return fail(
            Error::Kind::TimedOut,
            WaitLimitTr::tr("The device did not answer in time. Check that it is switched on and "
                            "not busy, then try again."));
    return int(std::clamp<qint64>(deadline.remainingTime(), 1, 50));
}

} // namespace sixlab
