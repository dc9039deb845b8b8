// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificate.h"

#include <QSslCertificate>
#include <QSslKey>

namespace sixlab {

// Made with: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500
// These are test keys, published on purpose.
static constexpr char first[] = R"(-----BEGIN CERTIFICATE-----
MIIBsjCCAVmgAwIBAgIUOCv48UsqbYjfzqOdlr3PsRkmy30wCgYIKoZIzj0EAwIw
LjEsMCoGA1UEAwwjc2l4bGFiIHRlc3QgZGV2aWNlIDEsIGtleSBpcyBwdWJsaWMw
IBcNMjYxMTI0MjAzMTMwWhgPMjEyNjEwMzEyMDMxMzBaMC4xLDAqBgNVBAMMI3Np
eGxhYiB0ZXN0IGRldmljZSAxLCBrZXkgaXMgcHVibGljMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEzUm/ZogyjB5zn5fzTUwkajePkcRrKpYHdrULs9mZWXZ4N3XM
F1vpQzXNuEa9ee/ZI4C3hIFCsHPQUbfp3cYb56NTMFEwHQYDVR0OBBYEFJAOIFN8
pSNbdMfq846vatxr//tpMB8GA1UdIwQYMBaAFJAOIFN8pSNbdMfq846vatxr//tp
MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgfxaC+ZMjjpbV7uCg
bmzWJLaFHDHT72Se2V6n15sM8TwCIDBh4NtlWHeXS9lGGF4wPJDdRuaHz8C7OmcT
PGDlU3Cb
-----END CERTIFICATE-----
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPFJSvs2izMrdcjhe
cO/CfSyek08ZqDwnFAcDSPLVFzyhRANCAATNSb9miDKMHnOfl/NNTCRqN4+RxGsq
lgd2tQuz2ZlZdng3dcwXW+lDNc24Rr1579kjgLeEgUKwc9BRt+ndxhvn
-----END PRIVATE KEY-----
)";

static constexpr char second[] = R"(-----BEGIN CERTIFICATE-----
MIIBtDCCAVmgAwIBAgIUatW8yt1pu2oD3Xi9vkOeYsmZ1fcwCgYIKoZIzj0EAwIw
LjEsMCoGA1UEAwwjc2l4bGFiIHRlc3QgZGV2aWNlIDIsIGtleSBpcyBwdWJsaWMw
IBcNMjYxMTI0MjAzMTMwWhgPMjEyNjEwMzEyMDMxMzBaMC4xLDAqBgNVBAMMI3Np
eGxhYiB0ZXN0IGRldmljZSAyLCBrZXkgaXMgcHVibGljMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAE5oXYn9f8YHHgTivYU6TkeSoP+w0u5DR9ZQV3iJ7AcovKOObI
NuMcHeJRLoRhEVPSuJ7rhhn14em+1nt0t2rVgKNTMFEwHQYDVR0OBBYEFL0ri5Qg
d8uVI/RmNwYIiEo6MuEpMB8GA1UdIwQYMBaAFL0ri5Qgd8uVI/RmNwYIiEo6MuEp
MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAPkLfaymUWjo4POU
b1JzpsQy2l+MhG29sm1VTrEm6c/QAiEAjkUsjIAczmCFHNVvGZ+ZXMw1hKzY+mqI
rVWJzZ6doT4=
-----END CERTIFICATE-----
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg5cCFWz+Ko4EdeQKK
lgybPUPQUAcHhDbRFMJNXdkV/CGhRANCAATmhdif1/xgceBOK9hTpOR5Kg/7DS7k
NH1lBXeInsByi8o45sg24xwd4lEuhGERU9K4nuuGGfXh6b7We3S3atWA
-----END PRIVATE KEY-----
)";

QSslConfiguration testCertificate(TestCertificate which)
{
    const QByteArray pem(which == TestCertificate::First ? first : second);
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(pem));
    configuration.setPrivateKey(QSslKey(pem, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace sixlab
