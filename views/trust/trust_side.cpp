#include "views/trust/trust_side.h"

#include <QUrl>

#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/trust/trust_rows.h"
#include "views/trust/what_if_panel.h"

namespace souverix
{

TrustSide::TrustSide(const Theme& theme, Queries& queries, QWidget* parent)
    : QTabWidget(parent), m_model(fleetTrustColumns(), queries), m_words(new LinkBrowser),
      m_table(new TableView(m_model, theme)), m_filter(new FilterBox(m_model, theme)),
      m_pane(new StatePane(m_table)), m_whatIf(new WhatIfPanel(theme, queries))
{
    setDocumentMode(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_words->setAccessibleName(tr("Why the chosen node is trusted or not, in words"));
    m_table->setAccessibleName(tr("Nodes by verdict"));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_pane, 1);
    addTab(m_words, tr("Why"));
    addTab(page, tr("Nodes"));
    addTab(m_whatIf, tr("What if"));
    m_table->sortByColumn(1, Qt::AscendingOrder);
    connect(m_words, &LinkBrowser::nodeActivated, this, &TrustSide::nodeActivated);
    connect(m_words, &LinkBrowser::eventActivated, this, &TrustSide::eventActivated);
    connect(m_words, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const QString address = url.toString();
        if (address.startsWith(QStringLiteral("path:"))) {
            emit pathWanted(address.mid(5).toULongLong());
        }
    });
    const auto nodeOf = [this](std::size_t row) {
        return std::static_pointer_cast<const FleetTrustRows>(m_model.rows())->node(row);
    };
    connect(m_table, &TableView::rowSelected, this,
            [this, nodeOf](std::size_t row) { emit nodeSelected(nodeOf(row)); });
    connect(m_table, &TableView::rowActivated, this, [this, nodeOf](std::size_t row) {
        emit nodeSelected(nodeOf(row));
        setCurrentIndex(Why);
    });
    connect(m_whatIf, &WhatIfPanel::nodeSelected, this, &TrustSide::nodeSelected);
    connect(m_whatIf, &WhatIfPanel::nodeActivated, this, &TrustSide::nodeActivated);
    connect(m_pane, &StatePane::clearFilterRequested, this, [this] { m_filter->setText({}); });
    connect(&m_model, &TableModel::rearranged, this, [this] {
        if (m_model.shown() > 0 || m_model.total() == 0) {
            m_pane->showReady();
        } else {
            m_pane->showEmptyByFilter(m_model.total());
        }
    });
}

void TrustSide::showPaths(const QString& html)
{
    m_words->setHtml(html);
}

void TrustSide::showNodes(const std::shared_ptr<const FleetTrust>& fleet,
                          std::shared_ptr<const FleetTrustRows> rows,
                          std::shared_ptr<const FleetTrustRows> base)
{
    m_model.setRows(std::move(rows), std::move(base));
    setTabText(Nodes, tr("Nodes (%1)").arg(format::count(fleet->nodes.size())));
}

} // namespace souverix
