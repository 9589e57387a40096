#pragma once

#include <memory>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "model/query/fleet_view.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace souverix
{

class Theme;

/// The status line: each region's trust and size, worst first, the evidence's age, the clocks.
class TrustBar : public QWidget
{
    Q_OBJECT

public:
    explicit TrustBar(const Theme& theme, QWidget* parent = nullptr);
    void showFleet(std::shared_ptr<const FleetView> fleet);
    /// The wall clock; tests and pictures set their own.
    void setNow(UtcTime now);

signals:
    void regionChosen(souverix::NameId region);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void tick();
    [[nodiscard]] QString chipText(const RegionTrust& region) const;
    [[nodiscard]] QStringList chipTexts() const;

    const Theme& m_theme;
    std::shared_ptr<const FleetView> m_fleet;
    QHBoxLayout* m_chips;
    QStringList m_chipTexts; ///< of all regions, as the chips were made
    QLabel* m_age;
    QLabel* m_clocks;
    QTimer m_second;
    std::optional<UtcTime> m_fixedNow;
};

/// Regions with the worst trust first, then by name.
[[nodiscard]] std::vector<const RegionTrust*> byTrust(const FleetView& fleet);

} // namespace souverix
