#pragma once

#include "protocol/dto/ranking_dto.h"
#include "ranking_view_model.h"

namespace soundings::window {

/// The stocks that fit a horizon best, and how that horizon weighs a score.
class TopPicksViewModel : public RankingViewModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString horizon READ horizon WRITE setHorizon NOTIFY asked)
    Q_PROPERTY(QString sector READ sector WRITE setSector NOTIFY asked)
    Q_PROPERTY(QString description READ description NOTIFY answered)
    Q_PROPERTY(QString weights READ weights NOTIFY answered)

public:
    explicit TopPicksViewModel(QObject *parent = nullptr);

    QString horizon() const { return m_horizon; }
    void setHorizon(const QString &horizon) { choose(m_horizon, horizon); } ///< "short", "medium", "long"
    QString sector() const { return m_sector; }
    void setSector(const QString &sector) { choose(m_sector, sector); } ///< "" is all
    QString description() const; ///< of the horizon, in a sentence
    QString weights() const; ///< "Value 25 %, quality 25 %, ..."

protected:
    void load() override;

private:
    void accept(const protocol::RecommendationsDto &picks);

    QString m_horizon = QStringLiteral("medium");
    QString m_sector;
    QString m_description;
    protocol::PillarWeightsDto m_weights;
};

} // namespace soundings::window
