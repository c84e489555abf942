#pragma once

#include "domain/price_series.h"

#include <QJsonObject>
#include <QString>

#include <map>

namespace soundings::test {

/// A file of the real market data that the tests compare with, or "" when it is not on this machine. They are found in the
/// folder SOUNDINGS_TEST_DATA, else in ../shared/data beside the checkout.
QString realDataFile(const QString &relativePath);

/// Our own small data set, which is always there: tests/data/<relativePath>.
QString testDataFile(const QString &relativePath);

QJsonObject readJson(const QString &path);

/// A wide file of closes: a Date column, then one column a ticker.
std::map<QString, PriceSeries> readMatrix(const QString &path);

/// A plain comma-separated OHLCV file with ISO or M/D/YYYY dates and without quotes, for tests of what comes after the import.
PriceSeries readPlainOhlcv(const QString &path);

} // namespace soundings::test

/// Skips the test with a plain word where the real market data are not on this machine.
#define SOUNDINGS_REQUIRE_REAL_DATA(path)                                                                                        \
    if (soundings::test::realDataFile(path).isEmpty())                                                                           \
    QSKIP("the real market data are not on this machine: set SOUNDINGS_TEST_DATA to their folder")
