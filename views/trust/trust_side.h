#pragma once

#include <memory>

#include <QTabWidget>

#include "views/common/table_model.h"

class QTabWidget;

namespace souverix
{

class FilterBox;
class FleetTrustRows;
class LinkBrowser;
class StatePane;
class TableView;
class WhatIfPanel;
struct FleetTrust;

/// What stands beside the picture: the chosen node's paths in words, the fleet's nodes by verdict,
/// and 'what if'. UI thread only.
class TrustSide : public QTabWidget
{
    Q_OBJECT

public:
    enum Tab : int { Why, Nodes, WhatIfTab };

    TrustSide(const Theme& theme, Queries& queries, QWidget* parent = nullptr);

    void showPaths(const QString& html);
    void showNodes(const std::shared_ptr<const FleetTrust>& fleet,
                   std::shared_ptr<const FleetTrustRows> rows,
                   std::shared_ptr<const FleetTrustRows> base);
    [[nodiscard]] TableModel& nodes() { return m_model; }
    [[nodiscard]] TableView& nodeTable() { return *m_table; }
    [[nodiscard]] FilterBox& filter() { return *m_filter; }
    [[nodiscard]] WhatIfPanel& whatIf() { return *m_whatIf; }

signals:
    void nodeSelected(souverix::NameId node);
    void nodeActivated(souverix::NameId node);
    void eventActivated(const souverix::EventRef& ref);
    /// A path of the list is to be seen in the picture.
    void pathWanted(std::size_t path);

private:
    TableModel m_model;
    LinkBrowser* m_words;
    TableView* m_table;
    FilterBox* m_filter;
    StatePane* m_pane;
    WhatIfPanel* m_whatIf;
};

} // namespace souverix
