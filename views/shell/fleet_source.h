#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include <QObject>
#include <QTimer>

#include "model/base/result.h"
#include "model/query/fleet_change.h"
#include "model/query/fleet_view.h"
#include "model/query/history_summary.h"

namespace souverix
{

class Queries;
class ReplicaView;
class TimeCursor;

/// Keeps the snapshot that all screens show at the cursor's (T, K) and the replica's newest commit,
/// and the summary of its history. UI thread only; the work is done by Queries.
class FleetSource : public QObject
{
    Q_OBJECT

public:
    FleetSource(Queries& queries, TimeCursor& time, QObject* parent = nullptr);
    /// The newest snapshot; nullptr before the first, and without a source.
    [[nodiscard]] const std::shared_ptr<const FleetView>& fleet() const { return m_fleet; }
    /// What is counted of the history so far; nullptr before that.
    [[nodiscard]] const std::shared_ptr<const HistorySummary>& history() const { return m_history; }
    /// The same snapshot beside the cursor's base; nullptr while nothing is compared.
    [[nodiscard]] const std::shared_ptr<const FleetComparison>& comparison() const
    {
        return m_comparison;
    }
    /// A newer snapshot is on its way.
    [[nodiscard]] bool busy() const { return m_busy; }
    void refresh();
    /// Whether what came last is on screen. While T moves the next snapshot waits for that, so that
    /// a screen is drawn whole before it is asked again.
    void waitFor(std::function<bool()> drawn) { m_drawn = std::move(drawn); }
    /// What waitFor() asks about may have changed.
    void goOn();

signals:
    void fleetChanged();
    /// More of the history is counted; null for another source.
    void historyChanged(std::shared_ptr<const souverix::HistorySummary> history);
    void busyChanged(bool busy);
    void failed(const souverix::Error& error);

private:
    void follow();
    void askHistory();
    struct Answer {
        std::shared_ptr<const FleetView> fleet;
        std::shared_ptr<const FleetComparison> comparison;
    };
    static Result<Answer> read(ReplicaView& view, const TimeContext& context,
                               const std::optional<TimeContext>& base, const std::stop_token& stop);
    void take(Result<Answer> answer);
    void setBusy(bool busy);

    Queries& m_queries;
    TimeCursor& m_time;
    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const FleetComparison> m_comparison;
    std::shared_ptr<const HistorySummary> m_history;
    QTimer m_historySoon;
    bool m_historyAsked = false; ///< at once for a new source, later at times
    bool m_suggested = false;    ///< a window, once a source
    std::function<bool()> m_drawn = [] { return true; };
    QTimer m_drawnSoon; ///< the longest that a screen is waited for
    bool m_busy = false;
    bool m_again = false; ///< asks once more after what is on its way
};

} // namespace souverix
