#pragma once

#include "base/error.h"

#include <exception>
#include <utility>

namespace soundings::storage::sql {

/// What the caller of a failed statement does next.
enum class Remedy {
    none, ///< report it
    retry, ///< the transaction was undone by the database: deadlock, serialization, lost race for a unique key
    reconnect, ///< the connection is gone and with it everything that was not committed
    inDoubt, ///< the connection went away during the commit: nobody knows, so never repeat it
};

/// How the adapters report a failure among themselves; it becomes a Result before it leaves this library.
class Failure : public std::exception {
public:
    Failure(Error error, Remedy remedy = Remedy::none)
        : m_error(std::move(error))
        , m_remedy(remedy)
    {
    }
    const Error &error() const { return m_error; }
    Remedy remedy() const { return m_remedy; }
    const char *what() const noexcept override { return "a database statement failed"; }

private:
    Error m_error;
    Remedy m_remedy;
};

} // namespace soundings::storage::sql
