#include "views/fleet/axis_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include "views/common/change_paint.h"
#include "views/common/evidence_paint.h"
#include "views/common/evidence_words.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

namespace
{

constexpr QLatin1String kChanged("changed");

} // namespace

AxisBar::AxisBar(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(new QLabel(tr("Colour by"), this));
    for (const FleetAxis axis : kFleetAxes) {
        auto* button = new QToolButton(this);
        button->setText(axisTitle(axis));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(axis == FleetAxis::Drift);
        m_buttons->addButton(button, static_cast<int>(axis));
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int id) { emit axisChosen(static_cast<FleetAxis>(id)); });
}

FleetAxis AxisBar::axis() const
{
    return static_cast<FleetAxis>(std::max(0, m_buttons->checkedId()));
}

void AxisBar::setAxis(FleetAxis axis)
{
    m_buttons->button(static_cast<int>(axis))->setChecked(true);
}

AxisLegend::AxisLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AxisLegend::show(const AxisView& axis, UtcTime at, std::optional<std::size_t> differing,
                      const QString& filter)
{
    const std::vector<Entry> before = std::exchange(m_entries, {});
    QStringList words;
    for (std::size_t v = 0; v < axis.values.size(); ++v) {
        const QString text = tr("%1 %2").arg(axis.values[v].label, format::count(axis.counts[v]));
        m_entries.push_back(
            {axis.values[v], {}, text, {}, 0, false, axisFilter(axis.axis, axis.values[v].word)});
        words << text;
    }
    if (differing) {
        const QString count = format::count(*differing);
        const QString text = filter == kChanged
                                 ? tr("only what differs, %1: click for all").arg(count)
                                 : tr("differs %1").arg(count);
        m_entries.push_back({{}, {}, text, {}, 0, true, kChanged});
        words << text;
    }
    for (const Freshness freshness : {Freshness::Stale, Freshness::Assumed, Freshness::Unknown}) {
        if (const std::uint32_t nodes = axis.spread.of(freshness); nodes > 0) {
            const QString text =
                tr("evidence %1 %2 %3")
                    .arg(freshnessText(freshness), freshnessMark(freshness), format::count(nodes));
            m_entries.push_back(
                {{}, freshness, text, {}, 0, false, evidenceFilter(axis.axis, freshness)});
            words << text;
        }
    }
    setAccessibleName(tr("%1: %2").arg(axisTitle(axis.axis), words.join(u", ")));
    const auto evidence = evidenceAxisOf(axis.axis);
    const QString click = tr("Click a value to show its nodes only; again for all");
    setToolTip(evidence ? click + u'\n' + spreadTip(*evidence, axis.spread, at) : click);
    measure();
    if (!std::equal(before.begin(), before.end(), m_entries.begin(), m_entries.end(),
                    [](const Entry& a, const Entry& b) { return a.wide == b.wide; })) {
        updateGeometry();
    }
    update();
}

void AxisLegend::measure()
{
    const QFontMetrics metrics(font());
    for (Entry& entry : m_entries) {
        entry.wide = metrics.horizontalAdvance(entry.text) + metrics.height() + 18;
    }
}

void AxisLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        updateGeometry();
    }
}

int AxisLegend::flow(int width, std::vector<Entry>& entries) const
{
    const QFontMetrics metrics(font());
    const int line = metrics.height() + 6;
    int x = 0, y = 0;
    for (Entry& entry : entries) {
        if (x > 0 && x + entry.wide > width) {
            x = 0;
            y += line;
        }
        entry.place = QRectF(x, y, entry.wide, line);
        x += entry.wide;
    }
    return y + line;
}

int AxisLegend::heightForWidth(int width) const
{
    auto entries = m_entries;
    return flow(width, entries);
}

QSize AxisLegend::sizeHint() const
{
    return {400, heightForWidth(width() > 100 ? width() : 400)};
}

void AxisLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    static_cast<void>(flow(width(), m_entries));
    const double side = QFontMetrics(font()).height() - 2;
    for (const Entry& entry : m_entries) {
        const QRectF box(entry.place.left(), entry.place.center().y() - side / 2, side, side);
        if (entry.freshness) {
            paintFreshnessBox(painter, box, *entry.freshness, m_theme);
        } else {
            paintTone(painter, box, entry.value.tone, m_theme);
        }
        if (entry.ring) {
            paintChangedRing(painter, box, m_theme);
        }
        if (!entry.freshness && entry.value.tone != Tone::Nominal) {
            const bool bare = entry.value.tone == Tone::Unknown || entry.value.tone == Tone::Gone;
            painter.setPen(bare ? m_theme.colours().text : m_theme.tone(entry.value.tone).text);
            painter.drawText(box, Qt::AlignCenter, QString(toneLetter(entry.value.tone)));
        }
        painter.setPen(m_theme.colours().text);
        painter.drawText(entry.place.adjusted(side + 5, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.text);
    }
}

void AxisLegend::mousePressEvent(QMouseEvent* event)
{
    for (const Entry& entry : m_entries) {
        if (entry.place.contains(event->position())) {
            emit filterAsked(entry.filter);
        }
    }
}

} // namespace souverix
