#include "views/timeline/timeline_legend.h"

#include <QEvent>
#include <QPainter>

#include "views/common/row_time_view.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

TimelineLegend::TimelineLegend(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const auto add = [this](Sample sample, Tone tone, const QString& text) {
        m_entries.push_back({sample, tone, text, {}});
    };
    add(Sample::Heading, {}, tr("Phase (upper band)"));
    for (const char* word :
         {"active", "provisioning", "maintenance", "decommissioning", "isolated"}) {
        add(Sample::Band, toneOfPhase(word), phaseText(word));
    }
    add(Sample::Heading, {}, tr("Link (thin band)"));
    for (const char* word :
         {"connected", "degraded", "intermittent", "disconnected", "autonomous", "unknown"}) {
        add(Sample::Band, toneOfConnectivity(word), connectivityText(word));
    }
    add(Sample::Heading, {}, tr("Drift (lower edge)"));
    for (const Severity severity :
         {Severity::Low, Severity::Medium, Severity::High, Severity::Critical, Severity::Unknown}) {
        add(Sample::Band, toneOf(severity), severityText(severity));
    }
    add(Sample::Heading, {}, tr("Events"));
    add(Sample::Mark, Tone::Nominal, tr("routine"));
    add(Sample::Mark, Tone::Changing, tr("change"));
    add(Sample::Mark, Tone::Low, tr("notable"));
    add(Sample::Mark, Tone::High, tr("warning"));
    add(Sample::Mark, Tone::Critical, tr("critical"));
    add(Sample::Late, {}, tr("recorded late, on hover"));
    add(Sample::Autonomy, {}, tr("runs on its own"));
    QStringList words;
    for (const Entry& entry : m_entries) {
        words << entry.text;
    }
    setAccessibleName(tr("Legend: %1").arg(words.join(u", ")));
    measure();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimelineLegend::measure()
{
    const QFontMetrics metrics(font());
    for (Entry& entry : m_entries) {
        entry.advance = metrics.horizontalAdvance(entry.text);
    }
}

void TimelineLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        measure();
    }
    QWidget::changeEvent(event);
}

int TimelineLegend::flow(int width, std::vector<Entry>& entries) const
{
    const QFontMetrics metrics(font());
    const int line = metrics.height() + 3;
    int x = 0, y = 0;
    for (Entry& entry : entries) {
        const bool heading = entry.sample == Sample::Heading;
        const int wide = entry.advance + (heading ? 8 : 30);
        // A heading goes to the next line with its first entries rather than stand alone.
        if (x > 0 && x + wide + (heading ? 90 : 0) > width) {
            x = 0;
            y += line;
        } else if (heading && x > 0) {
            x += 10;
        }
        entry.place = QRectF(x, y, wide, line);
        x += wide;
    }
    return y + line;
}

int TimelineLegend::heightForWidth(int width) const
{
    auto entries = m_entries;
    return flow(width, entries);
}

QSize TimelineLegend::sizeHint() const
{
    return {500, heightForWidth(width() > 100 ? width() : 800)};
}

void TimelineLegend::paintSample(QPainter& painter, const Entry& entry, const QRectF& box) const
{
    switch (entry.sample) {
    case Sample::Heading:
        return;
    case Sample::Band: {
        const QRectF band = box.adjusted(0, box.height() / 4, 0, -box.height() / 4);
        if (entry.tone == Tone::Nominal) {
            painter.fillRect(band, quietFill(m_theme));
        } else {
            paintTone(painter, band, entry.tone, m_theme);
        }
        return;
    }
    case Sample::Mark:
        if (entry.tone == Tone::High || entry.tone == Tone::Critical) {
            paintToneGlyph(painter, box, entry.tone, m_theme);
        } else {
            painter.fillRect(QRectF(box.center().x() - 1, box.top() + 2,
                                    entry.tone == Tone::Nominal ? 1 : 2, box.height() - 4),
                             entry.tone == Tone::Nominal ? m_theme.colours().muted
                                                         : m_theme.tone(entry.tone).fill);
        }
        return;
    case Sample::Autonomy: {
        const QColor& ink = m_theme.tone(Tone::Changing).fill;
        painter.fillRect(QRectF(box.left(), box.center().y() - 2, box.width(), 2), ink);
        painter.fillRect(QRectF(box.left(), box.center().y() - 2, 1, 6), ink);
        painter.fillRect(QRectF(box.right() - 1, box.center().y() - 2, 1, 6), ink);
        return;
    }
    case Sample::Late:
        painter.setPen(QPen(m_theme.colours().text, 1, Qt::DashLine));
        painter.drawLine(QPointF(box.left(), box.center().y()),
                         QPointF(box.right(), box.center().y()));
        painter.setPen(QPen(m_theme.colours().text, 2));
        painter.drawLine(QPointF(box.right(), box.top() + 3),
                         QPointF(box.right(), box.bottom() - 3));
        return;
    }
}

void TimelineLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    static_cast<void>(flow(width(), m_entries));
    const double side = QFontMetrics(font()).height() - 2;
    for (const Entry& entry : m_entries) {
        const bool heading = entry.sample == Sample::Heading;
        const QRectF box(entry.place.left(), entry.place.center().y() - side / 2, side, side);
        paintSample(painter, entry, box);
        painter.setPen(heading ? m_theme.colours().muted : m_theme.colours().text);
        painter.drawText(entry.place.adjusted(heading ? 0 : side + 4, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft, entry.text);
    }
}

} // namespace souverix
