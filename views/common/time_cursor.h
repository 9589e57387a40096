#pragma once

#include <optional>

#include <QObject>

#include "model/query/time_context.h"
#include "views/common/time_axis.h"

namespace souverix
{

/// What the state in force is compared with, so that screens mark what differs.
enum class Compare {
    Off,
    Knowledge, ///< the same T: as it was beside as it was known then
    Moment,    ///< another moment, T2
};

/// The one time of a window: LIVE (T follows the head) or PINNED at T, K where the reader asks what
/// was known then, what that is compared with, and the stretch of time that screens with a time
/// axis show. Owned by the shell; UI thread only.
class TimeCursor : public QObject
{
    Q_OBJECT

public:
    explicit TimeCursor(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] bool live() const { return m_context.live(); }
    [[nodiscard]] const TimeContext& context() const { return m_context; }
    /// T as a moment: the pinned one, or the head.
    [[nodiscard]] UtcTime at() const { return m_context.at.value_or(m_head); }
    /// The newest moment that the replica knows of.
    [[nodiscard]] UtcTime head() const { return m_head; }
    [[nodiscard]] const TimeWindow& window() const { return m_window; }
    /// From the first event to the head.
    [[nodiscard]] const TimeWindow& history() const { return m_history; }

    void pin(UtcTime at);
    /// Pins T where a hand or playback moves it: kept within the history, and the window comes
    /// along where T leaves it.
    void scrub(UtcTime at);
    /// T and K at once, as one change.
    void show(const TimeContext& context);
    /// T is being moved, by a hand or by playback: readers let the answer that is on its way come
    /// and ask for the newest T then, instead of beginning anew at each.
    [[nodiscard]] bool moving() const { return m_moving; }
    void setMoving(bool moving);
    void setKnownAt(std::optional<UtcTime> knownAt);
    void goLive();

    // time_cursor_compare.cpp
    /// K is T and follows it: what is shown is what could be known at that moment.
    [[nodiscard]] bool asKnownThen() const { return m_knownThen; }
    /// Shows T as it was known then, or as it was by all that is held, and compares with the other.
    /// Pins T at the head where it is live.
    void showKnowledge(bool asKnownThen);
    /// Compares with T2; nullopt is now, whenever that is.
    void compareWith(std::optional<UtcTime> at);
    /// Compares with the T2 of last time, at first with a day before T.
    void compareAgain();
    void stopComparing();
    [[nodiscard]] Compare comparing() const { return m_comparing; }
    /// What to compare with; nullopt where nothing is compared. Known at K where that is asked for;
    /// as each was known then where K follows T.
    [[nodiscard]] std::optional<TimeContext> base() const;
    /// T2 as a moment: T itself while knowledge is compared.
    [[nodiscard]] UtcTime baseAt() const;
    /// Shows [begin, end), at least a second; does not touch T. A screen on which the reader drags
    /// the right edge off the head calls pin() as well.
    void setWindow(const TimeWindow& window);
    /// Whether the reader has set a window; until then it is the history, or its busy part.
    [[nodiscard]] bool windowChosen() const { return m_windowChosen; }
    void showAll() { setWindow(m_history); }
    /// Where the window begins while the reader has chosen none, so that a long quiet past does
    /// not hide the rest; it ends at the head.
    void suggestBegin(UtcTime begin);
    /// A new snapshot: the head moves, and a live window that ended at the head follows it.
    void setHistory(const TimeWindow& history);
    /// Another replica: live, and the window is its whole history once that is known.
    void reset();

signals:
    void changed();        ///< T or K or the mode
    void movingChanged();  ///< moving()
    void compareChanged(); ///< what is compared with
    void windowChanged();  ///< the window alone
    void historyChanged(); ///< the head or the first moment

private:
    TimeContext m_context;
    bool m_knownThen = false;
    Compare m_comparing = Compare::Off;
    std::optional<UtcTime> m_baseAt; ///< T2; absent: now
    bool m_baseChosen = false;       ///< m_baseAt was asked for in this replica
    UtcTime m_head;
    TimeWindow m_window, m_history;
    std::optional<UtcTime> m_suggestedBegin;
    bool m_windowChosen = false; ///< by the reader, so new history does not widen it
    bool m_moving = false;
};

} // namespace souverix
