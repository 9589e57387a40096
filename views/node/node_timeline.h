#pragma once

#include <memory>

#include <QWidget>

#include "views/node/node_content.h"

namespace souverix
{

class Theme;

/// One node's own timeline: phase, link, drift and events over its whole history, T at the right.
/// A click chooses the worst event of a column, Left and Right walk them. UI thread only.
class NodeTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit NodeTimeline(const Theme& theme, QWidget* parent = nullptr);
    void show(std::shared_ptr<const NodeContent> content);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void eventSelected(const souverix::EventRef& ref);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum RowKind : int { Phase, Link, Drift, Events, Rows };

    [[nodiscard]] TimeAxis axis() const;
    [[nodiscard]] QRectF rowRect(int row) const;
    [[nodiscard]] int binAt(double x) const;
    [[nodiscard]] QString textAt(const QPointF& point) const;
    void paintBands(QPainter& painter) const;
    void paintEvents(QPainter& painter) const;
    void choose(int bin);

    const Theme& m_theme;
    std::shared_ptr<const NodeContent> m_content;
    int m_bin = -1; ///< the chosen one
};

} // namespace souverix
