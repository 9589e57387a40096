#include "views/events/events_screen.h"

#include <QSplitter>
#include <QVBoxLayout>

#include "model/query/replica_view.h"
#include "views/common/filter_box.h"
#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/events/event_detail.h"
#include "views/events/event_filter_bar.h"
#include "views/events/event_load.h"
#include "views/events/event_search.h"
#include "views/events/event_table.h"

namespace souverix
{

namespace
{

constexpr int kPatienceMs = 300;
constexpr int kWatchMs = 250;

} // namespace

EventsScreen::EventsScreen(const ScreenContext& context)
    : Screen(context, QStringLiteral("events"), tr("Events"), QStringLiteral("events")),
      m_filter(new EventFilterBar(context.queries, context.theme)),
      m_table(new EventTable(context.theme)), m_detail(new EventDetail(context.theme)),
      m_listState(new StatePane(m_table)), m_state(nullptr), m_split(new QSplitter(Qt::Vertical))
{
    build();
    wire();
}

void EventsScreen::build()
{
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_listState);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(6, 6, 6, 6);
    inner->addWidget(m_filter);
    inner->addWidget(m_split, 1);
    m_state = new StatePane(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    setFocusProxy(m_table);
}

void EventsScreen::wire()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_listState->showStale(tr("Searching … the rows below are of the filter before"));
    });
    connect(m_state, &StatePane::openRequested, this, &Screen::openSource);
    connect(m_filter, &EventFilterBar::filterChanged, this, [this] {
        m_searched.clear(); // another question: what runs is of no use
        askList();
    });
    connect(m_filter, &EventFilterBar::stopWanted, this, [this] {
        if (m_watch) {
            m_watch->byHand.request_stop();
        }
    });
    m_watching.setInterval(kWatchMs);
    connect(&m_watching, &QTimer::timeout, this, &EventsScreen::watchSearch);
    m_table->view().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_table->view(), &QWidget::customContextMenuRequested, this,
            &EventsScreen::showRowMenu);
    connect(&context().queries, &Queries::sourceChanged, this, [this] {
        m_searched.clear();
        m_watch.reset();
        m_watching.stop();
    });
    connect(m_listState, &StatePane::clearFilterRequested, m_filter, &EventFilterBar::clear);
    connect(m_listState, &StatePane::retryRequested, this, &EventsScreen::askList);
    connect(m_detail, &EventDetail::retryRequested, this, [this] {
        m_shownEvent.reset();
        askEvidence();
    });
    connect(m_detail, &EventDetail::saveRequested, this, &EventsScreen::save);
    connect(m_table, &EventTable::windowMoved, this, &EventsScreen::askPages);
    connect(m_table, &EventTable::currentEventChanged, this, &EventsScreen::choose);
    connect(m_table, &EventTable::eventActivated, this, [this](const EventRef&) {
        const EventRow* row =
            m_table->current() ? m_table->model().pages().row(*m_table->current()) : nullptr;
        if (row != nullptr && m_fleet && m_fleet->find(row->subject) != nullptr) {
            emit openNode(row->subject);
        }
    });
    connect(&context().selection, &Selection::changed, this, &EventsScreen::showSelection);
    connect(&context().time, &TimeCursor::windowChanged, this,
            [this] { m_filter->setWindow(context().time.window()); });
}

void EventsScreen::showFleet(std::shared_ptr<const FleetView> fleet)
{
    const bool sameSource = fleet && m_fleet && fleet->names == m_fleet->names;
    m_fleet = std::move(fleet);
    if (!m_fleet) {
        m_event.reset();
        m_shownEvent.reset();
        m_detail->showNothing();
        m_table->setList(nullptr, nullptr, std::nullopt);
        m_state->showNoSource();
        return;
    }
    if (!sameSource) {
        m_event.reset();
        m_shownEvent.reset();
        m_detail->showNothing();
    }
    m_state->showReady();
    m_table->model().setBase(base());
    m_filter->setFleet(m_fleet);
    if (!sameSource) {
        askStatus();
    }
    m_filter->setWindow(context().time.window());
    showSelection();
    askList();
}

void EventsScreen::askList()
{
    if (!m_fleet) {
        return;
    }
    const QString question = m_filter->box().text() + (m_filter->filter().quarantine ? u'!' : u'.');
    if (m_watch && m_searched == question) {
        m_again = true; // a growing replica must not keep a search from its end
        return;
    }
    m_searched = question;
    m_again = false;
    m_partial.reset();
    EventWish wish{m_fleet->context,
                   m_filter->filter(),
                   m_event,
                   m_table->isAtEnd() && !m_table->current(),
                   m_table->model().top(),
                   static_cast<std::size_t>(m_table->visibleRows())};
    if (!m_table->model().list()) {
        m_listState->showLoading(tr("Reading the log"));
    } else if (!(m_table->model().list()->filter == wish.filter)) {
        m_patience.start();
    }
    m_filter->showSearching();
    m_watch = std::make_shared<SearchWatch>();
    m_watching.start();
    ask(
        QStringLiteral("list"),
        [wish, watch = m_watch](ReplicaView& view, const std::stop_token& stop) {
            return loadEvents(view, wish, watch, stop);
        },
        [this](Result<LoadedEvents> loaded) { takeList(std::move(loaded)); });
}

