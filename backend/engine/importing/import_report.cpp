#include "engine/importing/import_report.h"

#include <algorithm>

namespace soundings::engine {

void RowNotes::sort()
{
    std::ranges::stable_sort(m_kept, {}, &RowNote::line);
}

} // namespace soundings::engine
