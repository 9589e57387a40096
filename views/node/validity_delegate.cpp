#include "views/node/validity_delegate.h"

#include <algorithm>

#include <QPainter>

#include "views/common/table_model.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/validity.h"

namespace souverix
{

ValidityDelegate::ValidityDelegate(const TableModel& model, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(theme)
{
}

void ValidityDelegate::show(std::shared_ptr<const NodeContent> content)
{
    m_content = std::move(content);
    m_window = {m_content->at(), shifted(m_content->at(), 60)};
    for (const auto& entry : m_content->page.certificates) {
        m_window.begin = std::min(m_window.begin, entry.notBefore);
        m_window.end = std::max(m_window.end, entry.notAfter);
    }
}

void ValidityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto* rows = dynamic_cast<const PlainRows*>(m_model.rows().get());
    if (!m_content || rows == nullptr || !m_model.isThere(index.row())) {
        return;
    }
    const auto& ref = rows->row(m_model.sourceRow(index.row())).ref;
    const auto& all = m_content->page.certificates;
    const auto entry = std::find_if(all.begin(), all.end(),
                                    [&](const auto& each) { return ref && each.ref == *ref; });
    if (entry == all.end()) {
        return;
    }
    const QRectF cell = QRectF(option.rect).adjusted(4, 5, -4, -5);
    const TimeAxis axis(m_window, cell.left(), cell.width());
    const Validity state =
        validityOf(entry->notBefore, entry->notAfter, entry->held, entry->revoked, m_content->at());
    const double from = axis.toPixel(entry->notBefore);
    const double to = std::max(from + 2, axis.toPixel(entry->notAfter));
    paintTone(*painter, QRectF(from, cell.top(), to - from, cell.height()), toneOf(state), m_theme);
    const double now = axis.toPixel(m_content->at());
    painter->setPen(QPen(m_theme.colours().text, 2));
    painter->drawLine(QPointF(now, option.rect.top() + 2), QPointF(now, option.rect.bottom() - 2));
}

} // namespace souverix
