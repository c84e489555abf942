#pragma once

#include "base/error.h"

#include <expected>
#include <utility>

namespace soundings {

/// A value, or the reason why there is none. Expected failures are values; exceptions stay inside an adapter.
template<class T> using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return std::unexpected(Error{code, std::move(message), std::move(detail)});
}

} // namespace soundings

/// Ends the function with the error of `expression`, or gives its value to `declaration`.
#define SOUNDINGS_TRY(declaration, expression)                                                                                   \
    auto SOUNDINGS_TRY_NAME(result, __LINE__) = (expression);                                                                    \
    if (!SOUNDINGS_TRY_NAME(result, __LINE__))                                                                                   \
        return std::unexpected(std::move(SOUNDINGS_TRY_NAME(result, __LINE__)).error());                                         \
    declaration = std::move(*SOUNDINGS_TRY_NAME(result, __LINE__))
#define SOUNDINGS_TRY_NAME(a, b) SOUNDINGS_TRY_NAME_(a, b)
#define SOUNDINGS_TRY_NAME_(a, b) a##_##b

/// Ends the function with the error of `expression`, whose value is not needed.
#define SOUNDINGS_CHECK(expression)                                                                                              \
    if (auto outcome = (expression); !outcome)                                                                                   \
    return std::unexpected(std::move(outcome).error())
