#pragma once

#include <QString>

#include <cstdint>

namespace soundings::app {

enum class Health : std::uint8_t { good, note, fault };

/// One thing that was looked at. A fault says in `remedy` how to mend it; a note may.
struct Finding {
    QString name;
    Health health = Health::good;
    QString message;
    QString remedy = {};
};

} // namespace soundings::app
