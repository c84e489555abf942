// What other programs put into the queues, the replies and the results of Celery.
#include "celery/wire/task_message.h"
#include "celery/wire/task_result.h"
#include "fuzz.h"

using namespace soundings;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto delivery = celery::decodeTask(raw)) {
        // What we send on must be understood again, as the same order.
        const auto again = celery::decodeTask(celery::retryOf(*delivery, Timestamp(std::chrono::seconds(1'800'000'000))));
        FUZZ_CHECK(again.has_value());
        FUZZ_CHECK(again->order.id == delivery->order.id && again->order.task == delivery->order.task);
        FUZZ_CHECK(again->order.args == delivery->order.args && again->order.kwargs == delivery->order.kwargs);
        FUZZ_CHECK(celery::decodeTask(celery::redeliveryOf(raw)).has_value());
    } else {
        FUZZ_CHECK(!delivery.error().message.isEmpty());
    }
    static_cast<void>(celery::openEnvelope(raw));
    if (const auto result = celery::decodeResult(raw))
        FUZZ_CHECK(celery::decodeResult(celery::encodeResult(*result)).has_value());
    return 0;
}
