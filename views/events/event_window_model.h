#pragma once

#include <functional>
#include <memory>

#include <QAbstractTableModel>

#include "model/query/fleet_view.h"
#include "views/events/event_columns.h"
#include "views/events/event_pages.h"

namespace souverix
{

class Theme;

/// The few rows of a list of events that are on screen, as a table model: as many rows as fit,
/// beginning at top(). So a view's cost follows the screen and not the list. UI thread only.
class EventWindowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kStateRole = Qt::UserRole + 1; ///< CellState of a row, as an int
    enum class CellState : std::uint8_t { Ready, Loading, Failed };

    explicit EventWindowModel(const Theme& theme, QObject* parent = nullptr);

    /// A new list; nullptr: none. Rows at hand are forgotten, the top is kept where it can be.
    void setList(std::shared_ptr<const EventList> list, std::shared_ptr<Names> names);
    [[nodiscard]] const std::shared_ptr<const EventList>& list() const { return m_list; }
    [[nodiscard]] std::uint64_t total() const { return m_pages.rows(); }
    [[nodiscard]] std::uint64_t top() const { return m_top; }
    /// Shows `rows` rows from `top`.
    void setWindow(std::uint64_t top, int rows);

    /// The event in a shown row; nullptr while it is not at hand.
    [[nodiscard]] const EventRow* eventAt(int row) const;
    [[nodiscard]] std::shared_ptr<Names> names() const { return m_names; }
    /// Marks what the log did not hold at this other (T, K); nullptr: nothing is compared.
    void setBase(std::shared_ptr<const FleetView> base);

    [[nodiscard]] EventPages& pages() { return m_pages; }
    /// Pages arrived or failed: what is on screen is told to have changed.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void setRows(int rows);
    [[nodiscard]] QVariant waitingData(const QModelIndex& index, int role) const;
    [[nodiscard]] bool isNew(const EventRow& row) const;
    [[nodiscard]] QVariant decoration(const EventRow& row, EventColumn column) const;

    const Theme& m_theme;
    std::shared_ptr<const EventList> m_list;
    std::shared_ptr<Names> m_names;
    std::shared_ptr<const FleetView> m_base;
    EventPages m_pages;
    std::uint64_t m_top = 0;
    int m_wanted = 0; ///< rows that fit
    int m_rows = 0;   ///< rows that the view was told of
};

} // namespace souverix
