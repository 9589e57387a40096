#include "views/shell/rail.h"

#include <algorithm>

#include <QButtonGroup>
#include <QFontMetrics>
#include <QPainter>
#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/shell/icons.h"

namespace souverix
{

namespace
{

int sideOf(const QFontMetrics& metrics)
{
    return metrics.height() * 3 / 2;
}

QFont wordFont()
{
    return Theme::sized(-1);
}

} // namespace

RailButton::RailButton(const Theme& theme, const QString& title, const QString& icon,
                       QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RailButton::setBadge(int number)
{
    if (number == m_badge) {
        return;
    }
    m_badge = number;
    setAccessibleDescription(number > 0 ? tr("%n open", nullptr, number) : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics metrics(wordFont());
    const int width = std::max(metrics.horizontalAdvance(text()), sideOf(metrics)) +
                      metrics.averageCharWidth() * 2;
    return {std::max(width, metrics.height() * 4), sideOf(metrics) + metrics.height() * 2};
}

void RailButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Colours& colours = m_theme.colours();
    if (isChecked()) {
        painter.fillRect(rect(), colours.selection);
        const int bar = std::max(3, width() / 24);
        painter.fillRect(layoutDirection() == Qt::RightToLeft
                             ? QRect(width() - bar, 0, bar, height())
                             : QRect(0, 0, bar, height()),
                         colours.link);
    } else if (underMouse()) {
        painter.fillRect(rect(), colours.hover);
    }
    const QFontMetrics metrics(wordFont());
    const int side = sideOf(metrics);
    const int top = (height() - side - metrics.height()) / 2;
    const QColor ink = isChecked() ? colours.text : colours.muted;
    if (m_drawnIn != ink) { // an icon is a file, drawn in six sizes
        m_drawn = tintedIcon(m_icon, ink);
        m_drawnIn = ink;
    }
    m_drawn.paint(&painter, (width() - side) / 2, top, side, side);
    painter.setFont(wordFont());
    painter.setPen(ink);
    painter.drawText(QRect(0, top + side + 1, width(), metrics.height()), Qt::AlignCenter,
                     metrics.elidedText(text(), Qt::ElideRight, width() - 4));
    if (m_badge > 0) {
        paintBadge(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.link, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void RailButton::paintBadge(QPainter& painter) const
{
    const QString number =
        m_badge > 999 ? QStringLiteral("999+") : format::count(static_cast<std::uint64_t>(m_badge));
    QFont font = Theme::sized(-2, true);
    const QFontMetrics metrics(font);
    const int tall = metrics.height();
    const int wide = std::max(tall, metrics.horizontalAdvance(number) + tall / 2);
    const QRect pill(width() - wide - 4, 3, wide, tall);
    const ToneColours& look = m_theme.tone(Tone::High);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRoundedRect(pill, tall / 2.0, tall / 2.0);
    painter.setFont(font);
    painter.setPen(look.text);
    painter.drawText(pill, Qt::AlignCenter, number);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
}

void RailButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Rail::Rail(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this)),
      m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Screens"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_layout->setContentsMargins(0, 0, 1, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch();
}

void Rail::add(const QString& id, const QString& title, const QString& icon, const QString& keys,
               bool shown)
{
    auto* button = new RailButton(m_theme, title, icon, this);
    button->setToolTip(keys.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, keys));
    button->setVisible(shown);
    m_group->addButton(button);
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_entries.push_back({id, button});
    connect(button, &RailButton::clicked, this, [this, id] { emit chosen(id); });
}

RailButton* Rail::find(const QString& id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : found->button;
}

void Rail::setCurrent(const QString& id)
{
    if (auto* button = find(id)) {
        button->setChecked(true);
    }
}

void Rail::setBadge(const QString& id, int number)
{
    if (auto* button = find(id)) {
        button->setBadge(number);
    }
}

void Rail::setShown(const QString& id, bool shown)
{
    if (auto* button = find(id)) {
        button->setVisible(shown);
    }
}

void Rail::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().panel);
    painter.setPen(m_theme.colours().grid);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace souverix
