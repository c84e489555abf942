#pragma once

#include "base/clock.h"

#include <QJsonObject>

namespace soundings::telemetry {

/// An event as it is kept and sent: a line of headers, a line of the item's headers, and the event.
QByteArray makeEnvelope(const QJsonObject &event);

/// The envelope with the moment of sending in its headers, by which Sentry corrects clocks. Empty when it is none, as after a
/// disk was full.
QByteArray stampEnvelope(const QByteArray &envelope, Timestamp sentAt);

} // namespace soundings::telemetry
