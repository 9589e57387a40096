#include "views/events/event_filter_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/events/choice_button.h"

namespace souverix
{

namespace
{

constexpr int kTypingPauseMs = 250;

std::vector<ChoiceButton::Choice> typeChoices()
{
    std::vector<ChoiceButton::Choice> choices;
    for (int i = 0; i < kEventTypes; ++i) {
        const auto type = static_cast<EventType>(i);
        choices.push_back({qstr(shortName(type)), static_cast<quint32>(i)});
    }
    std::sort(choices.begin() + 1, choices.end(),
              [](const auto& a, const auto& b) { return a.text < b.text; });
    return choices;
}

} // namespace

EventFilterBar::EventFilterBar(QWidget* parent)
    : QWidget(parent), m_text(new QLineEdit), m_subject(new QLineEdit),
      m_types(new ChoiceButton(tr("Type"))), m_regions(new ChoiceButton(tr("Region"))),
      m_when(new QComboBox), m_quarantine(new QCheckBox(tr("Quarantine"))),
      m_only(new QPushButton(tr("This node only"))), m_clear(new QPushButton(tr("Clear filter"))),
      m_count(new QLabel), m_problem(new QLabel)
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    const auto changed = [this] { announce(); };
    connect(&m_typing, &QTimer::timeout, this, changed);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        if (!m_setting) {
            m_typing.start();
        }
    });
    connect(m_subject, &QLineEdit::textChanged, this, [this] {
        if (!m_setting) {
            m_typing.start();
        }
    });
    connect(m_types, &ChoiceButton::chosenChanged, this, changed);
    connect(m_regions, &ChoiceButton::chosenChanged, this, changed);
    connect(m_when, &QComboBox::currentIndexChanged, this, changed);
    connect(m_quarantine, &QCheckBox::toggled, this, changed);
    connect(m_clear, &QPushButton::clicked, this, &EventFilterBar::clear);
    connect(m_only, &QPushButton::clicked, this, [this] {
        EventFilter only = filter();
        only.subject = m_node;
        setFilter(only);
    });
}

