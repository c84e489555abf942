#pragma once

#include <cstddef>

namespace soundings::bench {

/// Draws standard normal numbers as fast as this machine can and drops them: xoshiro256++ in eight lanes, Box and Muller with the
/// vector functions of the C library. Gives their sum, so that nothing is optimised away.
double drawNormals(std::size_t count);

} // namespace soundings::bench
