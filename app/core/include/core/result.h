// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace tendertrail::core {

/// Carries an Error into any Result<T>; made by fail().
struct Failure
{
    Error error;
};

[[nodiscard]] inline Failure fail(ErrorCode code, QString subject = {}, QString detail = {},
                                  SourceLocation where = SourceLocation::current())
{
    return Failure{Error{code, std::move(subject), std::move(detail), where}};
}
[[nodiscard]] inline Failure fail(Error error)
{
    return Failure{std::move(error)};
}

/// A value or an Error, shaped like std::expected (which C++20 lacks).
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure.error)) {}

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    [[nodiscard]] T valueOr(T other) const { return hasValue() ? value() : std::move(other); }

    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }
    /// The error as it passes up to a caller with another T.
    [[nodiscard]] Failure failure() const { return Failure{error()}; }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Failure failure) : m_error(std::move(failure.error)) {}

    [[nodiscard]] bool hasValue() const { return !m_error.has_value(); }
    explicit operator bool() const { return hasValue(); }
    [[nodiscard]] const Error &error() const { return *m_error; }
    [[nodiscard]] Failure failure() const { return Failure{error()}; }

private:
    std::optional<Error> m_error;
};

} // namespace tendertrail::core

/// Return early with the error of a Result<…> expression. Each use names its result anew (__COUNTER__ is known to GCC, Clang and MSVC),
/// so that one may stand in a function that is given to another.
#define TRAIL_TRY(expression) TRAIL_TRY_NUMBERED(expression, __COUNTER__)
#define TRAIL_TRY_NUMBERED(expression, number) TRAIL_TRY_NAMED(expression, number)
#define TRAIL_TRY_NAMED(expression, number)                                                                            \
    do {                                                                                                               \
        if (auto trailResult##number = (expression); !trailResult##number)                                             \
            return trailResult##number.failure();                                                                      \
    } while (false)
