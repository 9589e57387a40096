#pragma once

#include <memory>
#include <vector>

#include <QLineEdit>

#include "model/query/fleet_view.h"

class QListWidget;

namespace souverix
{

class ActionRegistry;
class Bookmarks;
class Queries;

/// One line to go anywhere: nodes, clusters, regions, screens, bookmarks and actions by fuzzy
/// match. `>` only actions, `@` only nodes, `:` SQL, `~` a time, `?` all keys. UI thread only;
/// nodes are matched on a
/// worker.
class Omnibox : public QLineEdit
{
    Q_OBJECT

public:
    struct Hit {
        enum class Kind { Action, Node, Cluster, Region, Time, Bookmark, Help, Sql } kind{};
        QString text{}, hint{}, id{};
        NameId name{};
        UtcTime time{};
        int score = 0;
        bool enabled = true;
    };

    Omnibox(ActionRegistry& actions, Queries& queries, QWidget* parent = nullptr);
    void setFleet(std::shared_ptr<const FleetView> fleet) { m_fleet = std::move(fleet); }
    void setTimes(UtcTime now, UtcTime at);
    /// Found by their note, node and time; outlives the omnibox.
    void setBookmarks(const Bookmarks& bookmarks) { m_bookmarks = &bookmarks; }
    /// Takes the focus with `prefix` typed.
    void open(const QString& prefix = {});

signals:
    void nodeChosen(souverix::NameId node);
    void clusterChosen(souverix::NameId cluster);
    void regionChosen(souverix::NameId region);
    void timeChosen(souverix::UtcTime at);
    /// By its place in Bookmarks::all().
    void bookmarkChosen(std::size_t place);
    void helpChosen();
    void sqlChosen(const QString& statement);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void search();
    void offer(std::vector<Hit> hits);
    void choose(int row);
    void close();
    [[nodiscard]] std::vector<Hit> actionHits(const QString& typed) const;
    [[nodiscard]] std::vector<Hit> bookmarkHits(const QString& typed) const;
    [[nodiscard]] std::vector<Hit> timeHits(const QString& typed) const;

    ActionRegistry& m_actions;
    Queries& m_queries;
    std::shared_ptr<const FleetView> m_fleet;
    UtcTime m_now, m_at;
    const Bookmarks* m_bookmarks = nullptr;
    QListWidget* m_list;
    std::vector<Hit> m_hits;
    QStringList m_recent; ///< ids of actions, newest first
};

/// The best matches among the names of a fleet, best first; for worker threads.
[[nodiscard]] std::vector<Omnibox::Hit> matchNames(const FleetView& fleet, const QString& typed,
                                                   const std::stop_token& stop);

} // namespace souverix
