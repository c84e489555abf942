#include "commands/table.h"

#include <QJsonObject>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace soundings::app {

namespace {

QByteArray cell(const QJsonValue &value)
{
    if (value.isDouble()) {
        std::array<char, 32> buffer;
        const double number = value.toDouble();
        // Whole numbers in full, for market caps and volumes; the rest as short as it can be read back exactly.
        const auto end = number == std::floor(number) && std::abs(number) < 1e15
            ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), qint64(number)).ptr
            : std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
        return QByteArray(buffer.data(), end - buffer.data());
    }
    QByteArray text = value.toString().toUtf8();
    if (text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r'))
        text = '"' + text.replace('"', "\"\"") + '"';
    return text;
}

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
}

} // namespace

QJsonArray Table::toJson() const
{
    QJsonArray rows;
    for (const auto &row : m_rows) {
        QJsonObject object;
        for (std::size_t i = 0; i < row.size(); ++i)
            object.insert(m_columns[qsizetype(i)], row[i]);
        rows.append(object);
    }
    return rows;
}

void Table::printCsv() const
{
    printLine(m_columns.join(u',').toUtf8() + '\n');
    for (const auto &row : m_rows) {
        QByteArray line;
        for (const auto &value : row)
            line += cell(value) + ',';
        line.back() = '\n';
        printLine(line);
    }
    std::fflush(stdout);
}

QJsonValue jsonNumber(std::optional<double> number)
{
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

} // namespace soundings::app
