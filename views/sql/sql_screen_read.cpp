// What the SQL page asks, and what becomes of the answers.
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTabWidget>
#include <QTableView>

#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/sql/sql_chart.h"
#include "views/sql/sql_editor.h"
#include "views/sql/sql_result.h"
#include "views/sql/sql_schema_panel.h"
#include "views/sql/sql_screen.h"

namespace souverix
{

void SqlScreen::runText(const QString& sql)
{
    m_editor->setPlainText(sql.trimmed());
    run();
}

void SqlScreen::run()
{
    const QString sql = m_editor->toPlainText().trimmed();
    if (sql.isEmpty() || !m_fleet) {
        return;
    }
    if (m_ending) {
        m_ending->request_stop(); // the one before, for which nobody waits any more
    }
    remember(sql);
    m_rows = std::make_shared<std::atomic<std::uint64_t>>(0);
    m_ending = std::make_shared<std::stop_source>();
    m_begun = QDateTime::currentMSecsSinceEpoch();
    m_stop->setEnabled(true);
    m_watching.start();
    say(tr("Running …"));
    compute(
        QStringLiteral("run"),
        [asked = SqlAsked{context().queries.path(), context().time.context(), sql.toStdString(),
                          kMostRows},
         sql, rows = m_rows, ending = m_ending](const std::stop_token& stop) {
            const std::stop_callback replaced(stop, [&] { ending->request_stop(); });
            return std::make_shared<const Ran>(
                Ran{sql, asked.context, answerSql(asked, ending->get_token(), rows.get())});
        },
        [this](const std::shared_ptr<const Ran>& ran) { take(*ran); });
}

void SqlScreen::watch()
{
    if (!m_rows) {
        return;
    }
    const double seconds =
        static_cast<double>(QDateTime::currentMSecsSinceEpoch() - m_begun) / 1000.0;
    say(tr("Running, %1 s: %2 rows so far")
            .arg(format::number(seconds, 1), format::count(m_rows->load())));
}

void SqlScreen::take(const Ran& ran)
{
    m_watching.stop();
    m_stop->setEnabled(false);
    m_ending.reset();
    if (!ran.answer) {
        showFault(ran.answer.error(), ran.sql);
        return;
    }
    m_editor->showFault(-1);
    m_answer = std::make_shared<const SqlAnswer>(*ran.answer);
    m_answered = ran.context;
    const std::size_t rows = m_answer->rows.size();
    m_result->show(m_answer);
    m_table->resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * 48;
    for (int i = 0; i + 1 < m_result->columnCount(); ++i) { // the last takes what is left
        m_table->setColumnWidth(i, std::min(widest, m_table->columnWidth(i) + 8));
    }
    m_chart->show(m_answer);
    m_export->setEnabled(true);
    const QString seconds = format::number(m_answer->seconds, 3);
    say(m_answer->more
            ? tr("The first %1 rows of more, in %2 s. Add LIMIT or aggregate to see "
                 "what is left out.")
                  .arg(format::count(rows), seconds)
            : tr("%1 rows in %2 s: all that there are.").arg(format::count(rows), seconds));
    if (rows == 0) {
        m_rowsPane->showEmpty(tr("The statement is right and gives no rows"));
    } else {
        m_rowsPane->showReady();
    }
    showMoment();
}

void SqlScreen::showFault(const SqlFault& fault, const QString& sql)
{
    if (fault.error.code == ErrorCode::Cancelled) {
        say(tr("Stopped. The rows below are of the statement before."));
        return;
    }
    const bool readOnly = fault.error.reason == "read-only";
    QString words = readOnly
                        ? tr("▲ Refused: this page only reads. %1").arg(qstr(fault.error.detail))
                    : fault.error.reason == "bad-sql" ? tr("▲ %1").arg(qstr(fault.error.detail))
                                                      : format::error(fault.error);
    if (fault.offset >= 0) {
        const QString before = QString::fromUtf8(sql.toUtf8().left(fault.offset));
        words += tr(" (line %1, character %2)")
                     .arg(before.count(u'\n') + 1)
                     .arg(before.size() - before.lastIndexOf(u'\n'));
        m_editor->showFault(fault.offset);
    }
    say(m_answer ? tr("%1\nThe rows below are of the statement before.").arg(words) : words);
}

// The rows keep the T and K that they were asked at.
void SqlScreen::showMoment()
{
    if (!m_answer) {
        m_moment->clear();
        m_moment->hide();
        return;
    }
    const QString at = m_answered.at ? tr("as of %1").arg(format::utc(*m_answered.at)) : tr("live");
    const QString known = m_answered.knownAt
                              ? tr(", as known at %1").arg(format::utc(*m_answered.knownAt))
                              : QString();
    const bool moved = !(m_answered == context().time.context());
    m_moment->setText(moved ? tr("■ These rows were asked for %1%2; T or K has moved since. Run "
                                 "again to follow.")
                                  .arg(at, known)
                            : tr("Asked for: %1%2").arg(at, known));
    m_moment->show();
}

void SqlScreen::follow(const QModelIndex& index)
{
    if (!m_answer || !m_fleet || !index.isValid()) {
        return;
    }
    const auto& row = m_answer->rows[static_cast<std::size_t>(index.row())];
    const SqlCell& cell = row[static_cast<std::size_t>(index.column())];
    if (const auto* text = std::get_if<std::string>(&cell)) {
        const NameId name = m_fleet->names->find(*text);
        if (name != NameId::None && m_fleet->find(name) != nullptr) {
            emit openNode(name);
            return;
        }
    }
    const auto sequence = sqlColumn(*m_answer, "sequence");
    auto region = sqlColumn(*m_answer, "log");
    region = region ? region : sqlColumn(*m_answer, "region");
    if (!sequence || !region) {
        return;
    }
    const auto* place = std::get_if<std::int64_t>(&row[*sequence]);
    const auto* log = std::get_if<std::string>(&row[*region]);
    const NameId name = log != nullptr ? m_fleet->names->find(*log) : NameId::None;
    if (place != nullptr && *place >= 0 && name != NameId::None) {
        emit openEvent(EventRef{name, static_cast<std::uint64_t>(*place)});
    }
}

void SqlScreen::exportCsv()
{
    if (!m_answer) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Export CSV"), QString(), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("result.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        compute(
            QStringLiteral("save"),
            [path, answer = m_answer](const std::stop_token&) {
                QSaveFile file(path);
                const QByteArray bytes = sqlCsv(*answer);
                const bool written = file.open(QIODevice::WriteOnly) &&
                                     file.write(bytes) == bytes.size() && file.commit();
                return written ? QString() : file.errorString();
            },
            [this, path, answer = m_answer](const QString& problem) {
                const QString rows = format::count(answer->rows.size());
                say(!problem.isEmpty() ? tr("%1 was not saved: %2").arg(path, problem)
                    : answer->more ? tr("%1 rows saved as %2; the statement had more than these")
                                         .arg(rows, path)
                                   : tr("%1 rows saved as %2").arg(rows, path));
            });
    });
    dialog->open();
}

