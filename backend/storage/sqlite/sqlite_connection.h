#pragma once

#include "storage/open_store.h"
#include "storage/sql/connection.h"

#include <memory>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace soundings::storage::sqlite {

/// Written into the header of every database of ours ("SNDG"), so that the files of other programs are left alone.
inline constexpr std::int32_t kApplicationId = 0x534e4447;

struct CloseDatabase {
    void operator()(sqlite3 *database) const;
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt *statement) const;
};

/// Lets a map be asked with a view, without a copy of the text.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// A connection to one SQLite file through SQLite's own C interface.
class SqliteConnection final : public sql::Connection {
public:
    /// Opens or creates the file. Throws sql::Failure: locked, readOnly, corrupt (not a database, or another program's).
    SqliteConnection(const QString &path, const OpenOptions &options);
    ~SqliteConnection() override;

    sql::Dialect dialect() const override { return sql::Dialect::sqlite; }
    sql::Statement &prepared(std::string_view text) override;
    void execute(const std::string &script) override;
    void begin(sql::Access access) override;
    void commit() override;
    void rollback() noexcept override;
    /// SQLite has one writer at a time anyway.
    void lockPriceWriters() override { }
    std::optional<sql::ContentVersion> contentVersion() override;
    void insertBars(std::int64_t stock, std::int64_t batch, std::span<const PriceBar> bars, bool fresh) override;

private:
    class PreparedStatement;

    void check(int resultCode) const;
    void refuseAlienFile();
    void switchToWal(std::chrono::milliseconds patience);
    std::int64_t pragma(const char *name);

    QString m_path;
    std::unique_ptr<sqlite3, CloseDatabase> m_database;
    std::unordered_map<std::string, std::unique_ptr<PreparedStatement>, TextHash, std::equal_to<>> m_statements;
    std::span<const PriceBar> m_barsToInsert; ///< what the virtual table new_bars shows
};

} // namespace soundings::storage::sqlite
