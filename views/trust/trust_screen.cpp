#include "views/trust/trust_screen.h"

#include <algorithm>

#include <QAction>
#include <QSplitter>
#include <QToolBar>

#include "views/common/figure_tile.h"
#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/common/trust_words.h"
#include "views/trust/trust_layer_words.h"
#include "views/trust/trust_side.h"
#include "views/trust/verdict_legend.h"
#include "views/trust/what_if_panel.h"

namespace souverix
{

TrustScreen::TrustScreen(const ScreenContext& context)
    : Screen(context, QStringLiteral("trust"), tr("Trust"), QStringLiteral("trust"))
{
    build();
    join();
    m_pane->showNoSource();
}

void TrustScreen::build()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(8, 6, 8, 4);
    column->setSpacing(4);
    column->addWidget(makeFigures());
    auto* left = new QWidget;
    auto* picture = new QVBoxLayout(left);
    picture->setContentsMargins(0, 0, 0, 0);
    picture->setSpacing(2);
    m_graph = new GraphView(theme());
    m_graphPane = new StatePane(m_graph);
    m_filter = new FilterBox(context().queries, theme(), left);
    m_filter->setToolTip(tr("Which nodes are drawn, with what they rest on"));
    picture->addWidget(m_filter);
    picture->addWidget(makeTools(left));
    picture->addWidget(m_graphPane, 1);
    picture->addWidget(new VerdictLegend(theme(), left));
    m_said = new QLabel(left);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    picture->addWidget(m_said);
    m_side = new TrustSide(theme(), context().queries);
    auto* split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_side);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({800, 420});
    column->addWidget(split, 1);
    m_pane = new StatePane(page, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pane);
}

QWidget* TrustScreen::makeFigures()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (int i = 0; i < kTrustVerdicts; ++i) {
        const auto verdict = static_cast<TrustVerdict>(i);
        auto* tile = new FigureTile(theme(), verdictText(verdict));
        tile->setCheckable(true);
        tile->setToolTip(verdictMeaning(verdict));
        layout->addWidget(tile, 1);
        m_tiles.push_back(tile);
        connect(tile, &QAbstractButton::clicked, this, [this, tile, verdict] {
            applyFilter(tile->isChecked() ? QStringLiteral("trust = %1").arg(qstr(wordOf(verdict)))
                                          : QString());
        });
    }
    return row;
}

QToolBar* TrustScreen::makeTools(QWidget* parent)
{
    auto* tools = new QToolBar(parent);
    m_all = tools->addAction(tr("Whole fleet"), [this] { focusOn({}); });
    m_only = tools->addAction(tr("Only this"), [this] {
        const TrustVertex* vertex = m_graph->chosen();
        TrustFocus focus;
        focus.node = vertex != nullptr ? vertex->node : chosenNode();
        if (focus.node == NameId::None && vertex != nullptr) {
            focus.target = targetOf(*vertex);
        }
        if (focus.node != NameId::None || focus.target) {
            focusOn(focus);
        }
    });
    m_only->setToolTip(tr("A node and all it rests on, or a thing and all that rests on it"));
    m_fold = tools->addAction(tr("Fold all"), [this] {
        m_focus.opened.clear();
        m_lastOpened.clear();
        readGraph(true);
    });
    m_ask = tools->addAction(tr("What if…"), [this] {
        const TrustVertex* vertex = m_graph->chosen();
        if (const auto target = vertex != nullptr ? targetOf(*vertex) : std::nullopt) {
            m_side->whatIf().setTarget(*target);
            readWhatIf(*target);
        }
        m_side->setCurrentIndex(TrustSide::WhatIfTab);
    });
    m_ask->setToolTip(tr("Which nodes turn if the chosen thing were distrusted"));
    tools->addSeparator();
    tools->addAction(tr("Fit"), [this] { m_graph->fit(); })->setToolTip(tr("All in sight (0)"));
    return tools;
}