void EventsScreen::takeList(Result<LoadedEvents> loaded)
{
    m_patience.stop();
    m_watching.stop();
    m_watch.reset();
    if (!loaded) {
        m_filter->showStopped(m_partial ? m_partial->rows.size() : 0);
        if (loaded.error().code != ErrorCode::Cancelled) {
            m_listState->showError(loaded.error());
        } else {
            m_listState->showStale(tr("The search was stopped: what is older was not looked at"));
        }
        return;
    }
    const FoundEvents& list = *loaded->list;
    const std::uint64_t all = m_fleet ? m_fleet->eventsCounted : list.held;
    m_filter->showCount(list);
    if (!list.rows.empty()) {
        m_listState->showReady();
    } else if (all > 0) {
        m_listState->showEmptyByFilter(all);
    } else {
        m_listState->showEmpty(tr("No event counts at this time"));
    }
    m_table->setList(loaded->list, m_fleet ? m_fleet->names : nullptr, loaded->current,
                     std::move(loaded->pages));
    m_detail->showNote(m_event && !loaded->current
                           ? tr("The list as filtered does not hold this event.")
                           : QString());
    if (m_again) {
        askList();
    }
}

bool EventsScreen::applyFilter(const QString& text)
{
    m_filter->setText(text);
    return true;
}

void EventsScreen::askPages()
{
    EventWindowModel& model = m_table->model();
    while (const auto request =
               model.pages().ask(model.top(), static_cast<std::size_t>(m_table->visibleRows()))) {
        ask(
            QStringLiteral("page-%1").arg(request->page),
            [list = model.list(), request](ReplicaView& view, const std::stop_token&) {
                return view.eventRows(*list, static_cast<std::size_t>(request->first),
                                      request->count);
            },
            [this, request](Result<std::vector<EventRow>> rows) {
                EventPages& pages = m_table->model().pages();
                const bool matters =
                    rows ? pages.taken(*request, std::move(*rows)) : pages.failed(*request);
                if (matters) {
                    m_table->model().refresh();
                    askPages();
                }
            });
    }
}

void EventsScreen::choose(const EventRef& ref)
{
    m_event = ref;
    context().selection.select(Ref::ofEvent(ref), id());
    m_detail->showNote({});
    askEvidence();
}

void EventsScreen::showEvent(const EventRef& ref)
{
    context().selection.select(Ref::ofEvent(ref), id());
    showSelection();
}

void EventsScreen::showEvents(const EventFilter& filter)
{
    m_filter->setFilter(filter);
}

void EventsScreen::showSelection()
{
    const Ref& primary = context().selection.primary();
    const bool node = primary.kind == Ref::Kind::Node && m_fleet;
    m_filter->offerNode(node ? primary.name : NameId::None);
    if (primary.kind == Ref::Kind::Event && m_event != primary.event) {
        m_event = primary.event;
        findCurrent();
    }
    askEvidence();
}

void EventsScreen::findCurrent()
{
    const auto list = m_table->model().list();
    if (!list || !m_event) {
        return;
    }
    compute(
        QStringLiteral("find"),
        [list, ref = *m_event](const std::stop_token& stop) { return placeOf(*list, ref, stop); },
        [this](std::optional<std::uint64_t> place) {
            if (place) {
                m_table->setCurrent(*place);
            }
            m_detail->showNote(place ? QString()
                                     : tr("The list as filtered does not hold this event."));
        });
}

void EventsScreen::askEvidence()
{
    if (!m_event || !m_fleet || m_shownEvent == m_event) {
        return;
    }
    m_shownEvent = m_event;
    m_detail->showLoading();
    ask(
        QStringLiteral("evidence"),
        [ref = *m_event](ReplicaView& view, const std::stop_token&) { return view.evidence(ref); },
        [this](Result<EventEvidence> evidence) { takeEvidence(std::move(evidence)); });
}

void EventsScreen::takeEvidence(Result<EventEvidence> evidence)
{
    if (evidence && m_fleet) {
        m_detail->show(std::move(*evidence), m_fleet->names);
    } else if (!evidence) {
        m_detail->showError(evidence.error());
    }
}

int EventsScreen::badge(const FleetView& fleet) const
{
    std::uint64_t quarantined = 0;
    for (const RegionTrust& region : fleet.regions) {
        quarantined += region.quarantined;
    }
    return static_cast<int>(std::min<std::uint64_t>(quarantined, 9999));
}

void EventsScreen::prepareForPicture()
{
    const auto list = m_table->model().list();
    if (m_event || m_pictured || !list || list->rows.empty()) {
        return;
    }
    m_pictured = true;
    const EventList::Packed last = list->rows.back();
    showEvent({static_cast<NameId>(last.region), last.sequence});
}

void EventsScreen::resizeEvent(QResizeEvent* event)
{
    Screen::resizeEvent(event);
    const bool wide = width() > fontMetrics().averageCharWidth() * 260;
    const Qt::Orientation orientation = wide ? Qt::Horizontal : Qt::Vertical;
    if (m_split->orientation() != orientation) {
        m_split->setOrientation(orientation);
        m_split->setSizes({3, 2});
    }
}

std::unique_ptr<Screen> makeEventsScreen(const ScreenContext& context)
{
    return std::make_unique<EventsScreen>(context);
}

} // namespace souverix
