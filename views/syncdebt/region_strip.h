#pragma once

#include <memory>
#include <vector>

#include <QWidget>

#include "model/query/fleet_view.h"

class QHBoxLayout;
class QToolButton;

namespace souverix
{

class Theme;

/// One button a region: region → upstream, when it last synced, how often it should, what it owes.
class RegionStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RegionStrip(const Theme& theme, QWidget* parent = nullptr);
    void show(std::shared_ptr<const FleetView> fleet);

signals:
    void regionClicked(souverix::NameId region);

private:
    void fill();

    const Theme& m_theme;
    std::shared_ptr<const FleetView> m_fleet;
    QHBoxLayout* m_row;
    std::vector<QToolButton*> m_buttons;
};

} // namespace souverix
