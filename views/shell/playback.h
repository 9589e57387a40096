#pragma once

#include <array>
#include <functional>

#include <QObject>
#include <QTimer>

namespace souverix
{

class TimeCursor;

/// Moves T through the history at a pace, by the clock on the wall. A step is made only when the
/// one before is on screen: where answers do not keep up steps grow to kMostStepMs of the pace and
/// then playback slows down, and says so. Ends at the head and goes live there; stops where
/// anything else moves T. UI thread only.
class Playback : public QObject
{
    Q_OBJECT

public:
    /// Seconds of history in a second.
    static constexpr std::array<double, 7> kPaces{1, 60, 600, 3600, 6 * 3600, 86400, 7 * 86400};
    static constexpr qint64 kMostStepMs = 1000;
    /// Milliseconds of any steady clock.
    using Clock = std::function<qint64()>;

    explicit Playback(TimeCursor& time, Clock clock = steadyClock(), QObject* parent = nullptr);
    static Clock steadyClock();

    /// Whether what the last step asked for is on screen; always, where not set.
    void waitFor(std::function<bool()> drawn) { m_drawn = std::move(drawn); }

    [[nodiscard]] bool playing() const { return m_playing; }
    [[nodiscard]] double pace() const { return kPaces[m_pace]; }
    [[nodiscard]] std::size_t paceIndex() const { return m_pace; }
    /// What the last step made of the pace, in seconds of history in a second.
    [[nodiscard]] double reached() const { return m_reached; }
    /// Whether answers do not keep up with the pace.
    [[nodiscard]] bool slowed() const { return m_playing && m_reached < pace() * 0.8; }

    /// From T on; from the window's beginning where T is live or at the head.
    void play();
    void pause();
    void toggle() { m_playing ? pause() : play(); }
    void setPace(std::size_t index);
    /// One look at the clock; a timer calls it while it plays.
    void tick();

signals:
    /// Playing, pace or reached().
    void changed();

private:
    TimeCursor& m_time;
    Clock m_clock;
    std::function<bool()> m_drawn = [] { return true; };
    QTimer m_timer;
    qint64 m_last = 0; ///< when the last step was made, in the clock's milliseconds
    std::size_t m_pace = 3;
    double m_reached = 0;
    bool m_playing = false;
    bool m_stepping = false; ///< T moves by this object's own step
};

} // namespace souverix
