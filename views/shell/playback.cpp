#include "views/shell/playback.h"

#include <algorithm>
#include <chrono>

#include <QScopedValueRollback>

#include "views/common/time_cursor.h"

namespace souverix
{

namespace
{

constexpr int kTickMs = 100; // ten pictures a second, where answers keep up

} // namespace

Playback::Playback(TimeCursor& time, Clock clock, QObject* parent)
    : QObject(parent), m_time(time), m_clock(std::move(clock))
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &Playback::tick);
    connect(&time, &TimeCursor::changed, this, [this] {
        if (!m_stepping) {
            pause();
        }
    });
}

Playback::Clock Playback::steadyClock()
{
    return [] {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return qint64{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
    };
}

void Playback::play()
{
    if (m_playing || m_time.history().end == UtcTime{}) {
        return;
    }
    if (m_time.at() >= m_time.head()) {
        m_time.scrub(m_time.window().begin);
    }
    m_playing = true;
    m_last = m_clock();
    m_reached = pace();
    m_time.setMoving(true);
    m_timer.start();
    emit changed();
}

void Playback::pause()
{
    if (!m_playing) {
        return;
    }
    m_playing = false;
    m_timer.stop();
    m_time.setMoving(false);
    emit changed();
}

void Playback::setPace(std::size_t index)
{
    m_pace = std::min(index, kPaces.size() - 1);
    m_reached = pace();
    emit changed();
}

void Playback::tick()
{
    if (!m_playing || !m_drawn()) {
        return;
    }
    const qint64 now = m_clock();
    const qint64 passed = now - m_last;
    if (passed <= 0) {
        return;
    }
    const double step = pace() * static_cast<double>(std::min(passed, kMostStepMs)) / 1000;
    m_last = now;
    m_reached = step * 1000 / static_cast<double>(passed);
    const UtcTime next = shifted(m_time.at(), step);
    if (next >= m_time.head()) {
        pause();
        m_time.goLive();
        return;
    }
    const QScopedValueRollback<bool> own(m_stepping, true);
    m_time.scrub(next);
    emit changed();
}

} // namespace souverix
