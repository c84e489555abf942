#pragma once

#include <span>

namespace soundings::window {

// In English, which is also what they are found by in the translations, context "EngineWords".

/// Of stocks: sentences with places, in the order in which they are tried.
std::span<const char *const> engineSentences();
/// Of stocks: names and phrases without places.
std::span<const char *const> engineWords();

/// Of stocks: what a company does, as providers of data name it.
std::span<const char *const> engineIndustries();

/// What went wrong, and what a job does: sentences with places, in the order in which they are tried.
std::span<const char *const> engineMessages();
/// What went wrong, and what a job does: sentences and words without places.
std::span<const char *const> engineMessageWords();

} // namespace soundings::window
