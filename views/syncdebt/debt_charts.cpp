#include "views/syncdebt/debt_charts.h"

#include <QCoreApplication>

#include "views/common/format.h"
#include "views/syncdebt/debt_figures.h"
#include "views/syncdebt/debt_rows.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

/// The end of a long name tells nodes apart; the beginning is what they share.
QString shortLabel(std::string_view name, int longest)
{
    const QString text = qstr(name);
    return text.size() <= longest ? text : u'…' + text.right(longest - 1);
}

QString keyOf(const NodeRow& node)
{
    return QString::number(static_cast<quint32>(node.node));
}

} // namespace

std::vector<ChartRow> messageBars(const FleetView& fleet, BacklogSize size)
{
    std::vector<ChartRow> rows;
    for (const std::size_t index : largestDebtors(fleet, size.debtors)) {
        const NodeRow& node = fleet.nodes[index];
        rows.push_back({shortLabel(fleet.text(node.node), size.characters),
                        {{tr("messages"), node.backlog.messages, Tone::Low, keyOf(node)}}});
    }
    return rows;
}

std::vector<ChartRow> updateBars(const FleetView& fleet, BacklogSize size)
{
    std::vector<ChartRow> rows;
    for (const std::size_t index : mostUpdates(fleet, size.debtors)) {
        const NodeRow& node = fleet.nodes[index];
        const Backlog& backlog = node.backlog;
        const QString key = keyOf(node);
        rows.push_back(
            {shortLabel(fleet.text(node.node), size.characters),
             {{tr("config"), static_cast<double>(backlog.configUpdates), Tone::Low, key},
              {tr("policy"), static_cast<double>(backlog.policyUpdates), Tone::Medium, key},
              {tr("version"), static_cast<double>(backlog.versionUpdates), Tone::High, key}}});
    }
    return rows;
}

std::vector<ChartRow> spreadBars(const FleetView& fleet)
{
    const std::vector<std::uint32_t> classes = debtDistribution(fleet);
    std::vector<ChartRow> rows;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const QString label = i == 0 ? tr("under %1").arg(format::hours(kDebtClassHours[0]))
                              : i + 1 == classes.size()
                                  ? tr("%1 or more").arg(format::hours(kDebtClassHours[i - 1]))
                                  : tr("%1 to %2")
                                        .arg(format::number(kDebtClassHours[i - 1]),
                                             format::hours(kDebtClassHours[i]));
        rows.push_back({label, {{tr("nodes"), static_cast<double>(classes[i]), Tone::Low, {}}}});
    }
    return rows;
}

} // namespace souverix
