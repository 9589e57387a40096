#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <string>

#include <QTimer>

#include "model/query/sql/sql_answer.h"
#include "views/common/screen.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTabWidget;

namespace souverix
{

class SqlChart;
class SqlEditor;
class SqlResultModel;
class SqlSchemaPanel;
class StatePane;

/// Read-only SQL over the replica at the cursor's (T, K): a statement, its rows, a chart, help on
/// the tables. A statement runs when it is asked for, not when T moves.
class SqlScreen : public Screen
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostRows = 10'000;

    explicit SqlScreen(const ScreenContext& context);

    void showFleet(std::shared_ptr<const FleetView> fleet) override;
    /// Runs a statement; an empty text only leads here.
    bool applyFilter(const QString& text) override;
    void prepareForPicture() override;

private:
    struct Ran {
        QString sql;
        TimeContext context;
        tl::expected<SqlAnswer, SqlFault> answer;
    };

    void build();
    void join();
    void run();
    void runText(const QString& sql);
    void take(const Ran& ran);
    void showFault(const SqlFault& fault, const QString& sql);
    void watch();
    void remember(const QString& sql);
    void follow(const QModelIndex& index);
    void exportCsv();
    void askCounts();
    void say(const QString& text);
    void showMoment();

    std::shared_ptr<const FleetView> m_fleet;
    StatePane *m_pane = nullptr, *m_rowsPane = nullptr;
    SqlEditor* m_editor = nullptr;
    SqlSchemaPanel* m_schema = nullptr;
    SqlResultModel* m_result = nullptr;
    QTableView* m_table = nullptr;
    SqlChart* m_chart = nullptr;
    QTabWidget* m_tabs = nullptr;
    QComboBox* m_history = nullptr;
    QPushButton *m_run = nullptr, *m_stop = nullptr, *m_export = nullptr;
    QLabel* m_said = nullptr;
    QLabel* m_moment = nullptr; ///< at which T and K the rows were asked for
    QTimer m_watching;
    std::shared_ptr<std::atomic<std::uint64_t>> m_rows; ///< of the statement that runs
    std::shared_ptr<std::stop_source> m_ending;         ///< ends it by hand
    qint64 m_begun = 0;                                 ///< milliseconds
    std::shared_ptr<const SqlAnswer> m_answer;
    TimeContext m_answered;
    std::map<std::string, std::uint64_t> m_counts; ///< rows by table
    std::uint64_t m_countedVersion = 0;
    qint64 m_counted = 0; ///< when, in milliseconds
    TimeContext m_countedAt;
};

[[nodiscard]] std::unique_ptr<Screen> makeSqlScreen(const ScreenContext& context);

} // namespace souverix
