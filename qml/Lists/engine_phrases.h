#pragma once

#include <span>

namespace soundings::window {

// In English, which is also what they are found by in the translations, context "EngineWords".

/// Sentences with places, in the order in which they are tried.
std::span<const char *const> engineSentences();
/// Names and phrases without places.
std::span<const char *const> engineWords();

} // namespace soundings::window
