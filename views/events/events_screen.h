#pragma once

#include <memory>
#include <optional>

#include <QTimer>

#include "views/common/screen.h"

class QSplitter;

namespace souverix
{

class EventDetail;
class EventFilterBar;
class EventTable;
class StatePane;
struct LoadedEvents;

/// The raw log: every event that counts at (T, K), filtered, with its exact bytes and its proof.
class EventsScreen : public Screen
{
    Q_OBJECT

public:
    explicit EventsScreen(const ScreenContext& context);

    void showFleet(std::shared_ptr<const FleetView> fleet) override;
    void prepareForPicture() override;
    [[nodiscard]] int badge(const FleetView& fleet) const override;

    /// Restricts the list, as another screen asks for it.
    void showEvents(const EventFilter& filter) override;
    /// Shows one event and finds it in the list; the filter stays.
    void showEvent(const EventRef& ref) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void wire();
    void askList();
    void takeList(Result<LoadedEvents> loaded);
    void askPages();
    void askEvidence();
    void takeEvidence(Result<EventEvidence> evidence);
    void findCurrent();
    void showSelection();
    void choose(const EventRef& ref);
    void save(const QString& name, const QByteArray& bytes);

    std::shared_ptr<const FleetView> m_fleet;
    EventFilterBar* m_filter;
    EventTable* m_table;
    EventDetail* m_detail;
    StatePane* m_listState;
    StatePane* m_state;
    QSplitter* m_split;
    std::optional<EventRef> m_event;
    std::optional<EventRef> m_shownEvent; ///< whose evidence is on screen or asked for
    QTimer m_patience;                    ///< before rows of the filter before are called so
    bool m_pictured = false;
};

/// Makes the screen of the raw log.
[[nodiscard]] std::unique_ptr<Screen> makeEventsScreen(const ScreenContext& context);

} // namespace souverix
