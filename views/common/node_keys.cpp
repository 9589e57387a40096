#include "views/common/node_keys.h"

#include <QCoreApplication>

#include "views/common/screen.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

} // namespace

void addNodeKeys(Screen& screen, const ScreenContext& context)
{
    const auto add = [&](const char* what, const QString& name, int key, auto&& run) {
        context.actions.addFor(&screen,
                               {screen.id() + QLatin1String(".") + QLatin1String(what),
                                name,
                                QLatin1String(what),
                                screen.title(),
                                {QKeySequence(key)}},
                               [&selection = context.selection, run] {
                                   if (selection.primary().kind == Ref::Kind::Node) {
                                       run(selection.primary().name);
                                   }
                               });
    };
    Screen* from = &screen;
    if (screen.id() != QLatin1String("timeline")) {
        add("timeline", tr("The selected node in the timeline"), Qt::Key_T,
            [from](NameId) { emit from->openScreen(QStringLiteral("timeline")); });
    }
    if (screen.id() != QLatin1String("drift")) {
        add("heatmap", tr("The selected node in the heatmap of drift"), Qt::Key_H,
            [from](NameId) { emit from->openScreen(QStringLiteral("drift")); });
    }
}

} // namespace souverix
