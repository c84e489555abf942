#pragma once

#include "storage/sql/connection.h"

#include <string>
#include <vector>

namespace soundings::storage {

/// A table as both kinds of database have it.
struct TableShape {
    enum class Kind { integer, real, text };
    struct Column {
        std::string name;
        Kind kind = Kind::text;
    };

    std::string name;
    std::vector<Column> columns;
};

/// The tables with the data, those that others refer to first. What only this database knows of itself is left out: its schema's
/// history, and its log of changes.
std::vector<TableShape> dataTables(sql::Connection &sqlite);

/// Both within transactions, of which `to` may write. Gives the number of rows. Throw sql::Failure.
std::int64_t copyRows(sql::Connection &from, sql::Connection &to, const TableShape &table);
std::int64_t countRows(sql::Connection &connection, const TableShape &table);

} // namespace soundings::storage
