#include "model/query/replica_view.h"
#include "model/query/trust_view.h"
#include "views/common/figure_tile.h"
#include "views/common/filter_box.h"
#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/common/trust_words.h"
#include "views/trust/trust_rows.h"
#include "views/trust/trust_screen.h"
#include "views/trust/trust_side.h"
#include "views/trust/what_if_panel.h"

namespace souverix
{

void TrustScreen::failed(const Error& error)
{
    if (error.code != ErrorCode::Cancelled) {
        m_graphPane->showError(error);
    }
}

void TrustScreen::readAll()
{
    readNodes();
    readGraph(m_graph->placed() != nullptr);
    readWhy();
    if (const auto answered = m_side->whatIf().answered()) {
        readWhatIf(*answered); // the same question of another moment
    }
}

void TrustScreen::readGraph(bool keepView)
{
    if (!m_fleet) {
        return;
    }
    if (!m_graph->placed()) {
        m_graphPane->showLoading(tr("Drawing what rests on what"));
    }
    ask(
        QStringLiteral("graph"),
        [at = context().time.context(), focus = m_focus, fleet = m_fleet, filter = m_filter->text(),
         metrics = GraphView::metrics(), before = m_graph->placed(), opened = m_lastOpened,
         compared = base(), both = comparison()](
            ReplicaView& view,
            const std::stop_token& stop) mutable -> Result<std::shared_ptr<const PlacedGraph>> {
            if (const auto passing = passingNodes(*fleet, filter, both.get()); !passing.empty()) {
                focus.among.emplace();
                for (std::size_t i = 0; i < fleet->nodes.size(); ++i) {
                    if (passing[i]) {
                        focus.among->push_back(fleet->nodes[i].node);
                    }
                }
            }
            auto graph = TrustView(view).graph(at, focus, stop);
            if (!graph) {
                return tl::unexpected(graph.error());
            }
            auto made = std::make_shared<PlacedGraph>();
            made->graph = std::move(*graph);
            std::optional<GraphPlaces> kept;
            if (before) {
                kept = keepPlaces(made->graph, placesByKey(before->graph, before->places), opened,
                                  metrics);
            }
            made->places = kept ? std::move(*kept) : layoutGraph(made->graph, metrics);
            if (compared) {
                auto then = TrustView(view).graph(compared->context, focus, stop);
                if (!then && then.error().code != ErrorCode::NotFound) {
                    return tl::unexpected(then.error());
                }
                made->change = graphChange(then ? &*then : nullptr, made->graph, compared->at);
            }
            return made;
        },
        [this, keepView](Result<std::shared_ptr<const PlacedGraph>> placed) {
            if (!placed) {
                failed(placed.error());
            } else if (m_fleet) {
                takeGraph(std::move(*placed), keepView);
            }
        });
}

void TrustScreen::readNodes()
{
    struct Read {
        std::shared_ptr<const FleetTrust> now, base;
        std::shared_ptr<const Names> names;
    };
    ask(
        QStringLiteral("nodes"),
        [at = context().time.context(),
         compared = base()](ReplicaView& view, const std::stop_token& stop) -> Result<Read> {
            auto trust = TrustView(view).fleetTrust(at, stop);
            if (!trust) {
                return tl::unexpected(trust.error());
            }
            Read read{std::move(*trust), nullptr, view.names()};
            if (compared) {
                auto then = TrustView(view).fleetTrust(compared->context, stop);
                if (!then) {
                    return tl::unexpected(then.error());
                }
                read.base = std::move(*then);
            }
            return read;
        },
        [this](Result<Read> read) {
            if (!read) {
                failed(read.error());
                return;
            }
            if (!m_fleet) {
                return;
            }
            m_trust = read->now;
            for (std::size_t i = 0; i < m_tiles.size(); ++i) {
                const std::uint32_t count = m_trust->counts[i];
                m_tiles[i]->show(format::count(count),
                                 count > 0 ? toneOf(static_cast<TrustVerdict>(i)) : Tone::Nominal);
                const bool differs = read->base && read->base->counts[i] != count;
                m_tiles[i]->showChange(!read->base ? QString()
                                       : differs
                                           ? tr("was %1").arg(format::count(read->base->counts[i]))
                                           : tr("as then"),
                                       differs);
            }
            m_side->showNodes(m_trust, std::make_shared<const FleetTrustRows>(m_trust, read->names),
                              read->base
                                  ? std::make_shared<const FleetTrustRows>(read->base, read->names)
                                  : nullptr);
        });
}

void TrustScreen::readWhy()
{
    const NameId node = chosenNode();
    if (!m_fleet || node == NameId::None) {
        m_why.reset();
        showWhy();
        return;
    }
    ask(
        QStringLiteral("why"),
        [at = context().time.context(), node](
            ReplicaView& view, const std::stop_token& stop) -> Result<std::shared_ptr<const Why>> {
            TrustView trust(view);
            auto claims = trust.nodeTrust(at, node);
            if (!claims) {
                return tl::unexpected(claims.error());
            }
            TrustFocus focus;
            focus.node = node;
            auto graph = trust.graph(at, focus, stop);
            if (!graph) {
                return tl::unexpected(graph.error());
            }
            return std::make_shared<const Why>(Why{std::move(*claims), std::move(*graph)});
        },
        [this](Result<std::shared_ptr<const Why>> why) {
            if (why) {
                m_why = std::move(*why);
                showWhy();
            } else if (why.error().code != ErrorCode::Cancelled) {
                m_why.reset();
                m_side->showPaths(format::error(why.error()).toHtmlEscaped());
            }
        });
}

void TrustScreen::readWhatIf(const TrustTarget& target)
{
    if (m_side->whatIf().answered() != target) {
        m_side->whatIf().showAsking();
    }
    ask(
        QStringLiteral("what-if"),
        [at = context().time.context(), target](ReplicaView& view, const std::stop_token& stop)
            -> Result<std::shared_ptr<const WhatIfRows>> {
            auto answer = TrustView(view).whatIf(at, target, stop);
            if (!answer) {
                return tl::unexpected(answer.error());
            }
            return std::make_shared<const WhatIfRows>(
                std::make_shared<const WhatIf>(std::move(*answer)), view.names());
        },
        [this](Result<std::shared_ptr<const WhatIfRows>> rows) {
            if (rows) {
                m_side->whatIf().showAnswer(std::move(*rows));
            } else if (rows.error().code != ErrorCode::Cancelled) {
                m_side->whatIf().showError(rows.error());
            }
        });
}

} // namespace souverix
