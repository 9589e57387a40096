#include <algorithm>

#include <QAction>
#include <QCheckBox>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>

#include "model/query/replica_view.h"
#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/state_pane.h"
#include "views/drift/drift_legend.h"
#include "views/drift/drift_screen.h"
#include "views/drift/episode_words.h"
#include "views/drift/episodes_page.h"
#include "views/drift/heat_view.h"
#include "views/drift/matrix_model.h"

namespace souverix
{

namespace
{

constexpr std::size_t kBatch = 128; ///< nodes read at once, so that the first rows appear soon

} // namespace

void DriftScreen::choose(const HeatChoice& choice)
{
    if (m_choice.clusters != choice.clusters || m_choice.onlyCluster != choice.onlyCluster) {
        m_cell.reset(); // what was chosen among other rows
    }
    m_choice = choice;
    showChoice();
    m_sortWindow = context().time.window();
    if (!m_now.first) {
        return;
    }
    m_heat->store().clear();
    m_rowsAsked.reset();
    showLines(linesByName(*m_now.first, *m_now.second, m_choice));
    sortRows();
    followSelection();
}

void DriftScreen::showChoice()
{
    m_asNodes->setChecked(!m_choice.clusters);
    m_asClusters->setChecked(m_choice.clusters);
    m_byHours->setChecked(m_choice.byHours);
    m_byName->setChecked(!m_choice.byHours);
    m_sortAgain->setEnabled(m_choice.byHours);
    m_legend->showClusters(m_choice.clusters);
    m_allNodes->setVisible(m_choice.onlyCluster != NameId::None);
    if (m_choice.onlyCluster != NameId::None && m_now.first) {
        m_allNodes->setText(tr("of %1  ×").arg(qstr(m_now.first->text(m_choice.onlyCluster))));
        m_allNodes->setToolTip(tr("Back to all clusters"));
    }
    if (!m_cell) {
        showWords(tr("Choose a cell to see what drifted, since when and why."));
    }
}

void DriftScreen::showWords(const QString& words)
{
    m_panel->setHtml(
        QStringLiteral("<p>%1</p><p>%2</p>")
            .arg(words.toHtmlEscaped(), m_choice.clusters
                                            ? tr("A double click or Enter opens a cluster's nodes.")
                                            : tr("A double click or Enter opens the node.")));
}

void DriftScreen::sortRows()
{
    if (!m_now.first || !m_choice.byHours) {
        return;
    }
    ask(
        QStringLiteral("sort"),
        [now = m_now, choice = m_choice, whole = wholeHistory(),
         window = m_sortWindow](ReplicaView& view, const std::stop_token& stop) {
            return linesByHours(view, whole, *now.first, *now.second, choice, window, stop);
        },
        [this, choice = m_choice](Result<std::vector<HeatLine>> lines) {
            if (!lines) {
                failed(lines.error());
            } else if (choice == m_choice) {
                showLines(std::move(*lines));
            }
        });
}

void DriftScreen::showLines(std::vector<HeatLine> lines)
{
    m_heat->setLines(m_now.first, std::move(lines), m_choice.clusters);
}

void DriftScreen::askRows()
{
    const TileSpan span = m_heat->span();
    if (!m_now.first || (m_rowsAsked && *m_rowsAsked == span) || m_tabs->currentIndex() != 0) {
        return; // an answer for this span is under way; it asks for the rest when it comes
    }
    std::vector<NameId> rows;
    std::size_t nodes = 0;
    for (const HeatLine& line : m_heat->wantedLines()) {
        if (nodes < kBatch && !m_heat->store().fresh(line.name, span)) {
            rows.push_back(line.name);
            nodes += line.nodes;
        }
    }
    if (rows.empty()) {
        return;
    }
    m_rowsAsked = span;
    ask(
        QStringLiteral("rows"),
        [whole = wholeHistory(), span, now = m_now, rows, clusters = m_choice.clusters](
            ReplicaView& view, const std::stop_token& stop) -> Result<DriftMap> {
            const auto behind = nodesBehind(rows, clusters, *now.first, *now.second);
            return view.driftMap(whole, behind, clusters, span.begin, span.end, span.bins, stop);
        },
        [this, span, stamp = m_heat->store().stamp(),
         clusters = m_choice.clusters](const Result<DriftMap>& map) {
            m_rowsAsked.reset();
            if (!map) {
                failed(map.error());
                return;
            }
            if (clusters == m_choice.clusters) {
                for (auto& row : heatRows(*map, span)) {
                    m_heat->store().put(stamp, std::move(row));
                }
                m_heat->showRows();
            }
            askRows();
        });
}

void DriftScreen::chooseCell(NameId name, UtcTime at)
{
    context().selection.select(m_choice.clusters ? Ref::cluster(name) : Ref::node(name), id());
    if (!m_choice.clusters) {
        askCell(name, at);
    }
}

void DriftScreen::askCell(NameId node, UtcTime at)
{
    ask(
        QStringLiteral("cell"),
        [whole = wholeHistory(), node, at](ReplicaView& view, const std::stop_token& stop) {
            return readCell(view, whole, node, at, stop);
        },
        [this, choice = m_choice](Result<CellEpisodes> cell) {
            if (choice.clusters != m_choice.clusters) {
                return; // of rows that are not there any more
            }
            if (cell) {
                m_cell = std::move(*cell);
                showCell();
            } else if (cell.error().code != ErrorCode::Cancelled) {
                m_panel->setPlainText(format::error(cell.error()));
            }
        });
}

void DriftScreen::showCell()
{
    if (m_cell && m_now.first) {
        m_panel->setHtml(cellHtml(*m_cell, *m_now.first, theme()));
    }
}

void DriftScreen::activateRow(NameId name)
{
    if (m_choice.clusters) {
        choose({false, name, m_choice.byHours});
    } else {
        emit openNode(name);
    }
}

void DriftScreen::joinMatrix()
{
    const auto again = [this] { arrangeMatrix(); };
    connect(m_worstFirst, &QCheckBox::toggled, this, again);
    connect(m_driftedOnly, &QCheckBox::toggled, this, again);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { askMatrix(); });
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { askMatrix(); });
    connect(m_tablePane, &StatePane::clearFilterRequested, this,
            [this] { m_driftedOnly->setChecked(false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) {
                    context().selection.select(Ref::node(m_matrix->nodeAt(index.row())), id());
                }
            });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit openNode(m_matrix->nodeAt(index.row())); });
}

