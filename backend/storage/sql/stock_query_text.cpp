#include "storage/sql/stock_query_text.h"

#include "storage/sql/query.h"
#include "storage/sql/stock_rows.h"

#include <limits>

namespace soundings::storage::sql {

namespace {

using engine::StockQuery;
using engine::StockSort;

/// Collects a statement; each parameter gets the next number.
class Builder {
public:
    std::string add(Value parameter)
    {
        m_statement.values.push_back(std::move(parameter));
        return "$" + std::to_string(m_statement.values.size());
    }
    void append(const std::string &text) { m_statement.text += text; }
    StatementText take() { return std::move(m_statement); }

private:
    StatementText m_statement;
};

/// % and _ stand for themselves in what somebody searches.
QString escaped(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    text.replace(u'%', QStringLiteral("\\%"));
    text.replace(u'_', QStringLiteral("\\_"));
    return text;
}

/// Not LIKE, to which % and _ mean something, and which folds case at every comparison.
std::string contains(Dialect dialect, const std::string &column, const std::string &parameter)
{
    return (dialect == Dialect::sqlite ? "instr(" : "strpos(") + column + ", " + parameter + ") > 0";
}

std::string like(const std::string &column, const std::string &parameter)
{
    return column + " LIKE " + parameter + " ESCAPE '\\'";
}

bool readsScores(const StockQuery &query)
{
    return query.signal || query.ratedOnly;
}

bool sortsByScores(const StockQuery &query)
{
    switch (query.sort) {
    case StockSort::totalScore:
    case StockSort::valueScore:
    case StockSort::qualityScore:
    case StockSort::momentumScore:
    case StockSort::healthScore:
    case StockSort::signal:
    case StockSort::scoreChange:
        return !query.byRelevance;
    default:
        return false;
    }
}

void appendFilter(Builder &builder, const StockQuery &query, Dialect dialect, bool joinsScores)
{
    builder.append(" WHERE s.is_deleted = 0");
    if (joinsScores)
        builder.append(" AND c.stock_id = s.id");
    if (!query.text.isEmpty()) {
        const std::string upper = builder.add(value(query.text.toUpper()));
        const std::string folded = builder.add(value(searchKey(query.text)));
        builder.append(" AND (" + contains(dialect, "s.ticker", upper) + " OR " + contains(dialect, "s.name_key", folded) + " OR "
            + contains(dialect, "s.isin", upper) + ")");
    }
    if (query.type)
        builder.append(" AND s.type = " + builder.add(value(toText(*query.type))));
    if (!query.sector.isEmpty())
        builder.append(" AND s.sector = " + builder.add(value(query.sector)));
    if (query.signal == Signal::notRated)
        builder.append(" AND c.total IS NULL"); // never scored is not rated either
    else if (query.signal)
        builder.append(" AND c.signal = " + builder.add(value(toText(*query.signal))));
    if (query.ratedOnly)
        builder.append(" AND c.total IS NOT NULL");
}

std::string pillarKey(const char *column)
{
    return std::string("CASE WHEN c.total IS NOT NULL THEN c.") + column + " END";
}

/// NULL where the figure is missing.
std::string sortKey(Builder &builder, const StockQuery &query)
{
    switch (query.sort) {
    case StockSort::ticker:
        return "s.ticker";
    case StockSort::name:
        return "nullif(s.name_key, '')";
    case StockSort::sector:
        return "nullif(s.sector, '')";
    case StockSort::marketCap:
        return "s.market_cap";
    case StockSort::price:
        return "q.price";
    case StockSort::changePercent:
        return "CASE WHEN q.previous_close > 0 THEN q.price / q.previous_close END";
    case StockSort::totalScore:
        return "c.total";
    case StockSort::valueScore:
        return pillarKey("value");
    case StockSort::qualityScore:
        return pillarKey("quality");
    case StockSort::momentumScore:
        return pillarKey("momentum");
    case StockSort::healthScore:
        return pillarKey("health");
    case StockSort::signal:
        return "CASE c.signal WHEN 'STRONG_BUY' THEN 5 WHEN 'BUY' THEN 4 WHEN 'HOLD' THEN 3 WHEN 'SELL' THEN 2 "
               "WHEN 'STRONG_SELL' THEN 1 END";
    case StockSort::scoreChange:
        return "c.total - (SELECT h.total FROM score_history h WHERE h.stock_id = s.id AND h.day <= "
            + builder.add(value(query.changeSince)) + " ORDER BY h.day DESC LIMIT 1)";
    case StockSort::metric:
        return std::string("f.") + infoOf(query.sortMetric).name;
    }
    return "s.ticker";
}

/// 0 the ticker itself, 1 it begins so, 2 the name begins so, 3 a word of the name begins so, 4 anything else.
std::string relevance(Builder &builder, const StockQuery &query)
{
    const QString upper = query.text.toUpper();
    const QString folded = escaped(searchKey(query.text));
    const std::string exact = builder.add(value(upper));
    const std::string tickerPrefix = builder.add(value(QString(escaped(upper) + u'%')));
    const std::string namePrefix = builder.add(value(QString(folded + u'%')));
    const std::string word = builder.add(value(QString(QStringLiteral("% ") + folded + u'%')));
    const std::string hyphenated = builder.add(value(QString(QStringLiteral("%-") + folded + u'%')));
    return "CASE WHEN s.ticker = " + exact + " THEN 0 WHEN " + like("s.ticker", tickerPrefix) + " THEN 1 WHEN "
        + like("s.name_key", namePrefix) + " THEN 2 WHEN " + like("s.name_key", word) + " OR " + like("s.name_key", hyphenated)
        + " THEN 3 ELSE 4 END";
}

} // namespace

StatementText selectPageIds(const StockQuery &query, Dialect dialect)
{
    const bool relevant = query.byRelevance && !query.text.isEmpty();
    const bool joinsScores = readsScores(query) || sortsByScores(query);
    Builder builder;
    builder.append("SELECT s.id FROM ");
    // CROSS JOIN keeps SQLite to this order: the index on the total gives the order of the page, so that only its rows are read.
    if (!relevant && query.sort == StockSort::totalScore)
        builder.append("scores c CROSS JOIN stocks s");
    else
        builder.append(joinsScores ? "stocks s CROSS JOIN scores c" : "stocks s");
    if (!relevant && (query.sort == StockSort::price || query.sort == StockSort::changePercent))
        builder.append(" LEFT JOIN quotes q ON q.stock_id = s.id");
    if (!relevant && query.sort == StockSort::metric)
        builder.append(" LEFT JOIN fundamentals f ON f.stock_id = s.id");
    appendFilter(builder, query, dialect, joinsScores);
    const std::string direction = query.descending ? " DESC" : " ASC";
    if (relevant)
        builder.append(" ORDER BY " + relevance(builder, query) + ", s.ticker");
    else if (query.sort == StockSort::ticker)
        builder.append(" ORDER BY s.ticker" + direction);
    else
        builder.append(" ORDER BY " + sortKey(builder, query) + direction + " NULLS LAST, s.ticker");
    if (query.limit >= 0 || query.offset > 0) {
        const int limit = query.limit >= 0 ? query.limit : std::numeric_limits<int>::max();
        builder.append(" LIMIT " + builder.add(value(limit)) + " OFFSET " + builder.add(value(query.offset)));
    }
    return builder.take();
}

StatementText countMatches(const StockQuery &query, Dialect dialect)
{
    Builder builder;
    builder.append(readsScores(query) ? "SELECT count(*) FROM stocks s, scores c" : "SELECT count(*) FROM stocks s");
    appendFilter(builder, query, dialect, readsScores(query));
    return builder.take();
}

} // namespace soundings::storage::sql
