// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstring>

namespace sixlab {

/// A secret for a library of C: UTF-8 that is wiped when it is no longer needed.
class SecretBytes
{
public:
    explicit SecretBytes(const QString &secret)
        : m_bytes(secret.toUtf8())
    {
    }
    explicit SecretBytes(QByteArray &&secret)
        : m_bytes(std::move(secret))
    {
    }
    ~SecretBytes() { explicit_bzero(m_bytes.data(), size_t(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(SecretBytes)

    [[nodiscard]] const char *data() const { return m_bytes.constData(); }

private:
    QByteArray m_bytes;
};

} // namespace sixlab
