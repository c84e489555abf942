#include "chart_player.h"

#include "Controls/format.h"
#include "Controls/kept.h"
#include "price_columns.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::charts {

using window::Format;
using window::Kept;

namespace {

constexpr std::array kSpeeds{0.5, 1.0, 2.0, 4.0};
const QString kSpeedKey = QStringLiteral("sound/speed");
const QString kVolumeKey = QStringLiteral("sound/volume");

double knownSpeed(double wanted)
{
    return *std::ranges::min_element(kSpeeds, {}, [wanted](double speed) { return std::abs(speed - wanted); });
}

} // namespace

ChartPlayer::ChartPlayer(QObject *parent)
    : ChartPlayer(sound::SoundPlayer::Open(), parent)
{
}

ChartPlayer::ChartPlayer(sound::SoundPlayer::Open open, QObject *parent)
    : QObject(parent)
    , m_player(std::move(open))
    , m_speed(knownSpeed(Kept::instance()->value(kSpeedKey, 1.0).toDouble()))
    , m_volume(std::clamp(Kept::instance()->value(kVolumeKey, 0.8).toDouble(), 0.0, 1.0))
{
    m_player.setVolume(m_volume);
    connect(&m_player, &sound::SoundPlayer::playingChanged, this, &ChartPlayer::playingChanged);
    connect(&m_player, &sound::SoundPlayer::failed, this, &ChartPlayer::fail);
    connect(&m_player, &sound::SoundPlayer::heard, this, [this](std::size_t row) { lead(int(row)); });
    connect(&m_player, &sound::SoundPlayer::ended, this, [this] {
        if (m_explorer)
            emit message(m_explorer->pointText());
    });
}

void ChartPlayer::setExplorer(ChartExplorer *explorer)
{
    if (m_explorer == explorer)
        return;
    if (m_explorer)
        disconnect(m_explorer, nullptr, this, nullptr);
    m_explorer = explorer;
    if (explorer) {
        connect(explorer, &ChartExplorer::indexChanged, this, &ChartPlayer::followCursor);
        connect(explorer, &ChartExplorer::playRequested, this, &ChartPlayer::toggle);
        connect(explorer, &ChartExplorer::speedRequested, this, &ChartPlayer::stepSpeed);
        connect(explorer, &ChartExplorer::columnsChanged, this, [this] {
            stop();
            emit rangeChanged();
        });
        connect(explorer, &ChartExplorer::seriesChanged, this, [this] {
            emit rangeChanged();
            if (isPlaying())
                playFrom(m_explorer->index());
        });
    }
    emit explorerChanged();
    emit rangeChanged();
}

void ChartPlayer::setSpeed(double speed)
{
    speed = knownSpeed(speed);
    if (speed == m_speed)
        return;
    m_speed = speed;
    Kept::instance()->keep(kSpeedKey, speed);
    emit speedChanged();
    if (isPlaying())
        playFrom(m_explorer->index());
}

void ChartPlayer::stepSpeed(int by)
{
    const auto at = std::ranges::find(kSpeeds, m_speed) - kSpeeds.begin();
    setSpeed(kSpeeds[std::size_t(std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(kSpeeds) - 1))]);
    emit message(tr("Speed %1 times").arg(Format::number(m_speed, m_speed < 1 ? 1 : 0)));
}

void ChartPlayer::setVolume(double volume)
{
    volume = std::clamp(volume, 0.0, 1.0);
    if (volume == m_volume)
        return;
    m_volume = volume;
    m_player.setVolume(volume);
    Kept::instance()->keep(kVolumeKey, volume);
    emit volumeChanged();
}

QString ChartPlayer::range() const
{
    if (!m_explorer || m_explorer->count() == 0)
        return {};
    double low = kNoValue, high = kNoValue;
    for (const double value : m_explorer->history()->melody(m_explorer->series()).values) {
        low = std::fmin(low, value); // which passes over NaN
        high = std::fmax(high, value);
    }
    if (std::isnan(low))
        return {};
    const int digits = m_explorer->history()->digits(m_explorer->series());
    return tr("%1: %2 is C3, %3 is C6").arg(m_explorer->seriesName(), Format::number(low, digits), Format::number(high, digits));
}

void ChartPlayer::play()
{
    if (!m_explorer || m_explorer->count() < 2) {
        fail(tr("There are too few points to play. Choose a longer period."));
        return;
    }
    if (!m_used) {
        m_used = true;
        emit usedChanged();
    }
    if (!m_problem.isEmpty()) {
        m_problem.clear();
        emit problemChanged();
    }
    const QString ends = range();
    if (ends.isEmpty()) {
        fail(tr("%1 has no value in this period, so there is nothing to play. Choose a longer period, or another line with the "
                "up and "
                "down arrows.")
                .arg(m_explorer->seriesName()));
        return;
    }
    const bool atEnd = m_explorer->index() >= m_explorer->count() - 1;
    emit message(ends);
    playFrom(atEnd ? 0 : m_explorer->index());
}

void ChartPlayer::playFrom(int row)
{
    auto melody = m_explorer->history()->melody(m_explorer->series());
    melody.speed = m_speed;
    lead(row);
    m_player.play(std::move(melody), std::size_t(row));
}

void ChartPlayer::stop()
{
    m_player.stop();
}

void ChartPlayer::toggle()
{
    isPlaying() ? stop() : play();
}

void ChartPlayer::lead(int row)
{
    if (!m_explorer)
        return;
    m_row = row;
    m_explorer->setIndex(row);
}

void ChartPlayer::followCursor()
{
    // Whoever moves the cursor while it plays takes over.
    if (m_explorer->index() != m_row)
        stop();
}

void ChartPlayer::fail(const QString &problem)
{
    m_problem = problem;
    emit problemChanged();
    emit message(problem);
}

} // namespace soundings::charts
