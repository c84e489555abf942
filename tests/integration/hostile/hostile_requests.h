#pragma once

#include <QByteArray>
#include <QList>

namespace soundings::test {

/// Bytes that no honest client sends, and what they must get.
struct HostileRequest {
    const char *name;
    QByteArray bytes;
    int status; ///< 0: the connection ends without a word
};

/// What one HTTP implementation may read in another way than the next. Each ends the connection, so that what comes behind it is
/// never taken for a request.
QList<HostileRequest> ambiguousRequests();

/// Paths and targets that reach for what they should not. The connection may go on.
QList<HostileRequest> strayingTargets();

/// Requests that are understood, and refused by who asks or for what.
QList<HostileRequest> forbiddenRequests();

/// Bodies that are not what a route wants.
QList<HostileRequest> wrongBodies();

} // namespace soundings::test