void TrustScreen::join()
{
    connect(m_pane, &StatePane::openRequested, this, &Screen::openSource);
    connect(m_pane, &StatePane::retryRequested, this, &TrustScreen::readAll);
    connect(m_graphPane, &StatePane::retryRequested, this, [this] { readGraph(false); });
    connect(m_filter, &FilterBox::applied, this, [this] { focusOn(m_focus); });
    connect(m_graphPane, &StatePane::clearFilterRequested, this, [this] { m_filter->setText({}); });
    connect(m_graph, &GraphView::vertexChosen, this, &TrustScreen::chooseVertex);
    connect(m_graph, &GraphView::vertexActivated, this, &TrustScreen::activateVertex);
    connect(m_graph, &GraphView::nodeHovered, this, [this](NameId node) {
        context().selection.setHover(node == NameId::None ? Ref{} : Ref::node(node));
    });
    const auto select = [this](NameId node) { context().selection.select(Ref::node(node), id()); };
    connect(m_side, &TrustSide::nodeSelected, this, select);
    connect(m_side, &TrustSide::nodeActivated, this, &Screen::openNode);
    connect(m_side, &TrustSide::eventActivated, this, &Screen::openEvent);
    connect(m_side, &TrustSide::pathWanted, this, &TrustScreen::showPath);
    connect(&m_side->whatIf(), &WhatIfPanel::asked, this, &TrustScreen::readWhatIf);
    connect(&m_side->filter(), &FilterBox::applied, this, [this](const QString& text) {
        for (int i = 0; i < kTrustVerdicts; ++i) {
            const auto word = qstr(wordOf(static_cast<TrustVerdict>(i)));
            m_tiles[static_cast<std::size_t>(i)]->setChecked(
                text == QStringLiteral("trust = %1").arg(word));
        }
    });
    connect(&context().selection, &Selection::changed, this, &TrustScreen::followSelection);
    connect(&theme(), &Theme::changed, this, &TrustScreen::showWhy);
}

void TrustScreen::showFleet(std::shared_ptr<const FleetView> fleet)
{
    if (!fleet) {
        m_fleet.reset();
        m_trust.reset();
        m_why.reset();
        m_focus = {};
        m_graph->show(nullptr, false);
        m_side->whatIf().forget();
        m_pane->showNoSource();
        return;
    }
    if (m_fleet && m_fleet->names != fleet->names) {
        m_focus = {};
        m_why.reset();
        m_graph->show(nullptr, false);
    }
    m_fleet = std::move(fleet);
    if (m_fleet->nodes.empty()) {
        m_pane->showEmpty(tr("No node is registered at this time, so there is nothing to trust. "
                             "Move the time cursor later."));
        return;
    }
    m_pane->showReady();
    m_filter->setDomain(nodeDomain(m_fleet, comparison()));
    readAll();
}

bool TrustScreen::applyFilter(const QString& text)
{
    m_side->filter().setText(text);
    m_side->setCurrentIndex(TrustSide::Nodes);
    return true;
}

void TrustScreen::focusOn(const TrustFocus& focus)
{
    m_focus = TrustFocus(focus); // may be m_focus itself
    m_lastOpened.clear();
    m_graph->show(nullptr, false);
    readGraph(false);
}

void TrustScreen::takeGraph(std::shared_ptr<const PlacedGraph> placed, bool keepView)
{
    std::vector<TrustTarget> known;
    for (const TrustVertex& vertex : placed->graph.vertices) {
        if (const auto target = targetOf(vertex)) {
            known.push_back(*target);
        }
    }
    m_side->whatIf().setKnown(known);
    const bool none = placed->graph.vertices.empty();
    m_graph->show(std::move(placed), keepView);
    if (none && !m_filter->text().isEmpty()) {
        m_graphPane->showEmptyByFilter(m_fleet->nodes.size());
    } else if (none) {
        m_graphPane->showEmpty(tr("Nothing rests on anything here"));
    } else {
        m_graphPane->showReady();
    }
    if (m_graph->chosen() == nullptr && chosenNode() != NameId::None) {
        m_graph->chooseNode(chosenNode());
    }
    showState();
}

