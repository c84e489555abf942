#include "palette_model.h"

namespace soundings::window {

namespace {
constexpr int kTypingPauseMs = 120;
constexpr int kMostStocks = 6;
} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &PaletteModel::search);
}

void PaletteModel::setCommands(const QVariantList &commands)
{
    m_commands = commands;
    emit commandsChanged();
    rebuild();
}

void PaletteModel::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    ++m_requestNumber;
    emit textChanged();
    m_searching = !m_text.isEmpty() && m_client;
    if (m_searching) {
        m_typing.start();
    } else {
        m_typing.stop();
        m_stocks.clear();
    }
    rebuild();
}

void PaletteModel::search()
{
    if (!m_client || m_text.isEmpty())
        return;
    m_client->searchStocks(
        m_text, kMostStocks, this, [this, number = ++m_requestNumber](Result<protocol::SearchResultDto> found) {
            if (number != m_requestNumber)
                return;
            // Without the engine the palette still opens every page.
            m_stocks = found ? found->results : QList<protocol::StockItemDto>();
            m_searching = false;
            rebuild();
        });
}

void PaletteModel::rebuild()
{
    beginResetModel();
    m_entries.clear();
    for (const auto &stock : m_stocks) {
        m_entries.append({tr("Stocks"), QStringLiteral("stock"), stock.ticker, stock.name, {}, QStringLiteral("open"),
            stock.score ? stock.score->signal : QString(), stock.score ? stock.score->total : std::nullopt});
    }
    for (const QVariant &command : m_commands) {
        const QVariantMap map = command.toMap();
        const QString title = map.value(QStringLiteral("title")).toString();
        const QString words = map.value(QStringLiteral("words")).toString();
        if (m_text.isEmpty() || title.contains(m_text, Qt::CaseInsensitive) || words.contains(m_text, Qt::CaseInsensitive)) {
            m_entries.append({map.value(QStringLiteral("group")).toString(), map.value(QStringLiteral("id")).toString(), {},
                title, map.value(QStringLiteral("keys")).toString(), map.value(QStringLiteral("glyph")).toString(), {}, {}});
        }
    }
    endResetModel();
    emit countChanged();
}

QString PaletteModel::spoken(const Entry &entry)
{
    QStringList parts{entry.ticker, entry.title, entry.keys};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[index.row()];
    switch (role) {
    case Group:
        return entry.group;
    case First:
        return index.row() == 0 || m_entries[index.row() - 1].group != entry.group;
    case Id:
        return entry.id;
    case Ticker:
        return entry.ticker;
    case Qt::DisplayRole:
    case Title:
        return entry.title;
    case Keys:
        return entry.keys;
    case Glyph:
        return entry.glyph;
    case Score:
        return entry.score ? QVariant(*entry.score) : QVariant();
    case Signal:
        return entry.signalName;
    case Spoken:
        return spoken(entry);
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{Group, "group"}, {First, "firstOfGroup"}, {Id, "commandId"}, {Ticker, "ticker"}, {Title, "title"}, {Keys, "keys"},
        {Glyph, "glyph"}, {Score, "score"}, {Signal, "signalName"}, {Spoken, "spoken"}};
}

} // namespace soundings::window
