#pragma once

#include <memory>
#include <vector>

#include <QWidget>

#include "views/federation/chain_layout.h"
#include "views/federation/chain_words.h"

namespace souverix
{

class Theme;

/// Draws the chain node → region → upstream with the state of each link in words. Up and Down walk
/// regions. Meant for a scroll area: its height follows the regions. UI thread only.
class ChainView : public QWidget
{
    Q_OBJECT

public:
    explicit ChainView(const Theme& theme, QWidget* parent = nullptr);
    void show(std::shared_ptr<const FleetView> fleet);
    void setSelected(NameId region);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void regionSelected(souverix::NameId region);
    /// The nodes of a region, by a click on their box or Enter.
    void nodesActivated(souverix::NameId region);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    [[nodiscard]] const ChainBox* boxAt(const QPointF& point) const;
    void paintLink(QPainter& painter, const ChainLink& link, const ChainText& text) const;
    void paintBox(QPainter& painter, const ChainBox& box, const ChainText& text) const;

    const Theme& m_theme;
    std::shared_ptr<const FleetView> m_fleet;
    ChainGeometry m_chain;
    std::vector<ChainText> m_boxTexts, m_linkTexts;
    NameId m_selected{};
};

} // namespace souverix
