#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QUrl>

namespace soundings::telemetry {

/// Where a project of Sentry takes in events, as SENTRY_DSN names it: "https://KEY@HOST/PROJECT".
struct Dsn {
    QUrl envelopes; ///< "https://HOST/api/PROJECT/envelope/"
    QByteArray publicKey;

    /// An error says what one looks like, and does not repeat the text: it is a secret.
    static Result<Dsn> parse(const QString &text);
};

} // namespace soundings::telemetry