void TrustScreen::showState()
{
    const auto& placed = m_graph->placed();
    const TrustVertex* vertex = m_graph->chosen();
    m_all->setEnabled(m_focus.node != NameId::None || m_focus.target.has_value());
    m_only->setEnabled(chosenNode() != NameId::None ||
                       (vertex != nullptr && targetOf(*vertex).has_value()));
    m_fold->setEnabled(!m_focus.opened.empty());
    m_ask->setEnabled(true);
    if (!placed) {
        m_said->clear();
        return;
    }
    std::uint64_t things = 0;
    for (const TrustVertex& each : placed->graph.vertices) {
        things += each.count;
    }
    QString words = tr("%1 vertices for %2 things")
                        .arg(format::count(placed->graph.vertices.size()), format::count(things));
    if (m_focus.node != NameId::None && m_fleet) {
        words += tr(" · only %1").arg(qstr(m_fleet->text(m_focus.node)));
    } else if (m_focus.target) {
        words += tr(" · only %1 %2")
                     .arg(trustThingText(m_focus.target->thing), shortDigest(m_focus.target->name));
    }
    if (placed->change) {
        const GraphChange& change = *placed->change;
        words += tr(" · %1 changed, %2 new, %3 gone")
                     .arg(format::count(change.changed), format::count(change.appeared),
                          format::count(change.gone));
    }
    if (placed->graph.foldedMore) {
        words += tr(" · some were folded again to keep it readable");
    }
    m_said->setText(words);
    m_said->setToolTip(words.trimmed());
}

void TrustScreen::chooseVertex(const std::string& key)
{
    const TrustVertex* vertex = m_graph->chosen();
    if (vertex == nullptr) {
        context().selection.clear();
    } else if (vertex->node != NameId::None) {
        context().selection.select(Ref::node(vertex->node), id());
        if (m_side->currentIndex() != TrustSide::WhatIfTab) {
            m_side->setCurrentIndex(TrustSide::Why);
        }
    } else if (const auto target = targetOf(*vertex)) {
        m_side->whatIf().setTarget(*target);
        m_side->setCurrentIndex(TrustSide::WhatIfTab);
        readWhatIf(*target);
    }
    m_graph->chooseKey(key);
    showState();
}

void TrustScreen::activateVertex(const std::string& key)
{
    const TrustVertex* vertex = m_graph->chosen();
    if (vertex == nullptr || vertex->key != key) {
        return;
    }
    if (vertex->openable) {
        m_focus.opened.push_back(key);
        m_lastOpened = key;
        readGraph(true);
    } else if (vertex->node != NameId::None) {
        emit openNode(vertex->node);
    }
}

void TrustScreen::showPath(std::size_t path)
{
    if (!m_why || path >= m_why->graph.paths.size()) {
        return;
    }
    const auto& keys = m_why->graph.paths[path].vertices;
    const auto drawn = [this](const std::string& key) {
        const auto& placed = m_graph->placed();
        return placed && std::any_of(placed->graph.vertices.begin(), placed->graph.vertices.end(),
                                     [&](const auto& each) { return each.key == key; });
    };
    if (!std::all_of(keys.begin(), keys.end(), drawn) && m_focus.node != m_why->trust.node) {
        TrustFocus focus;
        focus.node = m_why->trust.node;
        focusOn(focus);
    }
    m_graph->setPath(keys);
}

NameId TrustScreen::chosenNode() const
{
    const Ref& primary = context().selection.primary();
    return primary.kind == Ref::Kind::Node ? primary.name : NameId::None;
}

void TrustScreen::followSelection()
{
    const NameId node = chosenNode();
    const TrustVertex* vertex = m_graph->chosen();
    if (node != NameId::None && (vertex == nullptr || vertex->node != node)) {
        m_graph->chooseNode(node);
    }
    m_side->nodeTable().showKey(
        node == NameId::None ? std::nullopt : std::optional(static_cast<std::uint64_t>(node)));
    showState();
    readWhy();
}

void TrustScreen::showWhy()
{
    if (m_why && m_fleet) {
        m_side->showPaths(pathHtml(m_why->trust, m_why->graph.paths, m_fleet->at, *m_fleet->names,
                                   theme().colours()));
    } else {
        m_side->showPaths(QStringLiteral("<p>%1</p><p>%2</p>")
                              .arg(tr("Choose a node, in the picture or in the list of nodes, to "
                                      "read why it is trusted or not."),
                                   tr("A folded vertex opens by Enter or a double click; arrow "
                                      "keys walk along edges.")));
    }
}

void TrustScreen::prepareForPicture()
{
    if (chosenNode() != NameId::None || !m_trust || m_trust->nodes.empty()) {
        return;
    }
    const auto worst =
        std::max_element(m_trust->nodes.begin(), m_trust->nodes.end(),
                         [](const auto& a, const auto& b) { return a.verdict < b.verdict; });
    context().selection.select(Ref::node(worst->node), id());
}

std::unique_ptr<Screen> makeTrustScreen(const ScreenContext& context)
{
    return std::make_unique<TrustScreen>(context);
}

} // namespace souverix
