#include "views/shell/fleet_source.h"

#include <algorithm>
#include <utility>

#include "model/query/replica_view.h"
#include "views/common/queries.h"
#include "views/common/time_cursor.h"
#include "views/shell/strip_bins.h"

namespace souverix
{

namespace
{

constexpr std::uint64_t kHistoryPiece = 200'000; // events, some 50 ms of a worker
constexpr int kHistoryEveryMs = 2000;
constexpr int kDrawnWithinMs = 1500;

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

} // namespace

FleetSource::FleetSource(Queries& queries, TimeCursor& time, QObject* parent)
    : QObject(parent), m_queries(queries), m_time(time)
{
    m_historySoon.setSingleShot(true);
    m_historySoon.setInterval(kHistoryEveryMs);
    connect(&m_historySoon, &QTimer::timeout, this, &FleetSource::askHistory);
    m_drawnSoon.setSingleShot(true);
    m_drawnSoon.setInterval(kDrawnWithinMs);
    connect(&m_drawnSoon, &QTimer::timeout, this, [this] {
        if (m_again && !m_busy) {
            refresh();
        }
    });
    connect(&time, &TimeCursor::changed, this, &FleetSource::follow);
    connect(&time, &TimeCursor::movingChanged, this, [this] {
        if (m_again && !m_time.moving()) {
            refresh(); // the hand rests: what is on its way is of no use any more
        }
    });
    connect(&time, &TimeCursor::compareChanged, this, &FleetSource::follow);
    connect(&queries, &Queries::versionChanged, this, [this] {
        // A replica that never rests must still be shown: the running request is not thrown away.
        if (m_busy) {
            m_again = true;
        } else {
            refresh();
        }
        if (m_historyAsked && !m_historySoon.isActive()) {
            m_historySoon.start();
        }
    });
    connect(&queries, &Queries::sourceChanged, this, [this] {
        m_fleet.reset();
        m_comparison.reset();
        m_again = false;
        m_suggested = false;
        m_historyAsked = false;
        m_history.reset();
        m_historySoon.stop();
        setBusy(false);
        emit historyChanged(nullptr);
        emit fleetChanged();
    });
}

void FleetSource::follow()
{
    if (!m_time.moving()) {
        refresh();
        return;
    }
    m_again = true;
    goOn();
}

void FleetSource::goOn()
{
    if (!m_again || m_busy) {
        return;
    }
    if (!m_time.moving() || m_drawn()) {
        refresh();
    } else if (!m_drawnSoon.isActive()) {
        m_drawnSoon.start();
    }
}

void FleetSource::refresh()
{
    m_drawnSoon.stop();
    if (!m_queries.hasSource()) {
        return;
    }
    m_again = false;
    setBusy(true);
    m_queries.askFleet(
        this, QStringLiteral("fleet"),
        [context = m_time.context(), base = m_time.base()](ReplicaView& view,
                                                           const std::stop_token& stop) {
            return read(view, context, base, stop);
        },
        [this](Result<Answer> answer) { take(std::move(answer)); });
}

Result<FleetSource::Answer> FleetSource::read(ReplicaView& view, const TimeContext& context,
                                              const std::optional<TimeContext>& base,
                                              const std::stop_token& stop)
{
    auto fleet = view.fleet(context, stop);
    if (!fleet) {
        return failWith(fleet);
    }
    if (!base) {
        return Answer{std::move(*fleet), nullptr};
    }
    auto before = view.fleet(*base, stop);
    if (!before) {
        return failWith(before);
    }
    auto comparison = std::make_shared<FleetComparison>();
    comparison->change = changeOf(**before, **fleet);
    comparison->base = std::move(*before);
    comparison->now = *fleet;
    return Answer{std::move(*fleet), std::move(comparison)};
}

void FleetSource::take(Result<Answer> answer)
{
    setBusy(false);
    if (!answer) {
        if (answer.error().code != ErrorCode::Cancelled) {
            emit failed(answer.error());
        }
        goOn();
        return;
    }
    m_fleet = std::move(answer->fleet);
    m_comparison = std::move(answer->comparison);
    if (m_fleet->eventsHeld > 0) { // else its head is no moment that anything happened at
        m_time.setHistory(historyOf(*m_fleet));
    }
    if (!std::exchange(m_historyAsked, true)) {
        askHistory();
    }
    emit fleetChanged();
    goOn();
}

void FleetSource::askHistory()
{
    m_queries.ask(
        this, QStringLiteral("history"),
        [before = m_history](ReplicaView& view, const std::stop_token& stop) {
            return view.history(before, kHistoryPiece, stop);
        },
        [this](Result<std::shared_ptr<const HistorySummary>> history) {
            if (!history) {
                return; // asked again at the next commit
            }
            m_history = std::move(*history);
            if (!m_history->complete() && m_time.moving()) {
                m_historySoon.start(); // the screens come first
            } else if (!m_history->complete()) {
                askHistory();
            } else if (!std::exchange(m_suggested, true)) {
                m_time.suggestBegin(busyBegin(*m_history));
            }
            emit historyChanged(m_history);
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
