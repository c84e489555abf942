#pragma once

#include "protocol/dto/ranking_dto.h"
#include "ranking_view_model.h"

namespace soundings::window {

/// The best rated stocks: of all, with one signal, or of each sector. Of each sector a quarter of the limit is asked for.
class LeaderboardViewModel : public RankingViewModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString view READ view WRITE setView NOTIFY asked)
    Q_PROPERTY(QString signalCode READ signalCode WRITE setSignalCode NOTIFY asked)
    Q_PROPERTY(QVariantList signalChoices READ signalChoices CONSTANT)

public:
    explicit LeaderboardViewModel(QObject *parent = nullptr);

    QString view() const { return m_view; }
    void setView(const QString &view) { choose(m_view, view); } ///< "top", "signal", "sector"
    QString signalCode() const { return m_signal; }
    void setSignalCode(const QString &code) { choose(m_signal, code); }
    QVariantList signalChoices() const;

protected:
    void load() override;

private:
    void show(const QList<protocol::RankedStockDto> &stocks);
    void showSectors(const QList<protocol::SectorLeadersDto> &sectors);
    Nothing nothing() const;

    QString m_view = QStringLiteral("top");
    QString m_signal = QStringLiteral("BUY");
};

} // namespace soundings::window
