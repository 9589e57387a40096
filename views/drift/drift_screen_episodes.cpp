#include <QTabWidget>

#include "model/query/replica_view.h"
#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/drift/drift_screen.h"
#include "views/drift/episode_gathering.h"
#include "views/drift/episodes_page.h"

namespace souverix
{

namespace
{

constexpr int kWindowPause = 250; ///< ms without a move of the window before it is read
constexpr std::size_t kMostEpisodes = 100'000; ///< held at once: some 30 MB
constexpr std::size_t kNodesAtOnce = 512;

Result<EpisodeTables> readTables(ReplicaView& view, std::shared_ptr<const FleetView> fleet,
                                 const TimeWindow& window, const std::stop_token& stop)
{
    EpisodeGathering gathering(*fleet->names, kMostEpisodes);
    std::vector<NameId> nodes;
    for (std::size_t i = 0; i < fleet->nodes.size(); i += kNodesAtOnce) {
        nodes.clear();
        for (std::size_t n = i; n < std::min(i + kNodesAtOnce, fleet->nodes.size()); ++n) {
            nodes.push_back(fleet->nodes[n].node);
        }
        auto part = view.driftEpisodes(fleet->context, nodes, window.begin, window.end, stop);
        if (!part) {
            return failWith(part);
        }
        gathering.add(std::move(*part));
    }
    const auto list = std::make_shared<const EpisodeList>(gathering.take());
    EpisodeTables tables;
    tables.found = gathering.found();
    tables.episodes = std::make_shared<const EpisodeRows>(fleet, list);
    for (std::size_t by = 0; by < tables.times.size(); ++by) {
        tables.times[by] =
            std::make_shared<const DriftTimeRows>(fleet, list, static_cast<DriftTimeBy>(by));
    }
    return tables;
}

} // namespace

bool DriftScreen::episodesInSight() const
{
    const QWidget* page = m_tabs->currentWidget();
    return page == m_episodes || page == m_times;
}

void DriftScreen::joinEpisodes()
{
    m_windowPause.setSingleShot(true);
    m_windowPause.setInterval(kWindowPause);
    connect(&m_windowPause, &QTimer::timeout, this, &DriftScreen::askEpisodes);
    connect(&context().time, &TimeCursor::windowChanged, this, [this] { m_windowPause.start(); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &DriftScreen::askEpisodes);
    connect(m_episodes, &EpisodesPage::nodeActivated, this, &Screen::openNode);
    connect(m_episodes, &EpisodesPage::eventActivated, this, &Screen::openEvent);
    connect(m_episodes, &EpisodesPage::nodeSelected, this,
            [this](NameId node) { context().selection.select(Ref::node(node), id()); });
    connect(m_times, &DriftTimePage::nodeActivated, this, &Screen::openNode);
    for (StatePane* pane : {&m_episodes->pane(), &m_times->pane()}) {
        connect(pane, &StatePane::retryRequested, this, [this] {
            m_episodesOf.reset();
            askEpisodes();
        });
    }
}

void DriftScreen::askEpisodes()
{
    if (!m_now.first || !episodesInSight() || m_episodesAsked) {
        return; // what runs is finished first, so that a fast stream cannot starve the lists
    }
    const TimeWindow window = context().time.window();
    if (m_episodesOf == m_now.first && m_episodesWindow == window) {
        return;
    }
    m_episodesOf = m_now.first;
    m_episodesWindow = window;
    m_episodesAsked = true;
    if (!m_episodesShown) {
        m_episodes->pane().showLoading(tr("Following the drift of all nodes"));
        m_times->pane().showLoading(tr("Following the drift of all nodes"));
    }
    ask(
        QStringLiteral("episodes"),
        [fleet = m_now.first, window](ReplicaView& view, const std::stop_token& stop) {
            return readTables(view, fleet, window, stop);
        },
        [this](Result<EpisodeTables> tables) {
            m_episodesAsked = false;
            if (!tables) {
                if (tables.error().code != ErrorCode::Cancelled) {
                    m_episodes->pane().showError(tables.error());
                    m_times->pane().showError(tables.error());
                }
                return;
            }
            m_episodesShown = true;
            m_episodes->show(*tables);
            m_times->show(*tables);
            askEpisodes();
        });
}

void DriftScreen::forgetEpisodes()
{
    m_episodesOf.reset();
    m_episodesAsked = m_episodesShown = false;
    m_episodes->show({});
    m_times->show({});
}

} // namespace souverix
