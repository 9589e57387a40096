#include "views/fleet/figure_change.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "views/common/format.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

const FleetFigure* find(const std::vector<FleetFigure>& figures, const QString& id)
{
    const auto found = std::find_if(figures.begin(), figures.end(),
                                    [&](const FleetFigure& f) { return f.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

QString signedNumber(double by)
{
    const QString size = format::number(std::abs(by), std::abs(by) < 10 ? 2 : 0);
    return (by < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

} // namespace

void markChanges(std::vector<FleetFigure>& figures, const std::vector<FleetFigure>& base)
{
    for (const FleetFigure& before : base) {
        if (find(figures, before.id) == nullptr) {
            figures.push_back(before);
            figures.back().value = format::count(0);
            figures.back().amount = 0;
            figures.back().detail.clear();
            figures.back().tone = Tone::Nominal;
        }
    }
    for (FleetFigure& figure : figures) {
        const FleetFigure* before = find(base, figure.id);
        const QString was = before == nullptr ? format::count(0) : before->value;
        const double by = figure.amount - (before == nullptr ? 0 : before->amount);
        figure.differs = was != figure.value;
        figure.change =
            figure.differs ? tr("%1, was %2").arg(signedNumber(by), was) : tr("as then");
    }
}

} // namespace souverix
