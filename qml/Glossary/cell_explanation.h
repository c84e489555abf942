#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// What a cell of a table of stocks is about: the term of its column, how the value came about from what else the row has, and
/// where it is from. The model says its cells in words (SpokenCells).
class CellExplanation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// `column` as the table has it. Its `term` names one of the glossary where the key is none; "row": the row's role of that
    /// name does. Returns {title, value, what, how, usual, source} as ExplainPopup takes it; empty where there is nothing to
    /// explain.
    Q_INVOKABLE static QVariantMap of(QAbstractItemModel *model, int row, const QVariantMap &column);
};

} // namespace soundings::window
