#pragma once

#include <memory>

#include <QStyledItemDelegate>

#include "views/node/node_content.h"

namespace souverix
{

class TableModel;
class Theme;

/// Draws a certificate's validity as a bar on an axis that all rows share, with a line at T.
class ValidityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ValidityDelegate(const TableModel& model, const Theme& theme, QObject* parent = nullptr);
    void show(std::shared_ptr<const NodeContent> content);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const TableModel& m_model;
    const Theme& m_theme;
    std::shared_ptr<const NodeContent> m_content;
    TimeWindow m_window{{0, 0}, {1, 0}};
};

} // namespace souverix
