#include "views/node/node_body.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "views/common/episode_rows.h"
#include "views/common/format.h"
#include "views/common/json_tree_model.h"
#include "views/common/link_browser.h"
#include "views/common/table_view.h"
#include "views/common/theme.h"
#include "views/node/debt_html.h"
#include "views/node/list_section.h"
#include "views/node/node_change.h"
#include "views/node/node_header.h"
#include "views/node/node_links.h"
#include "views/node/node_tables.h"
#include "views/node/node_timeline.h"
#include "views/node/validity_delegate.h"

namespace souverix
{

namespace
{

constexpr int kTreeRows = 24;

} // namespace

NodeBody::NodeBody(const Theme& theme, Queries& queries, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_header(new NodeHeader(theme)),
      m_lane(new NodeTimeline(theme)), m_debtText(new LinkBrowser), m_tree(new JsonTreeModel(this)),
      m_treeView(new QTreeView), m_timeline(new Section(tr("Timeline"), m_lane)),
      m_debt(new Section(tr("Sync debt"), m_debtText)),
      m_documents(new Section(tr("Documents"), m_treeView)),
      m_changes(new ListSection(tr("What differs"), nodeChangeColumns(),
                                tr("Nothing of this node differs"), theme, queries)),
      m_drift(new ListSection(tr("Drift"), driftColumns(),
                              tr("Nothing is desired of this node and nothing deployed"), theme,
                              queries)),
      m_episodes(new ListSection(tr("Drift episodes"), nodeEpisodeColumns(),
                                 tr("It never drifted while it was in service"), theme, queries)),
      m_attestations(new ListSection(tr("Attestations"), attestationColumns(),
                                     tr("? Never attested: its health is not known"), theme,
                                     queries)),
      m_certificates(new ListSection(tr("Certificates"), certificateColumns(),
                                     tr("No certificate was ever issued to it"), theme, queries)),
      m_deployments(new ListSection(tr("Software and firmware"), deploymentColumns(),
                                    tr("Nothing was ever deployed"), theme, queries)),
      m_findings(new ListSection(tr("Findings"), nodeFindingColumns(),
                                 tr("Nothing was found about this node"), theme, queries)),
      m_events(new ListSection(tr("Events"), markColumns(), tr("No event counts"), theme, queries)),
      m_bars(new ValidityDelegate(m_certificates->model(), theme, this)), m_area(new QScrollArea),
      m_left(new QVBoxLayout), m_right(new QVBoxLayout), m_anchors(new QHBoxLayout)
{
    build();
    wire();
    m_changes->hide();
}

void NodeBody::build()
{
    m_treeView->setModel(m_tree);
    m_treeView->setAlternatingRowColors(true);
    m_treeView->setUniformRowHeights(true);
    m_treeView->setAccessibleName(tr("The node's documents; double-click a link for its event"));
    m_treeView->setMinimumHeight(kTreeRows * Theme::rowHeight());
    m_debtText->setAccessibleName(tr("Sync debt"));
    m_debtText->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_certificates->view().setItemDelegateForColumn(kCertificateBarColumn, m_bars);
    auto* all = new QPushButton(tr("Open in the raw log"));
    connect(all, &QPushButton::clicked, this, &NodeBody::eventsWanted);
    m_events->addTool(all);
    auto* box = new QWidget;
    auto* page = new QVBoxLayout(box);
    page->setContentsMargins(0, 0, 6, 0);
    page->addWidget(m_changes);
    page->addWidget(m_timeline);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(18);
    for (QVBoxLayout* column : {m_left, m_right}) {
        auto* holder = new QWidget;
        column->setContentsMargins(0, 0, 0, 0);
        column->setAlignment(Qt::AlignTop);
        holder->setLayout(column);
        columns->addWidget(holder, 1);
    }
    page->addLayout(columns);
    page->addStretch(1);
    m_area->setWidget(box);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(tr("Sections of the node's page"));
    addAnchors();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_header);
    layout->addLayout(m_anchors);
    layout->addWidget(m_area, 1);
    arrange();
}

void NodeBody::addAnchors()
{
    m_anchors->setSpacing(2);
    for (Section* section : std::initializer_list<Section*>{
             m_timeline, m_findings, m_drift, m_episodes, m_debt, m_documents, m_attestations,
             m_certificates, m_deployments, m_events}) {
        auto* button = new QToolButton;
        button->setText(section->title());
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, section] { goTo(section); });
        m_anchors->addWidget(button);
    }
    m_anchors->addStretch(1);
}

