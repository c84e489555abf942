#include "redis/reply_decoding.h"

#include <hiredis/hiredis.h>

namespace soundings::redis {

Reply decode(const redisReply &reply)
{
    const auto text = [&] { return QByteArray(reply.str, qsizetype(reply.len)); };
    switch (reply.type) {
    case REDIS_REPLY_STATUS:
        return {Reply::Type::status, text()};
    case REDIS_REPLY_ERROR:
        return {Reply::Type::error, text()};
    case REDIS_REPLY_STRING:
        return {Reply::Type::string, text()};
    case REDIS_REPLY_INTEGER:
        return {Reply::Type::integer, {}, reply.integer};
    case REDIS_REPLY_ARRAY: {
        Reply array{Reply::Type::array};
        array.elements.reserve(reply.elements);
        for (std::size_t index = 0; index < reply.elements; ++index)
            array.elements.push_back(decode(*reply.element[index]));
        return array;
    }
    default: // nil; the other types are RESP3, which nobody asks for
        return {};
    }
}

} // namespace soundings::redis
