#pragma once

#include "base/result.h"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::engine {

/// Walks over the records of a delimited text (RFC 4180, and what programs really write): quotes, doubled quotes, line ends
/// within quotes, LF, CRLF or CR, a byte order mark, blank lines. Fields are views into the text; only those with doubled quotes
/// are copied.
class CsvReader {
public:
    /// The text must outlive the reader.
    CsvReader(std::string_view text, char delimiter);

    /// A reader for the delimiter that the text uses: comma, semicolon or tab. An error when this is no text at all.
    static Result<CsvReader> open(std::string_view text);

    /// The next record that is not blank; false at the end, or where a quote is opened and never closed.
    bool next();

    /// Valid until next().
    std::span<const std::string_view> fields() const { return m_fields; }
    /// On which line of the text the record begins; 1 is the first.
    qint64 line() const { return m_recordLine; }
    /// Bytes read so far.
    std::size_t position() const { return std::size_t(m_at - m_begin); }
    char delimiter() const { return m_delimiter; }
    /// The line of the quote that is never closed; 0: none.
    qint64 unclosedQuoteLine() const { return m_unclosedQuoteLine; }

private:
    bool readQuoted();
    void readPlain();
    void endLine();

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    char m_delimiter;
    qint64 m_line = 1;
    qint64 m_recordLine = 0;
    qint64 m_unclosedQuoteLine = 0;
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_unescaped; ///< a deque: views into its strings stay valid while it grows
};

} // namespace soundings::engine
