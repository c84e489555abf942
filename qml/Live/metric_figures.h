#pragma once

#include "protocol/dto/live_dto.h"

#include <QVariantList>

namespace soundings::window {

/// What stands behind a metric: its gauge, a sentence that says the same, and every figure with what is usual.
class MetricFigures {
public:
    explicit MetricFigures(const protocol::LiveResultDto &result)
        : m_result(result)
    {
    }

    /// {"value", "mark"} of a bar from 0 to 1, the mark being what it is measured by, or {"value", "centred"} of one from -1 to
    /// 1; empty: the metric has no natural ends.
    QVariantMap gauge() const;
    /// "" where the figures for it are missing.
    QString sentence() const;
    /// Rows of a table: "figure", "value", "usual". A figure that this window does not know stands under its name on the wire.
    QVariantList rows() const;

private:
    std::optional<double> number(const char *key) const;
    void addRow(QVariantList &rows, const QString &key, const QJsonValue &value, bool without) const;

    const protocol::LiveResultDto &m_result;
};

} // namespace soundings::window
