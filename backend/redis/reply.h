#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace soundings::redis {

/// What Redis answered (RESP2).
struct Reply {
    enum class Type { nil, status, error, integer, string, array };
    Type type = Type::nil;
    QByteArray text; ///< of a string, of a status such as OK, or the line of an error
    std::int64_t integer = 0;
    std::vector<Reply> elements; ///< of an array

    bool isNil() const { return type == Type::nil; }
    bool isError() const { return type == Type::error; }
};

} // namespace soundings::redis
