#include "views/trust/verdict_legend.h"

#include <utility>
#include <vector>

#include <QPainter>

#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/trust_words.h"

namespace souverix
{

namespace
{

std::vector<std::pair<Tone, QString>> entries()
{
    const auto word = [](TrustVerdict v) { return std::pair(toneOf(v), verdictText(v)); };
    return {word(TrustVerdict::Valid),
            word(TrustVerdict::Unpinned),
            {Tone::Unknown, VerdictLegend::tr("missing or of unknown form")},
            word(TrustVerdict::Expired),
            word(TrustVerdict::Distrusted),
            word(TrustVerdict::Invalid)};
}

} // namespace

VerdictLegend::VerdictLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Legend of verdicts"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize VerdictLegend::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 100, fontMetrics().height() + 6};
}

QSize VerdictLegend::minimumSizeHint() const
{
    return {100, sizeHint().height()};
}

void VerdictLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const double glyph = fontMetrics().height() * 0.85;
    double x = 2;
    const auto words = [&](const QString& text, const QColor& colour) {
        painter.setPen(colour);
        const double wide = fontMetrics().horizontalAdvance(text);
        painter.drawText(QRectF(x, 0, wide + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wide + fontMetrics().averageCharWidth() * 2.5;
    };
    for (const auto& [tone, word] : entries()) {
        paintToneGlyph(painter, QRectF(x, (height() - glyph) / 2, glyph, glyph), tone, m_theme);
        x += glyph + 4;
        words(word, m_theme.colours().text);
    }
    const QString folded = tr("×3 + alike, unfold by Enter");
    if (x + fontMetrics().horizontalAdvance(folded) < width()) {
        words(folded, m_theme.colours().muted);
    }
}

} // namespace souverix
