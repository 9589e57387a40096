#pragma once

#include <memory>
#include <vector>

#include "model/query/attestation_values.h"
#include "views/attestation/ribbon_view.h"
#include "views/common/fleet_order.h"
#include "views/common/screen.h"
#include "views/common/table_model.h"

class QComboBox;
class QLabel;
class QTabWidget;

namespace souverix
{

class CohortRows;
class FilterBox;
class LinkBrowser;
class MissedRows;
class ResultRows;
class StatePane;
class TableView;

/// Attestation over time for the fleet, a group or a node, the results and their evidence, missed
/// checks, and cohorts against the fleet.
class AttestationScreen : public Screen
{
    Q_OBJECT

public:
    explicit AttestationScreen(const ScreenContext& context);

    void showFleet(std::shared_ptr<const FleetView> fleet) override;
    bool applyFilter(const QString& text) override;
    void prepareForPicture() override;

private:
    /// What the picture shows: all, a region or a cluster.
    struct Scope {
        NameId name{};
        bool cluster = false;
    };
    /// What one reading gives.
    struct Read {
        std::shared_ptr<const AttestationHistory> history;
        std::shared_ptr<const Names> names;
        RibbonLines lines; ///< without claims
        std::shared_ptr<const ResultRows> results;
        std::shared_ptr<const MissedRows> missed;
        std::shared_ptr<const CohortRows> cohorts;
        std::uint64_t held = 0, gaps = 0; ///< results and gaps, those not listed too
    };
    /// In the state in force, and in the one compared with where there is one.
    struct Reads {
        std::shared_ptr<const Read> now, base;
    };

    static Result<std::shared_ptr<const Read>> arranged(ReplicaView& view, const TimeContext& at,
                                                        const FleetView& fleet, Scope scope,
                                                        const std::stop_token& stop);
    /// One node's results, all of them, without lines.
    static Result<std::shared_ptr<const Read>> ofNode(ReplicaView& view, const TimeContext& at,
                                                      NameId node, const std::stop_token& stop);
    void build();
    void join();
    void joinTables();
    void offerScopes();
    void read();
    void take(std::shared_ptr<const Read> read, std::shared_ptr<const Read> base);
    void askNode();
    void showLines();
    void showResults();
    void chooseLine(int row);
    void activateLine(int row);
    void chooseResult(const std::shared_ptr<const ResultRows>& rows, std::size_t row);
    void showDetail();
    void followSelection();
    [[nodiscard]] static const AttestationLane* laneIn(const Read* read, NameId node);
    /// What is read of the chosen node: all, or as much as the whole picture holds of it.
    [[nodiscard]] const Read& nodeRead() const
    {
        return m_nodeRead.now ? *m_nodeRead.now : *m_read;
    }

    std::shared_ptr<const FleetView> m_fleet;
    Scope m_scope;
    std::shared_ptr<const Read> m_read, m_base; ///< m_base: of the state compared with
    Reads m_nodeRead; ///< of the chosen node, where the whole picture holds only its newest
    NameId m_node{};  ///< whose claims are unfolded and whose results are listed
    std::shared_ptr<const ResultRows> m_chosenRows;
    std::size_t m_chosen = 0;
    std::shared_ptr<const Result<EvidenceCheck>> m_check; ///< of the chosen result
    TableModel m_results, m_missed, m_cohorts;
    QComboBox* m_scopes = nullptr;
    QLabel* m_said = nullptr;
    RibbonView* m_ribbons = nullptr;
    QTabWidget* m_tabs = nullptr;
    TableView *m_resultView = nullptr, *m_missedView = nullptr, *m_cohortView = nullptr;
    FilterBox* m_filter = nullptr;
    LinkBrowser* m_detail = nullptr;
    StatePane *m_pane = nullptr, *m_resultPane = nullptr;
};

[[nodiscard]] std::unique_ptr<Screen> makeAttestationScreen(const ScreenContext& context);

} // namespace souverix
