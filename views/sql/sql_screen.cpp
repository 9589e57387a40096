#include "views/sql/sql_screen.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/sql/sql_chart.h"
#include "views/sql/sql_editor.h"
#include "views/sql/sql_examples.h"
#include "views/sql/sql_result.h"
#include "views/sql/sql_schema_panel.h"

namespace souverix
{

namespace
{

constexpr int kWatchMs = 250;
constexpr int kKept = 30; // statements
const QString kHistoryKey = QStringLiteral("sql/history");

} // namespace

SqlScreen::SqlScreen(const ScreenContext& context)
    : Screen(context, QStringLiteral("sql"), tr("SQL"), QStringLiteral("sql"))
{
    build();
    join();
    m_pane->showNoSource();
}

void SqlScreen::build()
{
    auto* page = new QWidget;
    m_editor = new SqlEditor(theme());
    m_schema = new SqlSchemaPanel;
    m_result = new SqlResultModel(this);
    m_table = new QTableView;
    m_table->setModel(m_result);
    m_table->setAccessibleName(tr("Result"));
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setResizeContentsPrecision(50);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Theme::rowHeight());
    m_table->setTabKeyNavigation(false);
    m_rowsPane = new StatePane(m_table);
    m_chart = new SqlChart(theme());
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_rowsPane, tr("Rows"));
    m_tabs->addTab(m_chart, tr("Chart"));
    m_history = new QComboBox;
    m_history->setAccessibleName(tr("Statements that were run"));
    m_history->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_history->setMinimumContentsLength(16);
    m_run = new QPushButton(tr("Run"));
    m_run->setToolTip(tr("Run the statement at T and K (Ctrl+Enter)"));
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setEnabled(false);
    m_export = new QPushButton(tr("Export CSV…"));
    m_export->setEnabled(false);
    m_said = new QLabel;
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_moment = new QLabel;
    m_moment->setWordWrap(true);

    auto* tools = new QHBoxLayout;
    tools->addWidget(m_run);
    tools->addWidget(m_stop);
    tools->addWidget(m_history, 1);
    tools->addWidget(m_export);
    auto* lower = new QWidget;
    auto* below = new QVBoxLayout(lower);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(4);
    below->addLayout(tools);
    below->addWidget(m_said);
    below->addWidget(m_moment);
    below->addWidget(m_tabs, 1);
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(m_editor);
    halves->addWidget(lower);
    halves->setSizes({200, 600});
    halves->setChildrenCollapsible(false);
    auto* sides = new QSplitter;
    sides->addWidget(halves);
    sides->addWidget(m_schema);
    sides->setStretchFactor(0, 1);
    sides->setSizes({800, 340});
    sides->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(8, 6, 8, 4);
    column->addWidget(sides, 1);
    m_pane = new StatePane(page, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pane);
    setFocusProxy(m_editor);
}

void SqlScreen::join()
{
    connect(m_pane, &StatePane::openRequested, this, &Screen::openSource);
    connect(m_editor, &SqlEditor::runWanted, this, &SqlScreen::run);
    connect(m_run, &QPushButton::clicked, this, &SqlScreen::run);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_ending) {
            m_ending->request_stop();
        }
    });
    connect(m_export, &QPushButton::clicked, this, &SqlScreen::exportCsv);
    connect(m_schema, &SqlSchemaPanel::nameWanted, m_editor, &SqlEditor::insertWord);
    connect(m_schema, &SqlSchemaPanel::exampleWanted, this, &SqlScreen::runText);
    connect(m_table, &QTableView::doubleClicked, this, &SqlScreen::follow);
    connect(m_history, &QComboBox::activated, this, [this](int index) {
        const QString sql = m_history->itemData(index).toString();
        if (!sql.isEmpty()) {
            m_editor->setPlainText(sql);
            m_editor->setFocus();
        }
    });
    m_watching.setInterval(kWatchMs);
    connect(&m_watching, &QTimer::timeout, this, &SqlScreen::watch);
    connect(&context().time, &TimeCursor::changed, this, &SqlScreen::showMoment);
    connect(&context().queries, &Queries::sourceChanged, this, [this] {
        m_watching.stop();
        m_ending.reset();
        m_stop->setEnabled(false);
        m_answer.reset();
        m_result->show(nullptr);
        m_chart->show(nullptr);
        m_counts.clear();
        m_countedVersion = 0;
        m_schema->showCounts(m_counts);
    });
    m_history->addItem(tr("Statements that were run"));
    for (const QString& sql : QSettings().value(kHistoryKey).toStringList()) {
        m_history->addItem(sql.simplified(), sql);
    }
    say(tr("Write a statement and press Ctrl+Enter, or click an example. Nothing can be written "
           "from here."));
}

void SqlScreen::remember(const QString& sql)
{
    for (int i = m_history->count() - 1; i > 0; --i) {
        if (m_history->itemData(i).toString() == sql) {
            m_history->removeItem(i);
        }
    }
    m_history->insertItem(1, sql.simplified(), sql);
    while (m_history->count() > kKept + 1) {
        m_history->removeItem(m_history->count() - 1);
    }
    m_history->setCurrentIndex(0);
    QStringList kept;
    for (int i = 1; i < m_history->count(); ++i) {
        kept << m_history->itemData(i).toString();
    }
    QSettings().setValue(kHistoryKey, kept);
}

void SqlScreen::showFleet(std::shared_ptr<const FleetView> fleet)
{
    m_fleet = std::move(fleet);
    if (!m_fleet) {
        m_pane->showNoSource();
        return;
    }
    m_pane->showReady();
    showMoment();
    askCounts();
}

void SqlScreen::say(const QString& text)
{
    m_said->setText(text);
}

bool SqlScreen::applyFilter(const QString& text)
{
    if (!text.trimmed().isEmpty()) {
        runText(text);
    }
    m_editor->setFocus();
    return true;
}

void SqlScreen::prepareForPicture()
{
    if (!m_answer && !m_watching.isActive() && m_fleet) {
        runText(sqlExamples().front().sql);
    }
}

std::unique_ptr<Screen> makeSqlScreen(const ScreenContext& context)
{
    return std::make_unique<SqlScreen>(context);
}

} // namespace souverix
