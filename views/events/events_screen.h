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
class SearchWatch;
struct FoundEvents;
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

    bool applyFilter(const QString& text) override;
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
    void watchSearch();
    void showRowMenu(const QPoint& place);
    void askStatus();
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
    std::shared_ptr<SearchWatch> m_watch;         ///< of the search that runs
    std::shared_ptr<const FoundEvents> m_partial; ///< what it has found so far, on screen
    QTimer m_watching;
    QString m_searched;   ///< the filter that is being searched by
    bool m_again = false; ///< the replica grew meanwhile
};

/// Makes the screen of the raw log.
[[nodiscard]] std::unique_ptr<Screen> makeEventsScreen(const ScreenContext& context);

} // namespace souverix
