#pragma once

#include <memory>

#include <QWidget>

#include "model/query/event_plan.h"
#include "model/query/fleet_view.h"
#include "views/common/time_axis.h"

class QCheckBox;
class QPushButton;
class QToolButton;

namespace souverix
{

class FilterBox;
class Queries;
class Theme;
struct ReplicaStatus;

/// The filter line of the raw log, with what writes usual conditions into it: times, the chosen
/// node; beside them the quarantine and a search's end. UI thread only.
class EventFilterBar : public QWidget
{
    Q_OBJECT

public:
    EventFilterBar(Queries& queries, const Theme& theme, QWidget* parent = nullptr);

    /// Takes names, values and T from a snapshot.
    void setFleet(const std::shared_ptr<const FleetView>& fleet);
    void setStatus(std::shared_ptr<const ReplicaStatus> status);
    /// What 'the time bar's window' means.
    void setWindow(const TimeWindow& window) { m_window = window; }
    [[nodiscard]] EventFilter filter() const;
    /// Shows a filter made elsewhere as text and announces it.
    void setFilter(const EventFilter& filter);
    void setText(const QString& text);
    void clear() { setFilter({}); }
    [[nodiscard]] FilterBox& box() { return *m_box; }
    /// Offers to restrict to this node; None: no such offer.
    void offerNode(NameId node);
    void showCount(const FoundEvents& found);
    void showSearching();
    void showProgress(const EventProgress& progress);
    /// The search was ended by hand with these found.
    void showStopped(std::uint64_t found);

signals:
    void filterChanged();
    void stopWanted();

private:
    void build();
    void addTimes();

    FilterBox* m_box;
    QToolButton* m_times;
    QCheckBox* m_quarantine;
    QPushButton* m_only;
    QPushButton* m_stop;
    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const ReplicaStatus> m_status;
    TimeWindow m_window{{0, 0}, {1, 0}};
    NameId m_node{};
    bool m_setting = false;
};

/// A filter as the text of the language that asks for the same; without the quarantine.
[[nodiscard]] QString eventFilterText(const EventFilter& filter, const Names& names);

} // namespace souverix
