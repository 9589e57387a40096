#pragma once

#include "views/common/table_view.h"

namespace souverix
{

/// Paints a certificate's lifetime: the cell's width is from its beginning to its end, filled to
/// the moment looked at, with a second line where a link of its chain ends first. UI thread only.
class LifetimeDelegate : public ToneDelegate
{
    Q_OBJECT

public:
    LifetimeDelegate(const TableModel& model, const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const TableModel& m_model;
    const Theme& m_theme;
};

} // namespace souverix
