#pragma once

#include <memory>

#include <QWidget>

#include "model/query/fleet_view.h"
#include "views/common/table_model.h"

class QComboBox;
class QSplitter;
class QTabWidget;

namespace souverix
{

class ChainView;
class ConflictRows;
class FilterBox;
class FindingRows;
class LinkBrowser;
class RegionRows;
class StatePane;
class TableView;

/// The chain of regions, open conflicts, findings and the table of regions of one snapshot. UI
/// thread only.
class FederationBody : public QWidget
{
    Q_OBJECT

public:
    enum Tab : int { Conflicts, Findings, Regions };

    FederationBody(const Theme& theme, Queries& queries, QWidget* parent = nullptr);

    /// `base`: what the snapshot is compared with; nullptr: nothing.
    void show(std::shared_ptr<const FleetView> fleet,
              std::shared_ptr<const FleetView> base = nullptr);
    void showRegion(NameId region);
    [[nodiscard]] const std::shared_ptr<const FleetView>& fleet() const { return m_fleet; }
    [[nodiscard]] TableModel& findings() { return m_findings; }
    [[nodiscard]] TableModel& conflicts() { return m_conflicts; }
    [[nodiscard]] TableModel& regions() { return m_regions; }
    [[nodiscard]] LinkBrowser& detail() { return *m_detail; }
    [[nodiscard]] FilterBox& filter() { return *m_filter; }
    void openTab(Tab tab);
    /// Chooses the first conflict, else the first finding, where nothing is chosen.
    void chooseSomething();

signals:
    void regionSelected(souverix::NameId region);
    void nodesActivated(souverix::NameId region);
    void nodeSelected(souverix::NameId node);
    void nodeActivated(souverix::NameId node);
    void eventActivated(const souverix::EventRef& ref);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void wire();
    void divide();
    void showCounts();
    void showKinds();
    void showFindings();
    void showConflict(std::size_t row);
    void showFinding(std::size_t row);
    void openSubject(const std::string& subject);
    void refreshDetail();
    [[nodiscard]] QWidget* findingsPage();

    const Theme& m_theme;
    std::shared_ptr<const FleetView> m_fleet, m_base;
    std::shared_ptr<const ConflictRows> m_conflictRows;
    std::shared_ptr<const FindingRows> m_findingRows;
    std::shared_ptr<const RegionRows> m_regionRows;
    TableModel m_conflicts, m_findings, m_regions;
    TableView *m_conflictView, *m_findingView, *m_regionView;
    StatePane *m_conflictState, *m_findingState;
    FilterBox* m_filter;
    QComboBox* m_kind;
    ChainView* m_chain;
    LinkBrowser* m_detail;
    QTabWidget* m_tabs;
    QSplitter* m_split;
    QSplitter* m_below;
};

} // namespace souverix
