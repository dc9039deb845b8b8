// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sixlab::supermicro {

/// The context of all that this driver says.
struct SupermicroTr {
    Q_DECLARE_TR_FUNCTIONS(Supermicro)
};

} // namespace sixlab::supermicro
