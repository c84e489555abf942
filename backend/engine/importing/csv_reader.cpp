#include "engine/importing/csv_reader.h"

#include <algorithm>
#include <array>

namespace soundings::engine {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The candidate that splits the first record into the most fields; delimiters within quotes do not count.
char detectDelimiter(std::string_view text)
{
    constexpr std::string_view kCandidates = ",;\t";
    std::array<int, kCandidates.size()> counts = {};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == '\n' || c == '\r')
            break;
        else if (const auto at = kCandidates.find(c); at != std::string_view::npos)
            ++counts[at];
    }
    return kCandidates[std::size_t(std::ranges::max_element(counts) - counts.begin())];
}

} // namespace

CsvReader::CsvReader(std::string_view text, char delimiter)
    : m_begin(text.data())
    , m_at(text.data())
    , m_end(text.data() + text.size())
    , m_delimiter(delimiter)
{
    if (text.starts_with(kByteOrderMark))
        m_at += kByteOrderMark.size();
}

Result<CsvReader> CsvReader::open(std::string_view text)
{
    if (text.empty())
        return fail(ErrorCode::invalidArgument, QStringLiteral("The file is empty."));
    if (text.substr(0, 4096).find('\0') != std::string_view::npos) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("This is not a text file in UTF-8 or ASCII. Save the table as CSV (UTF-8) and import that."));
    }
    const std::size_t start = std::min(text.find_first_not_of("\r\n"), text.size());
    return CsvReader(text, detectDelimiter(text.substr(start)));
}

bool CsvReader::next()
{
    while (m_at < m_end && (*m_at == '\n' || *m_at == '\r'))
        endLine();
    if (m_at >= m_end || m_unclosedQuoteLine)
        return false;
    m_recordLine = m_line;
    m_fields.clear();
    m_unescaped.clear();
    for (;;) {
        if (m_at < m_end && *m_at == '"') {
            if (!readQuoted())
                return false;
        } else {
            readPlain();
        }
        if (m_at >= m_end)
            return true;
        if (*m_at != m_delimiter) {
            endLine();
            return true;
        }
        ++m_at;
    }
}

void CsvReader::readPlain()
{
    const char *from = m_at;
    const char delimiter = m_delimiter;
    while (m_at < m_end && *m_at != delimiter && *m_at != '\n' && *m_at != '\r')
        ++m_at;
    m_fields.emplace_back(from, std::size_t(m_at - from));
}

bool CsvReader::readQuoted()
{
    const qint64 openedOn = m_line;
    const char *from = ++m_at;
    bool doubled = false;
    for (;;) {
        m_at = std::find(m_at, m_end, '"');
        if (m_at == m_end) {
            m_unclosedQuoteLine = openedOn;
            return false;
        }
        if (m_at + 1 == m_end || m_at[1] != '"')
            break;
        doubled = true;
        m_at += 2;
    }
    std::string_view field(from, std::size_t(m_at - from));
    m_line += std::ranges::count(field, '\n');
    ++m_at;
    // What stands between the closing quote and the delimiter belongs to no field in RFC 4180; it is kept, so that the row is
    // noticed.
    const char *rest = m_at;
    while (m_at < m_end && *m_at != m_delimiter && *m_at != '\n' && *m_at != '\r')
        ++m_at;
    if (doubled || m_at != rest) {
        std::string &copy = m_unescaped.emplace_back();
        for (std::size_t i = 0; i < field.size(); ++i) {
            copy += field[i];
            if (field[i] == '"')
                ++i;
        }
        copy.append(rest, m_at);
        field = copy;
    }
    m_fields.push_back(field);
    return true;
}

void CsvReader::endLine()
{
    const bool carriageReturn = *m_at++ == '\r';
    if (carriageReturn && m_at < m_end && *m_at == '\n')
        ++m_at;
    ++m_line;
}

} // namespace soundings::engine
