#include "views/events/event_filter_bar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include "model/query/filter/filter.h"
#include "model/query/replica_view.h"
#include "views/common/filter.h"
#include "views/common/filter_box.h"
#include "views/common/format.h"

namespace souverix
{

QString eventFilterText(const EventFilter& filter, const Names& names)
{
    QStringList conditions;
    const auto oneOf = [&](const QString& field, const QStringList& values) {
        if (values.size() == 1) {
            conditions << QStringLiteral("%1 = %2").arg(field, values.first());
        } else if (!values.isEmpty()) {
            conditions
                << QStringLiteral("%1 in {%2}").arg(field, values.join(QStringLiteral(", ")));
        }
    };
    if (filter.subject != NameId::None) {
        oneOf(QStringLiteral("subject"), {quotedFilterValue(qstr(names.text(filter.subject)))});
    }
    QStringList types, regions;
    for (const EventType type : filter.types) {
        types << quotedFilterValue(qstr(shortName(type)));
    }
    for (const NameId region : filter.regions) {
        regions << quotedFilterValue(qstr(names.text(region)));
    }
    oneOf(QStringLiteral("type"), types);
    oneOf(QStringLiteral("region"), regions);
    if (filter.from) {
        conditions << QStringLiteral("time >= %1").arg(qstr(filter.from->toString()));
    }
    if (filter.to) {
        conditions << QStringLiteral("time < %1").arg(qstr(filter.to->toString()));
    }
    if (!filter.text.empty()) {
        conditions << QStringLiteral("text contains %1").arg(quotedFilterValue(qstr(filter.text)));
    }
    if (filter.where && !filter.where->empty()) {
        conditions << QStringLiteral("(%1)").arg(qstr(filter.where->toText()));
    }
    return conditions.join(QStringLiteral(" and "));
}

EventFilterBar::EventFilterBar(Queries& queries, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_box(new FilterBox(queries, theme)), m_times(new QToolButton),
      m_quarantine(new QCheckBox(tr("Quarantine"))), m_only(new QPushButton(tr("This node only"))),
      m_stop(new QPushButton(tr("Stop the search")))
{
    build();
    connect(m_box, &FilterBox::applied, this, [this] {
        if (!m_setting) {
            emit filterChanged();
        }
    });
    connect(m_quarantine, &QCheckBox::toggled, this, &EventFilterBar::filterChanged);
    connect(m_stop, &QPushButton::clicked, this, &EventFilterBar::stopWanted);
    connect(m_only, &QPushButton::clicked, this, [this] {
        if (m_fleet) {
            m_box->addCondition(
                QStringLiteral("subject = %1").arg(quotedFilterValue(qstr(m_fleet->text(m_node)))));
        }
    });
}

void EventFilterBar::build()
{
    m_quarantine->setToolTip(tr("Only entries that are no well-formed events: evidence all the "
                                "same, but read by no projection"));
    m_times->setText(tr("Time"));
    m_times->setPopupMode(QToolButton::InstantPopup);
    m_times->setToolTip(tr("Adds a condition on when it happened"));
    addTimes();
    m_only->hide();
    m_stop->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box, 1);
    row->addWidget(m_stop, 0, Qt::AlignTop);
    row->addWidget(m_only, 0, Qt::AlignTop);
    row->addWidget(m_times, 0, Qt::AlignTop);
    row->addWidget(m_quarantine, 0, Qt::AlignTop);
}

void EventFilterBar::addTimes()
{
    auto* menu = new QMenu(this);
    menu->addAction(tr("Time bar's window"), [this] {
        m_box->addCondition(
            QStringLiteral("time >= %1 and time < %2")
                .arg(qstr(m_window.begin.toString()), qstr(m_window.end.toString())));
    });
    const auto last = [&](const QString& name, const char* span) {
        menu->addAction(name, [this, span] {
            m_box->addCondition(QStringLiteral("time > now-%1").arg(QLatin1String(span)));
        });
    };
    last(tr("Last hour before T"), "1h");
    last(tr("Last 24 h before T"), "24h");
    last(tr("Last 7 d before T"), "7d");
    menu->addAction(tr("Recorded late by more than 5 m"),
                    [this] { m_box->addCondition(QStringLiteral("late > 5m")); });
    m_times->setMenu(menu);
}

void EventFilterBar::setFleet(const std::shared_ptr<const FleetView>& fleet)
{
    m_fleet = fleet;
    m_box->setDomain(fleet ? eventDomain(fleet, m_status) : nullptr);
}

void EventFilterBar::setStatus(std::shared_ptr<const ReplicaStatus> status)
{
    m_status = std::move(status);
    setFleet(m_fleet);
}

EventFilter EventFilterBar::filter() const
{
    EventFilter filter;
    filter.quarantine = m_quarantine->isChecked();
    if (m_fleet && !m_box->text().isEmpty()) {
        auto where = Filter::parse(m_box->text().toStdString(), FilterKind::Events, m_fleet->at);
        if (where) {
            filter.where = std::make_shared<const Filter>(std::move(*where));
        }
    }
    return filter;
}

void EventFilterBar::setFilter(const EventFilter& filter)
{
    const QSignalBlocker quiet(m_quarantine);
    m_setting = true;
    m_quarantine->setChecked(filter.quarantine);
    m_box->setText(m_fleet && m_fleet->names ? eventFilterText(filter, *m_fleet->names)
                                             : QString());
    m_setting = false;
    emit filterChanged();
}

void EventFilterBar::setText(const QString& text)
{
    m_box->setText(text);
}

void EventFilterBar::offerNode(NameId node)
{
    m_node = node;
    m_only->setVisible(node != NameId::None);
    m_only->setToolTip(m_fleet ? tr("Only events of %1").arg(qstr(m_fleet->text(node)))
                               : QString());
}

void EventFilterBar::showCount(const FoundEvents& found)
{
    m_stop->hide();
    const bool histories = found.plan.access == EventPlan::Access::Histories;
    m_box->showCount(found.rows.size(), histories && m_fleet ? m_fleet->eventsCounted : found.held);
    m_box->setPlan(planLines(found.plan));
}

void EventFilterBar::showSearching()
{
    m_stop->show();
    m_box->showNote(tr("searching …"));
}

void EventFilterBar::showProgress(const EventProgress& progress)
{
    const double share = progress.toJudge == 0 ? 1
                                               : static_cast<double>(progress.judged) /
                                                     static_cast<double>(progress.toJudge);
    m_stop->show();
    m_box->showNote(
        tr("%1 found, %2 searched").arg(format::count(progress.found), format::percent(share, 0)));
}

void EventFilterBar::showStopped(std::uint64_t found)
{
    m_stop->hide();
    m_box->showNote(tr("stopped: %1 found so far, the newest first").arg(format::count(found)));
}

} // namespace souverix
