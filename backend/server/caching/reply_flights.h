#pragma once

#include "server/http/reply_handle.h"

#include <mutex>
#include <unordered_map>
#include <vector>

namespace soundings::server {

/// Somebody who waits for a reply that is being made.
struct Waiter {
    HttpRequest request;
    ReplyHandle handle;
};

/// Which replies are being made, and who waits for them: however many ask for one at the same time, it is made once.
/// Thread-safe.
class ReplyFlights {
public:
    /// True: nobody makes it yet, and the caller has to.
    bool join(const QByteArray &key, Waiter waiter);
    /// As above for a reply that is to be replaced, for which nobody waits.
    bool begin(const QByteArray &key);
    /// The reply is there, or will not come: who has waited until now. The next one who asks begins anew.
    std::vector<Waiter> land(const QByteArray &key);

private:
    std::mutex m_mutex;
    std::unordered_map<QByteArray, std::vector<Waiter>> m_waiting;
};

} // namespace soundings::server