void EventFilterBar::build()
{
    m_text->setPlaceholderText(tr("Text in the exact bytes"));
    m_text->setAccessibleName(tr("Filter by text in the exact bytes"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_when->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_when->setMinimumContentsLength(14);
    m_subject->setPlaceholderText(tr("Subject"));
    m_subject->setAccessibleName(tr("Filter by subject"));
    m_subject->setClearButtonEnabled(true);
    m_subject->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_types->setChoices(typeChoices());
    m_when->setAccessibleName(tr("Filter by time of happening"));
    m_when->addItems({tr("Any time"), tr("Time bar's window"), tr("Last hour before T"),
                      tr("Last 24 h before T"), tr("Last 7 d before T")});
    m_quarantine->setToolTip(tr("Only entries that are no well-formed events: evidence all the "
                                "same, but read by no projection"));
    m_count->setAccessibleName(tr("How many events pass the filter"));
    m_problem->hide();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 3);
    row->addWidget(m_types);
    row->addWidget(m_regions);
    row->addWidget(m_subject, 2);
    row->addWidget(m_when);
    row->addWidget(m_quarantine);
    auto* second = new QHBoxLayout;
    second->setContentsMargins(0, 0, 0, 0);
    second->addWidget(m_count);
    second->addWidget(m_problem, 1);
    second->addStretch(1);
    second->addWidget(m_only);
    second->addWidget(m_clear);
    m_problem->setWordWrap(true);
    m_only->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(row);
    column->addLayout(second);
    auto* completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    m_subject->setCompleter(completer);
}

void EventFilterBar::setFleet(const std::shared_ptr<const FleetView>& fleet)
{
    m_fleet = fleet;
    if (!fleet) {
        return;
    }
    std::vector<ChoiceButton::Choice> regions;
    for (const RegionTrust& region : fleet->regions) {
        regions.push_back({qstr(fleet->text(region.region)), static_cast<quint32>(region.region)});
    }
    m_regions->setChoices(regions);
    if (m_subjects != fleet->nodes.size()) {
        m_subjects = fleet->nodes.size();
        QStringList names;
        names.reserve(static_cast<qsizetype>(fleet->nodes.size()));
        for (const NodeRow& node : fleet->nodes) {
            names << qstr(fleet->text(node.node));
        }
        static_cast<QStringListModel*>(m_subject->completer()->model())->setStringList(names);
    }
    checkSubject();
}

void EventFilterBar::setWindow(const TimeWindow& window)
{
    const bool matters = m_when->currentIndex() == BarWindow && !(window == m_window);
    m_window = window;
    if (matters) {
        announce();
    }
}

std::optional<TimeWindow> EventFilterBar::span() const
{
    // T itself belongs to what happened up to T; a window's end does not belong to it.
    const UtcTime end = (m_fleet ? m_fleet->at : UtcTime{}) + Duration{0, 1};
    switch (m_when->currentIndex()) {
    case BarWindow:
        return m_window;
    case LastHour:
        return TimeWindow{shifted(end, -3600), end};
    case LastDay:
        return TimeWindow{shifted(end, -86400), end};
    case LastWeek:
        return TimeWindow{shifted(end, -7 * 86400), end};
    case Given:
        return m_given;
    default:
        return std::nullopt;
    }
}

EventFilter EventFilterBar::filter() const
{
    EventFilter filter;
    filter.text = m_text->text().toStdString();
    for (const quint32 type : m_types->chosen()) {
        filter.types.push_back(static_cast<EventType>(type));
    }
    for (const quint32 region : m_regions->chosen()) {
        filter.regions.push_back(static_cast<NameId>(region));
    }
    if (m_fleet && m_fleet->names && !m_subject->text().isEmpty()) {
        filter.subject = m_fleet->names->find(m_subject->text().trimmed().toStdString());
    }
    if (const auto window = span()) {
        filter.from = window->begin;
        filter.to = window->end;
    }
    filter.quarantine = m_quarantine->isChecked();
    return filter;
}

void EventFilterBar::setFilter(const EventFilter& filter)
{
    m_setting = true;
    const QSignalBlocker whenBlocker(m_when);
    const QSignalBlocker quarantineBlocker(m_quarantine);
    m_text->setText(qstr(filter.text));
    m_subject->setText(m_fleet && m_fleet->names ? qstr(m_fleet->text(filter.subject)) : QString());
    std::vector<quint32> types;
    for (const EventType type : filter.types) {
        types.push_back(static_cast<quint32>(type));
    }
    m_types->setChosen(types);
    std::vector<quint32> regions;
    for (const NameId region : filter.regions) {
        regions.push_back(static_cast<quint32>(region));
    }
    m_regions->setChosen(regions);
    m_given.reset();
    m_when->removeItem(Given);
    m_when->setCurrentIndex(AnyTime);
    if (filter.from || filter.to) {
        m_given =
            TimeWindow{filter.from.value_or(UtcTime::min()), filter.to.value_or(UtcTime::max())};
        m_when->addItem(
            tr("%1 to %2")
                .arg(format::utc(m_given->begin), format::utcShort(m_given->end, m_given->begin)));
        m_when->setCurrentIndex(Given);
    }
    m_quarantine->setChecked(filter.quarantine);
    m_setting = false;
    announce();
}

void EventFilterBar::offerNode(NameId node)
{
    m_node = node;
    m_only->setVisible(node != NameId::None);
    m_only->setToolTip(m_fleet ? tr("Only events of %1").arg(qstr(m_fleet->text(node)))
                               : QString());
}

void EventFilterBar::checkSubject()
{
    const QString text = m_subject->text().trimmed();
    const bool known = text.isEmpty() || !m_fleet || !m_fleet->names ||
                       m_fleet->names->find(text.toStdString()) != NameId::None;
    m_problem->setVisible(!known);
    m_problem->setText(tr("▲ No event names the subject “%1”, so it does not restrict. "
                          "Choose one that is suggested.")
                           .arg(text));
}

void EventFilterBar::announce()
{
    m_typing.stop();
    checkSubject();
    m_clear->setEnabled(!(filter() == EventFilter{}));
    emit filterChanged();
}

void EventFilterBar::showCount(std::uint64_t passing, std::uint64_t held)
{
    m_count->setText(passing == held
                         ? tr("%1 events").arg(format::count(held))
                         : tr("%1 of %2 events").arg(format::count(passing), format::count(held)));
}

void EventFilterBar::showCounting()
{
    m_count->setText(tr("counting …"));
}

void EventFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace souverix
