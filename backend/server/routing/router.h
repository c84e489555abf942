#pragma once

#include "server/routing/route.h"
#include "server/routing/target.h"

#include <QStringList>

namespace soundings::server {

/// Finds the row of the table that a request is for, and checks its arguments.
class Router {
public:
    explicit Router(RouteTable table);

    struct Match {
        const Route *route = nullptr; ///< none: no such path, or not with this method
        const char *pattern = ""; ///< of this path, whichever the method; "": no such path
        QStringList pathValues; ///< in the order of the pattern's names
        QByteArray allow; ///< methods of this path, for OPTIONS and 405; empty: no such path
    };

    Match match(const QByteArray &method, const Target &target) const;
    const RouteTable &table() const { return m_table; }

private:
    struct Segments {
        QStringList parts; ///< "{name}" or a literal
        int literals = 0;
    };

    RouteTable m_table;
    std::vector<Segments> m_segments; ///< same order as the table
};

/// 422 with every wrong field named.
Result<Arguments> readArguments(const Route &route, const Router::Match &match, const Target &target, const HttpRequest &request);

} // namespace soundings::server
