#pragma once

#include "base/result.h"

#include <optional>

namespace soundings::app {

/// What the program has to do with the service manager that started it: systemd, or whatever speaks its protocol. Without one,
/// and on systems that have none, nothing happens.
class ServiceManager {
public:
    /// The socket that it listens on for us, so that no connection is refused while the server restarts; empty: we open our own.
    /// To be asked once, before there are threads: it takes the variables LISTEN_* out of the environment.
    static Result<std::optional<int>> listeningSocket();
    /// Tells it that requests are answered from now on.
    static void tellReady();
};

} // namespace soundings::app
