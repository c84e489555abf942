#include "glossary.h"

#include <QCollator>
#include <QFile>

#include <algorithm>
#include <map>

namespace soundings::window {
namespace {

/// Factors that are not named after the figure they look at.
const QHash<QString, QString> &factorTerms()
{
    static const QHash<QString, QString> terms{
        {QStringLiteral("pe_vs_peers"), QStringLiteral("pe_ratio")},
        {QStringLiteral("pe_vs_sector"), QStringLiteral("pe_ratio")},
        {QStringLiteral("ev_ebitda_vs_peers"), QStringLiteral("ev_ebitda")},
        {QStringLiteral("ev_ebitda_vs_sector"), QStringLiteral("ev_ebitda")},
        {QStringLiteral("pb_vs_peers"), QStringLiteral("pb_ratio")},
        {QStringLiteral("pb"), QStringLiteral("pb_ratio")},
        {QStringLiteral("roe_vs_peers"), QStringLiteral("roe")},
        {QStringLiteral("roe_vs_sector"), QStringLiteral("roe")},
        {QStringLiteral("roic_rank"), QStringLiteral("roic")},
        {QStringLiteral("peg"), QStringLiteral("peg_ratio")},
        {QStringLiteral("fcf_yield_quality"), QStringLiteral("fcf_yield")},
        {QStringLiteral("fcf_yield_health"), QStringLiteral("fcf_yield")},
        {QStringLiteral("price_vs_sma50"), QStringLiteral("sma")},
        {QStringLiteral("price_vs_sma200"), QStringLiteral("sma")},
        {QStringLiteral("volume_vs_average"), QStringLiteral("volume")},
    };
    return terms;
}

QString fileOf(QLocale::Language language)
{
    const QString code = language == QLocale::German ? QStringLiteral("de")
        : language == QLocale::Swedish               ? QStringLiteral("sv")
                                                     : QStringLiteral("en");
    return QStringLiteral(":/soundings/glossary/%1.txt").arg(code);
}

} // namespace

Glossary::Glossary(QLocale::Language language)
{
    QFile file(fileOf(language));
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(QLatin1Char('|'));
        m_terms.append({parts.value(0).trimmed(), parts.value(1).trimmed(), parts.value(2).trimmed(), parts.value(3).trimmed()});
    }
    const QCollator collator{QLocale(language)};
    std::ranges::sort(m_terms, [&collator](const Term &a, const Term &b) { return collator.compare(a.name, b.name) < 0; });
    for (qsizetype place = 0; place < m_terms.size(); ++place)
        m_places.insert(m_terms[place].id, place);
}

const Glossary &Glossary::instance()
{
    static std::map<QLocale::Language, Glossary> glossaries; // whoever has a term of one keeps it
    const QLocale::Language language = QLocale().language();
    return glossaries.try_emplace(language, language).first->second;
}

const Term *Glossary::find(const QString &id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.constEnd() ? nullptr : &m_terms[*found];
}

const Term *Glossary::ofFactor(const QString &factor) const
{
    return find(factorTerms().value(factor, factor));
}

} // namespace soundings::window
