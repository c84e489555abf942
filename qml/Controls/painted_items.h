#pragma once

#include "painted_item.h"

#include <QColor>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

// Small painted items. QPainter draws them, so that they are the same with the software and the OpenGL back ends.

/// An icon, by its name in icon_path.cpp, in one colour.
class Glyph : public PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_colour NOTIFY changed)
    Q_PROPERTY(qreal stroke MEMBER m_stroke NOTIFY changed)
    Q_PROPERTY(bool solid MEMBER m_solid NOTIFY changed)

public:
    explicit Glyph(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

    QString name() const { return m_name; }
    void setName(const QString &name);

signals:
    void changed();

private:
    QString m_name;
    QString m_path;
    QColor m_colour = Qt::black;
    qreal m_stroke = 1.4;
    bool m_solid = false;
};

/// A word-sized line of values, with the first value as a dotted base line and a dot on the last one.
class Spark : public PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<qreal> values READ values WRITE setValues NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_colour NOTIFY changed)
    Q_PROPERTY(QColor base MEMBER m_base NOTIFY changed)
    Q_PROPERTY(qreal stroke MEMBER m_stroke NOTIFY changed)

public:
    explicit Spark(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

    QList<qreal> values() const { return m_values; }
    void setValues(const QList<qreal> &values);

signals:
    void changed();

private:
    QList<qreal> m_values;
    QColor m_colour = Qt::black;
    QColor m_base = Qt::gray;
    qreal m_stroke = 1.3;
};

/// Diagonal stripes: the mark of figures that nobody measured.
class Hatch : public PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER m_colour NOTIFY changed)
    Q_PROPERTY(qreal pitch MEMBER m_pitch NOTIFY changed)

public:
    explicit Hatch(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    QColor m_colour = Qt::gray;
    qreal m_pitch = 9;
};

/// The elevation of what floats. The software back end draws no effects and spoils translucent rounded rectangles.
class SoftShadow : public PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal strength MEMBER m_strength NOTIFY changed)
    Q_PROPERTY(qreal spread MEMBER m_spread NOTIFY changed)

public:
    explicit SoftShadow(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    qreal m_strength = 0.011;
    qreal m_spread = 28;
};

/// A straight line with a dash pattern: legends, grid lines, the underline of stale figures.
class Dash : public PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER m_colour NOTIFY changed)
    Q_PROPERTY(qreal stroke MEMBER m_stroke NOTIFY changed)
    Q_PROPERTY(QList<qreal> pattern MEMBER m_pattern NOTIFY changed)
    Q_PROPERTY(bool upright MEMBER m_upright NOTIFY changed)

public:
    explicit Dash(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    QColor m_colour = Qt::black;
    qreal m_stroke = 1;
    QList<qreal> m_pattern;
    bool m_upright = false;
};

} // namespace soundings::window
