#pragma once

#include <QString>

namespace soundings::test {

/// Writes a certificate that is its own authority, for "DNS:name" or "IP:127.0.0.1", and its key, with the program openssl. The
/// text says what failed; "" is success.
QString makeCertificate(const QString &certificateFile, const QString &keyFile, const QString &subjectAlternativeName);

/// The same, of yesterday.
QString makeExpiredCertificate(const QString &certificateFile, const QString &keyFile);

} // namespace soundings::test
