#pragma once

#include <memory>

#include <QScrollArea>

#include "model/query/event_list.h"
#include "model/query/fleet_view.h"
#include "views/common/screen.h"

class QLabel;
class QPushButton;

namespace souverix
{

/// What is this, is it all right, how do we know: six lines on the selection, each a link.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(const ScreenContext& context, QWidget* parent = nullptr);
    /// A new snapshot, or nullptr; and what it is compared with, where it is.
    void showFleet(std::shared_ptr<const FleetView> fleet,
                   std::shared_ptr<const FleetComparison> comparison = nullptr);

signals:
    /// `screen:ID`, `node`, `events`, `event` of what is selected.
    void followed(const QString& link);
    /// The node that the selected event is of.
    void nodeWanted(NameId node);

private:
    void refresh();
    void showNode(NameId node);
    void askEvent(const EventRef& ref);
    void follow(const QString& link);
    [[nodiscard]] QString withoutDeadLinks(QString line) const;
    void fill(Tone tone, const QString& title, const QStringList& lines);

    ScreenContext m_context;
    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const FleetComparison> m_comparison;
    NameId m_subject{}; ///< of the event shown
    QLabel* m_glyph;
    QLabel* m_title;
    QLabel* m_lines;
    QPushButton* m_page;
    QPushButton* m_events;
};

} // namespace souverix