void NodeBody::wire()
{
    for (ListSection* list : {m_changes, m_episodes, m_attestations, m_certificates, m_deployments,
                              m_findings, m_events}) {
        connect(list, &ListSection::eventSelected, this, &NodeBody::eventSelected);
        connect(list, &ListSection::eventActivated, this, &NodeBody::eventActivated);
    }
    connect(m_lane, &NodeTimeline::eventSelected, this, &NodeBody::eventSelected);
    connect(m_treeView, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const auto ref = m_tree->refAt(index)) {
            emit eventActivated(*ref);
        }
    });
    connect(m_header, &NodeHeader::lifecycleClicked, this, [this] { goTo(m_timeline); });
    connect(m_header, &NodeHeader::driftClicked, this, [this] { goTo(m_drift); });
    connect(m_header, &NodeHeader::attestationClicked, this, [this] { goTo(m_attestations); });
    connect(m_header, &NodeHeader::connectivityClicked, this, [this] { goTo(m_debt); });
    connect(&m_theme, &Theme::changed, this, [this] {
        if (m_content) {
            showDebt();
        }
    });
}

void NodeBody::show(std::shared_ptr<const NodeContent> content)
{
    const bool sameNode = m_content && m_content->row().node == content->row().node;
    m_content = std::move(content);
    m_header->show(*m_content);
    m_lane->show(m_content);
    m_bars->show(m_content);
    showDebt();
    showChanges();
    showLists();
    m_episodes->show(m_content->episodes);
    showDocuments();
    if (!sameNode) {
        m_area->verticalScrollBar()->setValue(0);
    }
}

void NodeBody::showChanges()
{
    m_changes->setVisible(m_content->changes != nullptr);
    if (m_content->changes) {
        m_changes->setTitle(m_content->base->at == m_content->at()
                                ? tr("What differs by what was known")
                                : tr("What differs from %1").arg(format::utc(m_content->base->at)));
        m_changes->show(m_content->changes);
    }
}

void NodeBody::showLists()
{
    const NodeContent* before = m_content->before.get();
    const auto show = [&](ListSection& list, std::shared_ptr<const PlainRows> NodeContent::*rows) {
        list.show((*m_content).*rows, before == nullptr ? nullptr : (*before).*rows);
    };
    m_drift->show(m_content->drift);
    show(*m_attestations, &NodeContent::attestations);
    show(*m_certificates, &NodeContent::certificates);
    show(*m_deployments, &NodeContent::deployments);
    show(*m_findings, &NodeContent::findings);
    show(*m_events, &NodeContent::events);
}

void NodeBody::showDebt()
{
    m_debtText->setHtml(debtHtml(*m_content, m_theme.colours()));
    const int lines = m_content->row().linked ? 1 : 5;
    m_debtText->setFixedHeight(lines * Theme::rowHeight() + 14);
}

void NodeBody::showDocuments()
{
    const auto& marks = m_content->page.marks;
    const int scrolled = m_treeView->verticalScrollBar()->value();
    m_tree->setTree(m_content->documents, [&marks](const JsonTree& tree, std::uint32_t item) {
        return refBehind(tree, item, marks);
    });
    m_treeView->expandToDepth(1);
    m_treeView->setColumnWidth(0, m_treeView->fontMetrics().averageCharWidth() * 34);
    m_treeView->verticalScrollBar()->setValue(scrolled);
}

void NodeBody::arrange()
{
    const int columns = width() > fontMetrics().averageCharWidth() * 220 ? 2 : 1;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    const std::initializer_list<Section*> facts{m_findings, m_drift, m_episodes, m_debt,
                                                m_documents};
    const std::initializer_list<Section*> history{m_attestations, m_certificates, m_deployments,
                                                  m_events};
    for (Section* section : facts) {
        m_left->addWidget(section);
    }
    for (Section* section : history) {
        (columns == 2 ? m_right : m_left)->addWidget(section);
    }
    m_right->parentWidget()->setVisible(columns == 2);
}

void NodeBody::goTo(const QWidget* section)
{
    const int top = section->mapTo(m_area->widget(), QPoint(0, 0)).y();
    m_area->verticalScrollBar()->setValue(top);
}

void NodeBody::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace souverix
