#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "model/base/result.h"
#include "model/query/fleet_view.h"
#include "model/query/tracks.h"

namespace souverix
{

class Queries;
class TimeCursor;

/// Keeps the snapshot that all screens show at the cursor's (T, K) and the replica's newest commit,
/// and the overview of its history. UI thread only; the work is done by Queries.
class FleetSource : public QObject
{
    Q_OBJECT

public:
    FleetSource(Queries& queries, TimeCursor& time, QObject* parent = nullptr);
    /// The newest snapshot; nullptr before the first, and without a source.
    [[nodiscard]] const std::shared_ptr<const FleetView>& fleet() const { return m_fleet; }
    /// A newer snapshot is on its way.
    [[nodiscard]] bool busy() const { return m_busy; }
    void refresh();

signals:
    void fleetChanged();
    void overviewChanged(const souverix::HistoryOverview& overview);
    void busyChanged(bool busy);
    void failed(const souverix::Error& error);

private:
    void take(Result<std::shared_ptr<const FleetView>> fleet);
    void askOverview();
    void setBusy(bool busy);

    Queries& m_queries;
    TimeCursor& m_time;
    std::shared_ptr<const FleetView> m_fleet;
    QTimer m_overviewSoon;
    bool m_overviewAsked = false; ///< at once for a new source, later at times
    bool m_suggested = false;     ///< a window, once a source
    std::uint32_t m_bins;         ///< of the overview, so many that its busy part has enough
    bool m_busy = false;
    bool m_again = false;
};

/// Where all but a fiftieth of the events lie behind; the very beginning where that saves little.
[[nodiscard]] UtcTime busyBegin(const HistoryOverview& overview);

} // namespace souverix
