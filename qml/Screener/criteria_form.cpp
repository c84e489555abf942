#include "criteria_form.h"

#include "Lists/figure_names.h"

#include <QLocale>

#include <array>

namespace soundings::window {

namespace {

std::optional<double> numberIn(const QString &text)
{
    bool isNumber = false;
    double number = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(text, &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

QVariantList CriteriaForm::figures() const
{
    QVariantList list;
    for (const FigureName &figure : FigureNames::searchable())
        list.append(QVariantMap{{QStringLiteral("name"), QLatin1String(figure.key)},
            {QStringLiteral("label"), FigureNames::label(QLatin1String(figure.key), {})},
            {QStringLiteral("unit"), figure.percent ? QStringLiteral("%") : QString()}});
    return list;
}

void CriteriaForm::setSector(const QString &sector)
{
    if (sector == m_sector)
        return;
    m_sector = sector;
    emit filled();
}

void CriteriaForm::fill(const client::ScreenerBounds &bounds)
{
    m_texts.clear();
    for (auto bound = bounds.bounds.begin(); bound != bounds.bounds.end(); ++bound)
        m_texts.insert(bound.key(), QLocale().toString(bound.value(), 'g', 12));
    m_sector = bounds.sector;
    m_bounds = bounds;
    m_faults.clear();
    emit filled();
    emit faultsChanged();
}

void CriteriaForm::setText(const QString &bound, const QString &text)
{
    m_texts.insert(bound, text.trimmed());
}

bool CriteriaForm::check()
{
    m_bounds = {{}, m_sector};
    m_faults.clear();
    for (const FigureName &figure : FigureNames::searchable()) {
        const QString name = QLatin1String(figure.key);
        std::array<std::optional<double>, 2> ends;
        for (const int end : {0, 1}) {
            const QString bound = name + (end == 0 ? QStringLiteral("_min") : QStringLiteral("_max"));
            const QString text = m_texts.value(bound).toString();
            if (text.isEmpty())
                continue;
            ends[std::size_t(end)] = numberIn(text);
            if (ends[std::size_t(end)])
                m_bounds.bounds.insert(bound, *ends[std::size_t(end)]);
            else
                m_faults.insert(
                    name, tr("“%1” is not a number. Write it as %2, or leave it empty.").arg(text, QLocale().toString(12.5)));
        }
        if (ends[0] && ends[1] && *ends[0] > *ends[1])
            m_faults.insert(name, tr("“At least” is above “at most”: no stock can be both."));
    }
    emit faultsChanged();
    return m_faults.isEmpty();
}

QString CriteriaForm::firstFault() const
{
    for (const FigureName &figure : FigureNames::searchable()) {
        if (m_faults.contains(QLatin1String(figure.key)))
            return QLatin1String(figure.key);
    }
    return {};
}

} // namespace soundings::window
