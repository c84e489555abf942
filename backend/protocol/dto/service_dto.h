#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace soundings::protocol {

struct MarketStatusDto {
    bool open = false;
    QString reason;
    QDateTime nextOpen, nextClose; ///< UTC
};

struct ComponentHealthDto {
    QString name, status, description, detail;
};

struct HealthDto {
    QString status; ///< "healthy", "unhealthy"
    QList<ComponentHealthDto> components;
};

} // namespace soundings::protocol
