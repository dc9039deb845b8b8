// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace sixlab {

/// The two self-signed certificates that simulated devices show. Their private keys are in the
/// source and thus public: they protect nothing.
enum class TestCertificate { First, Second };

[[nodiscard]] QSslConfiguration testCertificate(TestCertificate which);

} // namespace sixlab
