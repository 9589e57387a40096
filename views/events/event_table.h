#pragma once

#include <optional>

#include <QTableView>
#include <QWidget>

#include "views/events/event_window_model.h"
#include "views/events/row_scroll.h"

class QScrollBar;

namespace souverix
{

/// A table of any number of events: a table view of the rows on screen and a scroll bar of its own.
/// Follows the end while it stands there. The current row is a place in the list and stays when
/// scrolled out of sight. UI thread only.
class EventTable : public QWidget
{
    Q_OBJECT

public:
    explicit EventTable(const Theme& theme, QWidget* parent = nullptr);

    using Pages = std::vector<std::pair<std::uint64_t, std::vector<EventRow>>>;
    /// Shows a list with the pages that came with it. The current event is lost unless `current`
    /// gives its place in the new one; the place on screen stays, at the end it follows the end.
    void setList(std::shared_ptr<const EventList> list, std::shared_ptr<Names> names,
                 std::optional<std::uint64_t> current, Pages pages = {});
    [[nodiscard]] EventWindowModel& model() { return m_model; }
    [[nodiscard]] QTableView& view() { return *m_view; }
    [[nodiscard]] std::optional<std::uint64_t> current() const { return m_current; }
    /// Selects a row and brings it into sight.
    void setCurrent(std::uint64_t row);
    [[nodiscard]] bool isAtEnd() const;
    void scrollTo(std::uint64_t top);
    void goToEnd() { scrollTo(m_scroll.lastTop()); }
    /// Rows on screen.
    [[nodiscard]] int visibleRows() const { return m_scroll.visible(); }

signals:
    /// Rows came into sight that may not be at hand.
    void windowMoved();
    /// The reader chose a row.
    void currentEventChanged(const souverix::EventRef& ref);
    void eventActivated(const souverix::EventRef& ref);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitRows();
    void syncView();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void handleWheel(int angle, Qt::KeyboardModifiers modifiers);
    void choose(std::uint64_t row);
    void copyCurrent();

    EventWindowModel m_model;
    QTableView* m_view;
    QScrollBar* m_bar;
    RowScroll m_scroll;
    std::optional<std::uint64_t> m_current;
    int m_wheelRest = 0;
    bool m_syncing = false;
};

} // namespace souverix
