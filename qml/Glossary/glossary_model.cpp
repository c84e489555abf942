#include "glossary_model.h"

#include <algorithm>

namespace soundings::window {

GlossaryModel::GlossaryModel(QObject *parent)
    : QAbstractListModel(parent)
{
    for (const Term &term : Glossary::instance().terms())
        m_found.append(&term);
}

void GlossaryModel::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    beginResetModel();
    m_text = wanted;
    m_found.clear();
    for (const Term &term : Glossary::instance().terms()) {
        if (term.name.contains(wanted, Qt::CaseInsensitive) || term.what.contains(wanted, Qt::CaseInsensitive))
            m_found.append(&term);
    }
    std::ranges::stable_partition(
        m_found, [&wanted](const Term *term) { return term->name.startsWith(wanted, Qt::CaseInsensitive); });
    endResetModel();
    emit textChanged();
}

int GlossaryModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_found, id, &Term::id);
    return found == m_found.end() ? -1 : int(found - m_found.begin());
}

QVariant GlossaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Term &term = *m_found[index.row()];
    return role == What ? term.what : role == Usual ? term.usual : term.name;
}

QHash<int, QByteArray> GlossaryModel::roleNames() const
{
    return {{Name, "name"}, {What, "what"}, {Usual, "usual"}};
}

} // namespace soundings::window
