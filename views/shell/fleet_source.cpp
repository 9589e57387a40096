#include "views/shell/fleet_source.h"

#include <algorithm>
#include <utility>

#include "model/query/replica_view.h"
#include "views/common/queries.h"
#include "views/common/time_cursor.h"

namespace souverix
{

namespace
{

constexpr std::uint32_t kOverviewBins = 600;
constexpr int kOverviewEveryMs = 2000;

TimeWindow historyOf(const FleetView& fleet)
{
    UtcTime begin = fleet.head;
    for (const RegionTrust& region : fleet.regions) {
        if (region.firstTime) {
            begin = std::min(begin, *region.firstTime);
        }
    }
    return {begin, fleet.head};
}

/// So many bins that the busy part alone has as many as a short history.
std::uint32_t binsFor(const HistoryOverview& overview)
{
    const double all = (overview.end - overview.begin).toSeconds();
    const double busy = (overview.end - busyBegin(overview)).toSeconds();
    return busy <= 0 ? kOverviewBins
                     : static_cast<std::uint32_t>(
                           std::clamp(kOverviewBins * all / busy, 1.0 * kOverviewBins, 12'000.0));
}

} // namespace

UtcTime busyBegin(const HistoryOverview& overview)
{
    std::uint64_t all = 0;
    for (const auto& bin : overview.bins) {
        all += bin.events;
    }
    std::uint64_t before = 0;
    std::size_t first = 0;
    while (first < overview.bins.size() && (before + overview.bins[first].events) * 50 <= all) {
        before += overview.bins[first++].events;
    }
    if (first * 5 < overview.bins.size() || first == overview.bins.size()) {
        return overview.begin;
    }
    const double length = (overview.end - overview.begin).toSeconds();
    return shifted(overview.begin,
                   length * static_cast<double>(first) / static_cast<double>(overview.bins.size()));
}

FleetSource::FleetSource(Queries& queries, TimeCursor& time, QObject* parent)
    : QObject(parent), m_queries(queries), m_time(time), m_bins(kOverviewBins)
{
    m_overviewSoon.setSingleShot(true);
    m_overviewSoon.setInterval(kOverviewEveryMs);
    connect(&m_overviewSoon, &QTimer::timeout, this, &FleetSource::askOverview);
    connect(&time, &TimeCursor::changed, this, &FleetSource::refresh);
    connect(&queries, &Queries::versionChanged, this, [this] {
        // A replica that never rests must still be shown: the running request is not thrown away.
        if (m_busy) {
            m_again = true;
        } else {
            refresh();
        }
        if (m_overviewAsked && !m_overviewSoon.isActive()) {
            m_overviewSoon.start();
        }
    });
    connect(&queries, &Queries::sourceChanged, this, [this] {
        m_fleet.reset();
        m_again = false;
        m_suggested = false;
        m_overviewAsked = false;
        m_bins = kOverviewBins;
        m_overviewSoon.stop();
        setBusy(false);
        emit fleetChanged();
    });
}

void FleetSource::refresh()
{
    if (!m_queries.hasSource()) {
        return;
    }
    m_again = false;
    setBusy(true);
    m_queries.ask(
        this, QStringLiteral("fleet"),
        [context = m_time.context()](ReplicaView& view, const std::stop_token& stop) {
            return view.fleet(context, stop);
        },
        [this](Result<std::shared_ptr<const FleetView>> fleet) { take(std::move(fleet)); });
}

void FleetSource::take(Result<std::shared_ptr<const FleetView>> fleet)
{
    setBusy(false);
    if (!fleet) {
        if (fleet.error().code != ErrorCode::Cancelled) {
            emit failed(fleet.error());
        }
        return;
    }
    m_fleet = std::move(*fleet);
    if (m_fleet->eventsHeld > 0) { // else its head is no moment that anything happened at
        m_time.setHistory(historyOf(*m_fleet));
    }
    if (!std::exchange(m_overviewAsked, true)) {
        askOverview();
    }
    emit fleetChanged();
    if (m_again) {
        refresh();
    }
}

void FleetSource::askOverview()
{
    m_queries.ask(
        this, QStringLiteral("overview"),
        [bins = m_bins](ReplicaView& view, const std::stop_token& stop) {
            return view.overview(bins, stop);
        },
        [this](const Result<HistoryOverview>& overview) {
            if (!overview) {
                return;
            }
            if (!m_suggested && binsFor(*overview) >= m_bins * 2) {
                m_bins = binsFor(*overview);
                askOverview();
                return;
            }
            if (!std::exchange(m_suggested, true)) {
                m_time.suggestBegin(busyBegin(*overview));
            }
            emit overviewChanged(*overview);
        });
}

void FleetSource::setBusy(bool busy)
{
    if (busy != m_busy) {
        m_busy = busy;
        emit busyChanged(busy);
    }
}

} // namespace souverix