void SqlScreen::askCounts()
{
    constexpr qint64 kPaceMs = 60'000; // of a log that grows all the time
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const bool same = m_countedAt == m_fleet->context && m_countedVersion != 0;
    if (same && (m_countedVersion == m_fleet->version || now - m_counted < kPaceMs)) {
        return;
    }
    m_counted = now;
    m_countedVersion = m_fleet->version;
    m_countedAt = m_fleet->context;
    m_counts.clear(); // those of another moment
    m_counts["events"] = m_fleet->eventsCounted;
    m_counts["nodes"] = m_fleet->nodes.size();
    m_counts["findings"] = m_fleet->findings.size();
    m_counts["regions"] = m_fleet->regions.size();
    m_schema->showCounts(m_counts);
    QStringList columns;
    std::vector<std::string> tables;
    for (const SqlTable& table : sqlSchema()) {
        if (m_counts.count(table.name) == 0) {
            tables.push_back(table.name);
            columns << QStringLiteral("(SELECT count(*) FROM %1)").arg(qstr(table.name));
        }
    }
    compute(
        QStringLiteral("counts"),
        [asked = SqlAsked{context().queries.path(), m_fleet->context,
                          "SELECT " + columns.join(QStringLiteral(", ")).toStdString(),
                          1}](const std::stop_token& stop) {
            auto answer = answerSql(asked, stop);
            return answer && !answer->rows.empty() ? answer->rows.front() : std::vector<SqlCell>();
        },
        [this, tables](const std::vector<SqlCell>& row) {
            for (std::size_t i = 0; i < row.size() && i < tables.size(); ++i) {
                m_counts[tables[i]] = static_cast<std::uint64_t>(sqlNumber(row[i]).value_or(0));
            }
            m_schema->showCounts(m_counts);
        });
}

} // namespace souverix
