#include "views/syncdebt/debt_rows.h"

#include <QCoreApplication>

#include "views/common/compared_rows.h"
#include "views/common/format.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

QString stamp(UtcTime time)
{
    return QString::fromStdString(time.toString());
}

} // namespace

ReplayState replayStateOf(const NodeRow& node)
{
    if (node.linked) {
        return ReplayState::Linked;
    }
    if (node.notConverging) {
        return ReplayState::NotConverging;
    }
    return node.replaying ? ReplayState::Replaying : ReplayState::Waiting;
}

QString replayStateText(ReplayState state)
{
    switch (state) {
    case ReplayState::Linked:
        return tr("linked");
    case ReplayState::Waiting:
        return tr("waiting");
    case ReplayState::Replaying:
        return tr("replaying");
    case ReplayState::NotConverging:
        break;
    }
    return tr("not converging");
}

const char* replayStateWord(ReplayState state)
{
    constexpr const char* kWords[] = {"linked", "waiting", "replaying", "not-converging"};
    return kWords[static_cast<std::size_t>(state)];
}

Tone toneOfReplay(ReplayState state)
{
    switch (state) {
    case ReplayState::Linked:
        return Tone::Nominal;
    case ReplayState::Waiting:
        return Tone::Low;
    case ReplayState::Replaying:
        return Tone::Changing;
    case ReplayState::NotConverging:
        break;
    }
    return Tone::Critical;
}

QString replayIntervalText(const NodeRow& node)
{
    if (node.linked) {
        return {};
    }
    if (!node.replayInterval) {
        return tr("not learned yet");
    }
    const auto& [low, high] = *node.replayInterval;
    return tr("%1 to %2")
        .arg(format::utcShort(low, node.replayEta), format::utcShort(high, node.replayEta));
}

std::vector<Column> debtColumns()
{
    const auto number = [](const char* id, const QString& title, int width, const QString& words) {
        return Column{QLatin1String(id), title, true, width, words};
    };
    std::vector<Column> columns{
        {QStringLiteral("node"), tr("Node"), false, 28, {}},
        {QStringLiteral("state"), tr("Link"), false, 13, tr("The link's state, as last reported")},
        {QStringLiteral("replay"), tr("Replay"), false, 15,
         tr("Not converging: the backlog grows faster than it drains")},
        number("debt.hours", tr("Debt"), 8, tr("Hours since the last synchronisation")),
        number("debt.messages", tr("Messages"), 9, tr("Messages waiting for the node")),
        number("eta", tr("Back in step"), 12, tr("When a replay that began at T would be through")),
        {QStringLiteral("interval"), tr("80 % interval"), false, 17,
         tr("Eight of ten past replays of this size took so long")},
        number("duration", tr("Takes"), 8, tr("Estimated duration, in whole minutes")),
        number("debt.config", tr("Config"), 7, tr("Config updates waiting")),
        number("debt.policy", tr("Policy"), 7, tr("Policy updates waiting")),
        number("debt.version", tr("Version"), 8,
               tr("Version, system and firmware updates waiting")),
        number("sync.last", tr("Last sync"), 21, {}),
        {QStringLiteral("autonomous"), tr("Autonomous"), false, 11, {}},
        {QStringLiteral("region"), tr("Region"), false, 12, {}},
    };
    return ageing(std::move(columns), {"debt.hours", "eta", "interval", "duration"});
}

DebtRows::DebtRows(std::shared_ptr<const FleetView> fleet, bool withLinked)
    : m_fleet(std::move(fleet))
{
    for (std::size_t i = 0; i < m_fleet->nodes.size(); ++i) {
        if (withLinked || !m_fleet->nodes[i].linked) {
            m_rows.push_back(i);
        }
    }
}

