#include "views/certificates/lifetime_delegate.h"

#include <algorithm>

#include <QPainter>

#include "views/certificates/certificate_rows.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

LifetimeDelegate::LifetimeDelegate(const TableModel& model, const Theme& theme, QObject* parent)
    : ToneDelegate(theme, parent), m_model(model), m_theme(theme)
{
}

void LifetimeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    ToneDelegate::paint(painter, option, index);
    const auto* rows = dynamic_cast<const CertificateRows*>(m_model.rows().get());
    if (rows == nullptr || !m_model.isThere(index.row())) {
        return;
    }
    const CertificateRow& row = rows->certificate(m_model.sourceRow(index.row()));
    const double life = (row.notAfter - row.notBefore).toSeconds();
    if (life <= 0) {
        return;
    }
    const int words = option.fontMetrics.horizontalAdvance(QStringLiteral(" −100 %"));
    const QRectF bar = QRectF(option.rect).adjusted(4, 5, -words - 4, -5);
    const auto pixel = [&](UtcTime t) {
        const double share = (t - row.notBefore).toSeconds() / life;
        return bar.left() + std::clamp(share, 0.0, 1.0) * bar.width();
    };
    const Colours& colours = m_theme.colours();
    painter->save();
    const double now = pixel(rows->list().at);
    if (now > bar.left()) {
        paintTone(*painter, QRectF(bar.left(), bar.top(), now - bar.left(), bar.height()),
                  toneOf(row.status), m_theme);
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(colours.muted);
    painter->drawRect(bar);
    if (row.binding > 0 && row.bindingAt < row.notAfter) {
        const double binds = pixel(row.bindingAt);
        painter->setPen(QPen(m_theme.tone(Tone::High).fill, 2, Qt::DotLine));
        painter->drawLine(QPointF(binds, option.rect.top() + 2),
                          QPointF(binds, option.rect.bottom() - 2));
    }
    painter->setPen(QPen(colours.text, 2));
    painter->drawLine(QPointF(now, option.rect.top() + 2), QPointF(now, option.rect.bottom() - 2));
    const QRect label = option.rect.adjusted(0, 0, -4, 0);
    const double left = std::clamp(row.lifetimeLeft, -9.99, 1.0);
    painter->drawText(label, Qt::AlignRight | Qt::AlignVCenter, format::percent(left, 0));
    painter->restore();
}

} // namespace souverix
