#pragma once

#include "client/call.h"

#include <QDate>
#include <QList>

namespace soundings::client {

/// The weekdays of a year on which New York does not trade.
Call<QList<QDate>> marketClosures(int year);

} // namespace soundings::client
