#pragma once

#include "Sound/sound_player.h"
#include "chart_explorer.h"

namespace soundings::charts {

/// Plays the line that a chart's cursor is on: the cursor goes along with the sound, and the sound begins where the cursor is.
class ChartPlayer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::charts::ChartExplorer *explorer READ explorer WRITE setExplorer NOTIFY explorerChanged)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY playingChanged)
    Q_PROPERTY(bool used READ wasUsed NOTIFY usedChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)
    Q_PROPERTY(double volume READ volume WRITE setVolume NOTIFY volumeChanged)
    Q_PROPERTY(QString range READ range NOTIFY rangeChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    explicit ChartPlayer(QObject *parent = nullptr);
    explicit ChartPlayer(sound::SoundPlayer::Open open, QObject *parent = nullptr);

    ChartExplorer *explorer() const { return m_explorer; }
    void setExplorer(ChartExplorer *explorer);
    bool isPlaying() const { return m_player.isPlaying(); }
    bool wasUsed() const { return m_used; } ///< Play was pressed once
    double speed() const { return m_speed; }
    void setSpeed(double speed); ///< 0.5, 1, 2 or 4; kept
    double volume() const { return m_volume; }
    void setVolume(double volume); ///< 0 to 1; kept
    QString range() const; ///< "Close: 132.35 is C3, 187.08 is C6"
    QString problem() const { return m_problem; } ///< why nothing can be heard; empty when it can

    /// From the cursor on; from the beginning when the cursor is at the end.
    Q_INVOKABLE void play();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void stepSpeed(int by); ///< to the next slower or faster one, which is said

signals:
    void explorerChanged();
    void playingChanged();
    void usedChanged();
    void speedChanged();
    void volumeChanged();
    void rangeChanged();
    void problemChanged();
    /// Something to be said at once.
    void message(const QString &text);

private:
    void playFrom(int row);
    void lead(int row);
    void followCursor();
    void fail(const QString &problem);

    QPointer<ChartExplorer> m_explorer;
    sound::SoundPlayer m_player;
    QString m_problem;
    double m_speed = 1;
    double m_volume = 0.8;
    int m_row = 0; ///< where the sound has put the cursor
    bool m_used = false;
};

} // namespace soundings::charts
