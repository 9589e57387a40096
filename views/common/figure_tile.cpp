#include "views/common/figure_tile.h"

#include <QPainter>

#include "views/common/change_paint.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

namespace
{

constexpr int kFigureSteps = 6;
constexpr int kMargin = 8;

} // namespace

FigureTile::FigureTile(const Theme& theme, const QString& caption, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_caption(caption)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    show(QStringLiteral("–"));
}

void FigureTile::show(const QString& figure, Tone tone, const QString& note)
{
    const QString before = text();
    const bool sameTone = tone == m_tone;
    m_figure = figure;
    m_tone = tone;
    m_note = note;
    const QString words = note.isEmpty()
                              ? QStringLiteral("%1: %2").arg(m_caption, figure)
                              : QStringLiteral("%1: %2, %3").arg(m_caption, figure, note);
    setText(words);
    setAccessibleName(words);
    setToolTip(words);
    if (words != before || !sameTone) {
        changeLook();
    }
}

void FigureTile::showChange(const QString& words, bool differs)
{
    if (m_change == words && m_differs == differs) {
        return;
    }
    m_change = words;
    m_differs = differs;
    if (!words.isEmpty()) {
        setAccessibleName(QStringLiteral("%1, %2").arg(text(), words));
    }
    changeLook();
}

void FigureTile::setNoteBelow(bool below)
{
    m_noteBelow = below;
    changeLook();
}

void FigureTile::setAge(const QString& age, const QString& tip)
{
    const bool same = age == m_age;
    m_age = age;
    if (!tip.isEmpty()) {
        setToolTip(toolTip() + u'\n' + tip);
        setAccessibleDescription(tip);
    }
    if (!same) {
        changeLook();
    }
}

void FigureTile::changeLook()
{
    m_hint.reset();
    m_leastHint.reset();
    updateGeometry();
    update();
}

void FigureTile::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        changeLook();
    }
}

QSize FigureTile::sizeHint() const
{
    return m_hint ? *m_hint : m_hint.emplace(measure());
}

QSize FigureTile::minimumSizeHint() const
{
    return m_leastHint ? *m_leastHint : m_leastHint.emplace(measureLeast());
}

QSize FigureTile::measure() const
{
    const QFontMetrics large(Theme::sized(kFigureSteps, true));
    const QFontMetrics small(font());
    const int glyph = m_tone == Tone::Nominal ? 0 : large.height();
    const int note =
        m_note.isEmpty() || m_noteBelow ? 0 : small.horizontalAdvance(m_note) + kMargin;
    const int width = std::max(large.horizontalAdvance(m_figure) + glyph + note,
                               small.horizontalAdvance(m_caption));
    const int lines =
        (m_noteBelow ? 2 : 1) + (m_age.isEmpty() ? 0 : 1) + (m_change.isEmpty() ? 0 : 1);
    return {width + 2 * kMargin, large.height() + lines * small.height() + kMargin};
}

QSize FigureTile::measureLeast() const
{
    const QFontMetrics large(Theme::sized(kFigureSteps, true));
    const int glyph = m_tone == Tone::Nominal ? 0 : large.height();
    const QFontMetrics small(font());
    // What it was is a figure too: cut, it would be another.
    const int width = std::max({large.horizontalAdvance(m_figure) + glyph,
                                small.horizontalAdvance(m_change), small.horizontalAdvance(m_age)});
    return {width + 2 * kMargin, sizeHint().height()};
}

void FigureTile::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Colours& colours = m_theme.colours();
    painter.fillRect(rect(), isDown() || isChecked() ? colours.selection
                             : underMouse()          ? colours.hover
                                                     : colours.panel);
    if (hasFocus() || isChecked()) {
        painter.setPen(QPen(colours.link, hasFocus() ? 2 : 1));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    const QFont large = Theme::sized(kFigureSteps, true);
    const QFontMetrics largeMetrics(large);
    const int small = fontMetrics().height();
    QRect line(kMargin, kMargin / 2, width() - 2 * kMargin, largeMetrics.height());
    if (m_differs) {
        painter.fillRect(rect(), changeTint(m_theme));
        paintChangedCorner(painter, QRectF(rect()), m_theme);
    }
    if (!m_change.isEmpty()) {
        paintLine(painter,
                  QRect(kMargin, height() - kMargin / 2 - small, width() - 2 * kMargin, small),
                  m_change);
    }
    if (m_noteBelow) {
        paintLine(painter, QRect(line.left(), line.top(), line.width(), small), m_caption);
        line.translate(0, small);
    }
    const QRect below(kMargin, line.bottom(), width() - 2 * kMargin, small);
    if (!m_age.isEmpty()) {
        paintLine(painter, below.translated(0, small), m_age);
    }
    if (m_tone != Tone::Nominal) {
        const int side = largeMetrics.ascent();
        const double top = line.top() + (line.height() - side) / 2.0;
        paintToneGlyph(painter, QRectF(line.left(), top, side, side), m_tone, m_theme);
        line.setLeft(line.left() + largeMetrics.height());
    }
    painter.setPen(colours.text);
    painter.setFont(large);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_figure);
    painter.setFont(font());
    if (m_noteBelow) {
        paintLine(painter, below, m_note);
        return;
    }
    const int used = largeMetrics.horizontalAdvance(m_figure) + kMargin;
    const QRect noteRect = line.adjusted(used, 0, 0, 0);
    if (fontMetrics().horizontalAdvance(m_note) <= noteRect.width()) { // half a note misleads
        paintLine(painter, noteRect, m_note);
    }
    paintLine(painter, below, m_caption);
}

void FigureTile::paintLine(QPainter& painter, const QRect& line, const QString& text) const
{
    painter.setPen(m_theme.colours().muted);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace souverix
