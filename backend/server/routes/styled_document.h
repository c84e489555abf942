#pragma once

#include <QByteArray>

#include <functional>

namespace soundings::server {

/// The client's document with its style sheet within, so that the first paint waits for no second reply.
struct StyledDocument {
    QByteArray html;
    QByteArray styleSource; ///< lets the one style element through the content security policy: "'sha256-...'"; "": there is none
};

/// `read` gets the style sheet that the document links, by its address. Where it cannot, the link stays.
StyledDocument withStyleSheet(const QByteArray &document, const std::function<QByteArray(const QByteArray &address)> &read);

} // namespace soundings::server
