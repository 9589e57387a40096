#pragma once

#include <memory>

#include <QWidget>

#include "views/common/episode_rows.h"
#include "views/common/table_model.h"
#include "views/drift/drift_time_rows.h"

class QButtonGroup;
class QLabel;
class QTabWidget;

namespace souverix
{

class FilterBox;
class LinkBrowser;
class Queries;
class StatePane;
class TableView;

/// What an answer about a window's episodes is shown from; made on a worker.
struct EpisodeTables {
    std::shared_ptr<const EpisodeRows> episodes;
    std::size_t found = 0; ///< episodes in the window; fewer may be held
    std::array<std::shared_ptr<const DriftTimeRows>, 3> times; ///< by DriftTimeBy
};

/// The episodes of the window in force as a table with the chosen one in words beside it. UI thread
/// only.
class EpisodesPage : public QWidget
{
    Q_OBJECT

public:
    EpisodesPage(const Theme& theme, Queries& queries, QWidget* parent = nullptr);
    [[nodiscard]] StatePane& pane() { return *m_pane; }
    void show(const EpisodeTables& tables);
    /// Chooses the first row where none is chosen.
    void chooseFirst();

signals:
    void nodeActivated(souverix::NameId node);
    void eventActivated(const souverix::EventRef& ref);
    void nodeSelected(souverix::NameId node);

private:
    void showDetail();
    void showEmptiness();

    const Theme& m_theme;
    TableModel m_model;
    FilterBox* m_filter;
    TableView* m_table;
    LinkBrowser* m_detail;
    StatePane* m_pane;
    QLabel* m_words;
    std::shared_ptr<const EpisodeRows> m_rows;
    std::optional<DriftEpisode> m_chosen;
};

/// Drift-hours by node, cluster or region in the window in force. UI thread only.
class DriftTimePage : public QWidget
{
    Q_OBJECT

public:
    DriftTimePage(const Theme& theme, Queries& queries, QWidget* parent = nullptr);
    [[nodiscard]] StatePane& pane() { return *m_pane; }
    void show(const EpisodeTables& tables);

signals:
    void nodeActivated(souverix::NameId node);

private:
    void showTable();

    TableModel m_model;
    TableView* m_table;
    StatePane* m_pane;
    QLabel* m_words;
    QButtonGroup* m_by;
    EpisodeTables m_tables;
};

} // namespace souverix
