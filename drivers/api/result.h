// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace sixlab {

/// Why something failed. The kind says what the user can do about it, and decides the exit code.
struct Error {
    enum class Kind {
        Usage,
        Unreachable,
        TimedOut,
        SignInRefused,
        IdentityChanged,
        NotSupported,
        Refused,
        Cancelled,
        Protocol, ///< The answer makes no sense: truncated, too large, wrong form.
        RolledBack,
        Stuck,
        Internal,
    };

    Kind kind = Kind::Internal;
    QString text; ///< One translated sentence for the user that says what to do next.
    QString detail = {}; ///< Untranslated, for the log. Never holds a secret.

    bool operator==(const Error &) const = default;
};

/// A value, or why there is none.
template <typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline auto fail(
    Error::Kind kind, const QString &text, const QString &detail = QString())
{
    return tl::make_unexpected(Error{kind, text, detail});
}

namespace detail {
template <typename T>
T take(Result<T> &&result)
{
    return *std::move(result);
}
inline void take(Result<> &&) { }
} // namespace detail

} // namespace sixlab

/// Yields the value of a Result, or leaves the function with its error.
#define TRY(expression)                                                                            \
    (__extension__({                                                                               \
        auto tryResult = (expression);                                                             \
        if (!tryResult)                                                                            \
            return tl::make_unexpected(std::move(tryResult).error());                              \
        sixlab::detail::take(std::move(tryResult));                                                \
    }))
