// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <optional>

namespace sixlab {

/// What `lab exec` asks of a running lab. Its three streams travel beside it.
struct VisitRequest {
    QByteArray host;
    QByteArray folder;
    QByteArrayList arguments;
    QByteArrayList environment;

    static constexpr qsizetype mostBytes = 1 << 20;

    /// The bytes on the socket: zero-terminated texts. None of them can hold a zero byte.
    [[nodiscard]] QByteArray encoded() const;
    /// Nullopt: not of that form, or too large.
    [[nodiscard]] static std::optional<VisitRequest> decoded(const QByteArray &bytes);

    bool operator==(const VisitRequest &) const = default;
};

/// How a visit ended, in the one answer that the visitor gets.
struct VisitAnswer {
    enum Outcome : qint32 { Exited, NoSuchHost, CannotStart, BadRequest };

    qint32 outcome = BadRequest;
    qint32 value = 0; ///< An exit code, or an errno.
};

} // namespace sixlab
