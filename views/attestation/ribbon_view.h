#pragma once

#include <memory>
#include <vector>

#include "model/query/fleet_view.h"
#include "views/attestation/ribbon.h"
#include "views/common/row_time_view.h"

namespace souverix
{

/// One row of the picture: a group's course, a node's, or one claim of the chosen node.
struct RibbonLine {
    enum class Kind : std::uint8_t { Group, Node, Claim } kind = Kind::Node;
    QString label;
    NameId node{};  ///< of Node and Claim
    NameId group{}; ///< region or cluster of Group; None: all
    bool cluster = false;
    std::uint32_t nodes = 1;
    PackedRibbon ribbon;
    std::vector<RibbonStep> steps; ///< of Group
};

using RibbonLines = std::vector<std::shared_ptr<const RibbonLine>>;

/// Attestation over time, a row a group, node or claim. UI thread only.
class RibbonView : public RowTimeView
{
    Q_OBJECT

public:
    RibbonView(const Theme& theme, TimeCursor& time, QWidget* parent = nullptr);

    void setLines(RibbonLines lines);
    [[nodiscard]] const RibbonLines& lines() const { return m_lines; }
    /// A selection made elsewhere; scrolls to it.
    void showNode(NameId node);

signals:
    void lineChosen(int row, souverix::UtcTime at);
    void lineActivated(int row);
    void nodeHovered(souverix::NameId node);

protected:
    void paintRows(QPainter& painter) override;
    void paintGutter(QPainter& painter) override;
    void paintPointer(QPainter& painter, QPointF pointer) override;
    [[nodiscard]] ChangeKind rowChange(int row) const override;
    [[nodiscard]] QString wordsAt(QPointF place) const override;
    void clicked(QPointF place) override;
    void doubleClicked(QPointF place) override;
    bool key(QKeyEvent* event) override;
    void focusSelection() override;

private:
    void choose(int row, UtcTime at);
    void paintRibbon(QPainter& painter, const QRectF& rect, const Ribbon& ribbon) const;
    void paintGroup(QPainter& painter, const QRectF& rect, const RibbonLine& line) const;
    [[nodiscard]] const RibbonLine& line(int row) const
    {
        return *m_lines[static_cast<std::size_t>(row)];
    }

    RibbonLines m_lines;
    int m_selected = -1;
};

[[nodiscard]] QString ribbonStateText(RibbonState state);

} // namespace souverix
