#pragma once

namespace soundings::app {

/// What other machines would need to be let in by a window's engine, and is not there.
struct SharingLacks {
    bool token = false;
    bool certificate = false;

    bool any() const { return token || certificate; }
};

} // namespace soundings::app
