#pragma once

#include "base/result.h"

namespace soundings::engine {

/// The name of a list, without blanks around it: 1 to 100 characters, or an error that says so.
Result<QString> listName(const QString &text);
/// Refuses a note or description of more than 500 characters.
Result<void> wantNote(const QString &text);
/// A UUID without braces.
QString newId();

} // namespace soundings::engine