QString DebtRows::text(std::size_t row, std::size_t column) const
{
    const NodeRow& n = node(row);
    const auto which = static_cast<DebtColumn>(column);
    // What a linked node owes is nothing, which is not a zero that was measured.
    const QString nothing = QStringLiteral("–");
    switch (which) {
    case DebtColumn::Node:
        return qstr(m_fleet->text(n.node));
    case DebtColumn::State:
        return connectivityText(m_fleet->text(n.connectivity));
    case DebtColumn::Replay:
        return replayStateText(replayStateOf(n));
    case DebtColumn::DebtHours:
        return n.linked ? nothing : format::hours(n.debtHours);
    case DebtColumn::Messages:
        return n.linked ? nothing : format::number(n.backlog.messages, 1);
    case DebtColumn::Config:
        return n.linked ? nothing : format::count(n.backlog.configUpdates);
    case DebtColumn::Policy:
        return n.linked ? nothing : format::count(n.backlog.policyUpdates);
    case DebtColumn::Version:
        return n.linked ? nothing : format::count(n.backlog.versionUpdates);
    case DebtColumn::Eta:
        // Nothing waits: what keeps it from being in step is its link alone.
        return n.linked               ? nothing
               : n.replaySeconds == 0 ? tr("once linked")
                                      : format::utcShort(n.replayEta, m_fleet->at);
    case DebtColumn::Interval:
        return n.linked ? nothing : replayIntervalText(n);
    case DebtColumn::Duration:
        return n.linked ? nothing : format::span(n.replaySeconds);
    case DebtColumn::LastSync:
        return n.linked ? tr("now") : format::utc(n.lastSync);
    case DebtColumn::Autonomous:
        return n.autonomous ? tr("autonomous") : tr("no");
    case DebtColumn::Region:
        break;
    }
    return qstr(m_fleet->text(n.region));
}

QString DebtRows::value(std::size_t row, std::size_t column) const
{
    const NodeRow& n = node(row);
    switch (static_cast<DebtColumn>(column)) {
    case DebtColumn::State:
        return qstr(m_fleet->text(n.connectivity));
    case DebtColumn::Replay:
        return QLatin1String(replayStateWord(replayStateOf(n)));
    case DebtColumn::Eta:
        return stamp(n.replayEta);
    case DebtColumn::LastSync:
        return stamp(n.lastSync);
    case DebtColumn::Autonomous:
        return n.autonomous ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return text(row, column);
    }
}

std::optional<double> DebtRows::number(std::size_t row, std::size_t column) const
{
    const NodeRow& n = node(row);
    switch (static_cast<DebtColumn>(column)) {
    case DebtColumn::DebtHours:
        return n.debtHours;
    case DebtColumn::Messages:
        return n.backlog.messages;
    case DebtColumn::Config:
        return static_cast<double>(n.backlog.configUpdates);
    case DebtColumn::Policy:
        return static_cast<double>(n.backlog.policyUpdates);
    case DebtColumn::Version:
        return static_cast<double>(n.backlog.versionUpdates);
    case DebtColumn::Eta:
        return static_cast<double>(n.replayEta.seconds);
    case DebtColumn::Duration:
        return static_cast<double>(n.replaySeconds);
    case DebtColumn::LastSync:
        return static_cast<double>(n.lastSync.seconds);
    default:
        return std::nullopt;
    }
}

std::optional<Tone> DebtRows::tone(std::size_t row, std::size_t column) const
{
    const NodeRow& n = node(row);
    switch (static_cast<DebtColumn>(column)) {
    case DebtColumn::State:
        return toneOfConnectivity(m_fleet->text(n.connectivity));
    case DebtColumn::Replay:
        return toneOfReplay(replayStateOf(n));
    case DebtColumn::Interval:
        return n.linked || n.replayInterval ? std::nullopt : std::optional(Tone::Unknown);
    default:
        return std::nullopt;
    }
}

std::uint64_t DebtRows::key(std::size_t row) const
{
    return static_cast<std::uint64_t>(node(row).node);
}

} // namespace souverix
