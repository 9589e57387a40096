#include "views/sql/sql_examples.h"

#include <QCoreApplication>

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

} // namespace

std::vector<SqlExample> sqlExamples()
{
    const auto sql = [](const char* text) { return QString::fromLatin1(text); };
    return {
        {tr("Nodes by region and drift"),
         sql("SELECT region, drift, count(*) AS nodes\nFROM nodes WHERE counted\n"
             "GROUP BY region, drift ORDER BY region, drift DESC")},
        {tr("Events by type"), sql("SELECT kind, count(*) AS events\nFROM events\nGROUP BY kind\n"
                                   "ORDER BY events DESC")},
        {tr("Events by day"), sql("SELECT substr(time, 1, 10) AS day, count(*) AS events\n"
                                  "FROM events\nGROUP BY day ORDER BY day")},
        {tr("Who owes most"),
         sql("SELECT node, region, round(debt_hours, 2) AS hours, messages\n"
             "FROM nodes WHERE NOT linked\nORDER BY debt_hours DESC LIMIT 50")},
        {tr("What drifts, and from what to what"),
         sql("SELECT node, kind, component, severity, desired, actual, score\nFROM drift\n"
             "WHERE counted AND severity >= 'high'\nORDER BY severity DESC, node")},
        {tr("Events that were recorded late"),
         sql("SELECT region, sequence, subject, kind, time, round(late / 3600, 2) AS hours\n"
             "FROM events WHERE late > 3600\nORDER BY late DESC LIMIT 200")},
        {tr("Components and their versions"),
         sql("SELECT data->>'component' AS component, data->>'version' AS version,\n"
             "       count(DISTINCT subject) AS nodes\nFROM events\n"
             "WHERE kind = 'container.deployed'\nGROUP BY component, version ORDER BY nodes DESC")},
        {tr("Findings by kind"), sql("SELECT finding, count(*) AS subjects, max(time) AS latest\n"
                                     "FROM findings\nGROUP BY finding ORDER BY subjects DESC")},
        {tr("Certificates that end next"),
         sql("SELECT node, serial, not_after\nFROM certificates WHERE held AND NOT revoked\n"
             "ORDER BY not_after LIMIT 50")},
        {tr("Replays: how long for how much"),
         sql("SELECT node, started, completed, messages, duration_seconds,\n"
             "       round(messages / duration_seconds, 1) AS per_second\nFROM replays\n"
             "WHERE completed IS NOT NULL ORDER BY completed DESC LIMIT 200")},
        {tr("The logs and how far they are proven"),
         sql("SELECT region, trust, size, proven, quarantined, last_recorded\nFROM regions")},
    };
}

} // namespace souverix
