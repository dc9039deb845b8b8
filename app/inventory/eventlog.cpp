// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"

namespace sixlab {

EventLog::EventLog(QObject *parent)
    : QObject(parent)
{
}

} // namespace sixlab
