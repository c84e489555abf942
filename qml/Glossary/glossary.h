#pragma once

#include <QHash>
#include <QList>
#include <QLocale>
#include <QString>

namespace soundings::window {

/// A term of the glossary. Its id is the figure's name on the wire, where it is one.
struct Term {
    QString id, name;
    QString what; ///< what it is, and how it is computed
    QString usual; ///< what is usual; empty where that says nothing
};

/// The terms in one language, by name. Read from resources/glossary, one line a term: "id | name | what it is | what is usual".
class Glossary {
public:
    explicit Glossary(QLocale::Language language);

    /// In the language of the window, or English; read when first asked for.
    static const Glossary &instance();

    const QList<Term> &terms() const { return m_terms; } ///< sorted as the language sorts
    const Term *find(const QString &id) const; ///< null for none
    /// The term of a score's factor: "pe_vs_peers" is about the P/E.
    const Term *ofFactor(const QString &factor) const;

private:
    QList<Term> m_terms;
    QHash<QString, qsizetype> m_places;
};

} // namespace soundings::window
