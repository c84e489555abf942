#pragma once

#include "base/result.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace soundings {

/// An exchange symbol in its canonical form: upper case, 1 to 20 of A-Z 0-9 . - ^ = and _ ("BRK.B", "^GSPC").
class Ticker {
public:
    Ticker() = default;

    /// Accepts any case and surrounding blanks. The error says what a ticker may hold.
    static Result<Ticker> parse(QStringView text);

    /// For texts that are known to be canonical, such as those read back from a store.
    static Ticker fromCanonical(QString text) { return Ticker(std::move(text)); }

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Ticker &a, const Ticker &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const Ticker &a, const Ticker &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Ticker &ticker, size_t seed = 0) { return qHash(ticker.m_text, seed); }

private:
    explicit Ticker(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

} // namespace soundings

template<> struct std::hash<soundings::Ticker> {
    std::size_t operator()(const soundings::Ticker &ticker) const noexcept { return qHash(ticker); }
};
