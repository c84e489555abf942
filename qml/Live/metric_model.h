#pragma once

#include "protocol/dto/live_dto.h"

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <array>

namespace soundings::window {

/// The five metrics of an analysis in a fixed order, whatever the order in which they arrive.
class MetricModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A view model owns it.")

public:
    enum State { Idle, Waiting, Ready, Failed, Cancelled };
    Q_ENUM(State)
    enum Role { Name = Qt::UserRole + 1, Meaning, StateRole, StateText, Value, Seconds, Explain, Gauge, Sentence, Figures };

    static constexpr int kCount = 5;

    using QAbstractListModel::QAbstractListModel;

    void begin(); ///< all are waited for
    void setResult(const protocol::LiveResultDto &result);
    void setFailed(const QString &metric, const QString &sentence);
    /// What is still waited for will not come. `sentence` says why; empty when the user knows.
    void endWaiting(State state, const QString &sentence);
    /// "Concentration, 41.2 %. Within the limit of 50.0 %."
    QString spoken(const QString &metric) const;
    int done() const; ///< that are waited for no more
    int count(State state) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QHash<int, QByteArray> roleNames() const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// What the metric of a row means, for the popover: {title, value, what, how, usual, source}.
    Q_INVOKABLE QVariantMap about(int row) const;

private:
    struct Metric {
        State state = Idle;
        double value = 0;
        qint64 elapsedMs = 0;
        QString reason; ///< how it was computed, or why it was not
        QVariantMap gauge;
        QString sentence; ///< what the gauge shows
        QVariantList figures; ///< behind it
    };

    void set(int row, Metric metric);

    std::array<Metric, kCount> m_metrics;
};

} // namespace soundings::window
