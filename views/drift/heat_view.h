#pragma once

#include <map>
#include <memory>
#include <vector>

#include "model/query/fleet_view.h"
#include "views/common/row_time_view.h"
#include "views/drift/heat_row.h"

namespace souverix
{

/// A row to show: a node, or a cluster with how many nodes it has.
struct HeatLine {
    NameId name{};
    std::uint32_t nodes = 1;
    double driftHours = -1; ///< in the window that was sorted by; negative: not known
};

/// The heatmap: one row a node or cluster, time from left to right. UI thread only.
class HeatView : public RowTimeView
{
    Q_OBJECT

public:
    HeatView(const Theme& theme, TimeCursor& time, QWidget* parent = nullptr);

    void setLines(std::shared_ptr<const FleetView> fleet, std::vector<HeatLine> lines,
                  bool clusters);
    /// The same lines, of another snapshot.
    void setFleet(std::shared_ptr<const FleetView> fleet);
    [[nodiscard]] const std::vector<HeatLine>& lines() const { return m_lines; }
    /// The rows to have at hand.
    [[nodiscard]] std::vector<HeatLine> wantedLines() const;
    [[nodiscard]] HeatStore& store() { return m_store; }
    void showRows();
    /// A selection made elsewhere; scrolls to it.
    void showName(NameId name);
    [[nodiscard]] NameId selected() const { return m_selected; }

signals:
    /// A cell was chosen, by mouse or keys.
    void cellChosen(souverix::NameId name, souverix::UtcTime at);
    /// What the chosen cell shows: when it is chosen, and when that is read anew.
    void cellTold(const QString& words);
    void rowActivated(souverix::NameId name);
    void nameHovered(souverix::NameId name);

protected:
    void paintRows(QPainter& painter) override;
    void paintGutter(QPainter& painter) override;
    void paintPointer(QPainter& painter, QPointF pointer) override;
    [[nodiscard]] QString wordsAt(QPointF place) const override;
    void clicked(QPointF place) override;
    void doubleClicked(QPointF place) override;
    bool key(QKeyEvent* event) override;
    void focusSelection() override;
    [[nodiscard]] ChangeKind rowChange(int row) const override;

private:
    void choose(int row, UtcTime at);
    void tellChosen();
    void moveBy(int rows, double cells);
    void paintRuns(QPainter& painter, const std::vector<struct HeatRun>& runs, int firstRow,
                   double ratio);
    [[nodiscard]] const QPixmap& letterOf(std::uint8_t severity, double ratio);
    [[nodiscard]] QString severityWords(const HeatLine& line, UtcTime from, UtcTime to) const;

    std::shared_ptr<const FleetView> m_fleet;
    std::vector<HeatLine> m_lines;
    bool m_clusters = false;
    HeatStore m_store;
    NameId m_selected{};
    int m_selectedRow = -1;
    std::optional<UtcTime> m_chosenAt;
    QString m_told; ///< of the chosen cell
    std::map<std::pair<int, int>, QPixmap> m_letters;
};

} // namespace souverix