void DriftScreen::arrangeMatrix()
{
    if (!m_now.first || m_tabs->currentIndex() != 1) {
        return; // arranged when it comes into sight
    }
    m_matrixOf = m_now.first;
    compute(
        QStringLiteral("matrix-order"),
        [now = m_now, worst = m_worstFirst->isChecked(),
         drifted = m_driftedOnly->isChecked()](const std::stop_token&) {
            return matrixNodes(*now.first, *now.second, worst, drifted);
        },
        [this](std::vector<NameId> nodes) {
            if (!m_now.first) {
                return;
            }
            m_matrix->age();
            m_matrixContext = context().time.context();
            const bool none = nodes.empty();
            m_matrix->setNodes(m_now.first, std::move(nodes));
            if (none) {
                m_tablePane->showEmptyByFilter(m_now.first->nodes.size());
            } else {
                m_tablePane->showReady();
            }
            askMatrix();
        });
}

void DriftScreen::askMatrix()
{
    if (m_matrixAsked || m_tabs->currentIndex() != 1 || !m_now.first) {
        return;
    }
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    const auto nodes =
        m_matrix->wanted(first - 20, (last < 0 ? m_matrix->rowCount() : last + 1) + 20);
    if (nodes.empty()) {
        return;
    }
    m_matrixAsked = true;
    // At T, and in the state compared with.
    using Matrices = std::pair<ComponentMatrix, std::optional<ComponentMatrix>>;
    ask(
        QStringLiteral("matrix"),
        [at = m_matrixContext, nodes,
         compared = base()](ReplicaView& view, const std::stop_token& stop) -> Result<Matrices> {
            auto now = view.componentMatrix(at, nodes, stop);
            if (!now) {
                return tl::unexpected(now.error());
            }
            std::optional<ComponentMatrix> then;
            if (compared) {
                auto before = view.componentMatrix(compared->context, nodes, stop);
                if (!before) {
                    return tl::unexpected(before.error());
                }
                then = std::move(*before);
            }
            return Matrices{std::move(*now), std::move(then)};
        },
        [this, stamp = m_matrix->stamp()](const Result<Matrices>& matrices) {
            m_matrixAsked = false;
            if (!matrices) {
                failed(matrices.error());
                return;
            }
            const int columns = m_matrix->columnCount();
            m_matrix->take(matrices->first, stamp, matrices->second ? &*matrices->second : nullptr);
            if (columns != m_matrix->columnCount()) {
                m_table->resizeColumnsToContents();
            }
            askMatrix();
        });
}

void DriftScreen::prepareForPicture()
{
    if (!m_heat->lines().empty() && !m_cell && m_now.first) {
        const NameId name = m_heat->lines().front().name;
        m_heat->showName(name);
        if (!m_choice.clusters) {
            askCell(name, context().time.at());
        }
    }
    m_episodes->chooseFirst();
}

} // namespace souverix
