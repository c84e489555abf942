#pragma once

#include "Sound/melody.h"
#include "chart_navigation.h"
#include "chart_picture.h"

#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace soundings::charts {

/// What a chart's cursor walks over: series of points, each with words of its own. Left and right go along the points, up and
/// down from one series to the next.
class ChartSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Each kind of chart has one of its own.")
    Q_PROPERTY(int count READ count NOTIFY columnsChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY columnsChanged)
    Q_PROPERTY(QString keys READ keys CONSTANT)

public:
    using QObject::QObject;

    virtual int count() const = 0; ///< points that are seen
    virtual int seriesCount() const = 0;
    virtual QString seriesName(int series) const = 0;
    virtual bool isShown(int) const { return true; } ///< a series that is not is passed over
    virtual QString pointText(int series, int row) const = 0;
    virtual QString whereText(int series, int row) const = 0;
    virtual QString summary() const = 0; ///< the chart in a sentence
    virtual QString keys() const = 0; ///< which keys work, for a description
    virtual QString nothing() const = 0; ///< said where there is no point: "No prices."
    virtual QString noEvent(bool later) const; ///< said where there is no later, or earlier, signal

    /// Where a key leads, counted from the first point that is seen; it may lie outside. None: there is nothing to go to.
    virtual std::optional<int> target(int series, int row, ChartMove move) const = 0;
    /// Sees to it that the point is seen, and returns where it stands then.
    virtual int reveal(int row) { return row; }
    virtual bool isFirst(int row) const { return row == 0; }
    virtual bool isLast(int row) const { return row == count() - 1; }

    virtual int home() const { return count() - 1; } ///< where the cursor begins

    /// What keeps its place when the points change, such as a day; invalid for the newest point, which stays the newest.
    virtual QVariant placeOf(int) const { return {}; }
    virtual int rowOf(const QVariant &) const { return 0; }
    virtual QString subject() const { return {}; } ///< a place means nothing in the chart of another

    /// What is saved: as the chart is now, whatever it shows later. `name` says what it is a chart of, where it does not itself.
    virtual std::shared_ptr<const ChartPicture> picture(const PictureLook &look, const QString &name) const = 0;
    virtual QString csv() const = 0;
    Q_INVOKABLE void copyCsv() const;
    /// What is heard of a series; no values where there is nothing to hear.
    virtual sound::Melody melody(int) const { return {}; }
    virtual int digits(int) const { return 2; } ///< of a value in words about the sound

    // What is seen, in a chart that can be zoomed.
    virtual void zoomBy(double, int) { }
    virtual void panBy(int) { }
    virtual void showAll() { }
    virtual QString span() const { return {}; } ///< in words; empty in a chart that is always seen whole
    virtual QString toggleStudy() { return {}; } ///< shows or hides what is not always shown, and says so

signals:
    void columnsChanged();
    void shownChanged(); ///< another series is shown, or one is not any more
};

} // namespace soundings::charts
