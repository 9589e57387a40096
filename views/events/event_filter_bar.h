#pragma once

#include <memory>

#include <QTimer>
#include <QWidget>

#include "model/query/event_list.h"
#include "model/query/fleet_view.h"
#include "views/common/time_axis.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace souverix
{

class ChoiceButton;

/// What restricts the raw log: text, types, region, subject, time, quarantine; beside it how many
/// of how many pass. UI thread only.
class EventFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit EventFilterBar(QWidget* parent = nullptr);

    /// Takes regions and node names from a snapshot, and T for spans before it.
    void setFleet(const std::shared_ptr<const FleetView>& fleet);
    /// What 'the time bar's window' means.
    void setWindow(const TimeWindow& window);
    [[nodiscard]] EventFilter filter() const;
    /// Shows a filter made elsewhere and announces it.
    void setFilter(const EventFilter& filter);
    void clear() { setFilter({}); }
    /// Offers to restrict to this node; None: no such offer.
    void offerNode(NameId node);
    void showCount(std::uint64_t passing, std::uint64_t held);
    void showCounting();
    void focusText();

signals:
    void filterChanged();

private:
    enum When : int { AnyTime, BarWindow, LastHour, LastDay, LastWeek, Given };

    void build();
    void announce();
    void checkSubject();
    [[nodiscard]] std::optional<TimeWindow> span() const;

    std::shared_ptr<const FleetView> m_fleet;
    TimeWindow m_window{{0, 0}, {1, 0}};
    std::optional<TimeWindow> m_given;
    QLineEdit* m_text;
    QLineEdit* m_subject;
    ChoiceButton* m_types;
    ChoiceButton* m_regions;
    QComboBox* m_when;
    QCheckBox* m_quarantine;
    QPushButton* m_only;
    QPushButton* m_clear;
    QLabel* m_count;
    QLabel* m_problem;
    QTimer m_typing; ///< a pause in typing before a scan begins
    std::size_t m_subjects = 0;
    bool m_setting = false;
    NameId m_node{};
};

} // namespace souverix
