#pragma once

#include <QByteArray>
#include <QString>

namespace soundings::window {

/// What the head and the name of a CSV file tell about it. A guess: the engine decides, and somebody can say otherwise.
struct FileGuess {
    QString kind; ///< "prices", "stocks", "fundamentals"; "" is not known
    QString ticker; ///< of prices, from the file's name; "" is not known
    bool needsTicker = false; ///< prices of one ticker that the file does not name
};

FileGuess guessFile(const QString &fileName, const QByteArray &firstLine);

} // namespace soundings::window
