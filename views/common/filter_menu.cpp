#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include "views/common/filter.h"
#include "views/common/filter_box.h"

namespace souverix
{

void showFilterMenu(const QPoint& globalPos, FilterBox* bar, const FilterMenuValue& value)
{
    auto* menu = new QMenu(bar != nullptr ? bar->window() : nullptr);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (bar != nullptr && !value.field.isEmpty()) {
        const QString is =
            value.value.isEmpty() ? QStringLiteral("null") : quotedFilterValue(value.value);
        const QString with = QStringLiteral("%1 = %2").arg(value.field, is);
        const QString without = QStringLiteral("%1 != %2").arg(value.field, is);
        const auto add = [menu](const QString& text, auto&& run) {
            QString shown = menu->fontMetrics().elidedText(
                text, Qt::ElideMiddle, menu->fontMetrics().averageCharWidth() * 60);
            menu->addAction(shown.replace(QStringLiteral("&"), QStringLiteral("&&")),
                            std::forward<decltype(run)>(run));
        };
        add(FilterBox::tr("Include  %1").arg(with), [bar, with] { bar->addCondition(with); });
        add(FilterBox::tr("Exclude  %1").arg(without),
            [bar, without] { bar->addCondition(without); });
        add(FilterBox::tr("Only  %1").arg(with), [bar, with] { bar->addCondition(with, true); });
        add(FilterBox::tr("Prepare in the filter line"), [bar, with] { bar->prepare(with); });
        menu->addSeparator();
    }
    menu->addAction(FilterBox::tr("Copy the value"),
                    [text = value.shown] { QApplication::clipboard()->setText(text); });
    menu->addAction(FilterBox::tr("Copy the row"),
                    [text = value.line] { QApplication::clipboard()->setText(text); });
    menu->popup(globalPos);
}

} // namespace souverix
