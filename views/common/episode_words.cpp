#include "views/common/episode_words.h"

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

} // namespace

QString driftCauseText(DriftCause cause)
{
    switch (cause) {
    case DriftCause::DesiredMoved:
        return tr("desired moved");
    case DriftCause::ActualMoved:
        return tr("actual moved");
    case DriftCause::BothMoved:
        return tr("both moved");
    case DriftCause::NeverDesired:
        break;
    }
    return tr("a version nobody ever desired");
}

QString episodeEndText(EpisodeEnd end)
{
    switch (end) {
    case EpisodeEnd::Open:
        return tr("still open");
    case EpisodeEnd::ActualReturned:
        return tr("actual came to desired");
    case EpisodeEnd::DesiredMoved:
        return tr("desired came to actual");
    case EpisodeEnd::BothMoved:
        return tr("both moved together");
    case EpisodeEnd::LeftService:
        break;
    }
    return tr("node left service");
}

QString driftPartText(const DriftPart& part, const Names& names)
{
    const std::string name = driftPartName(part, names);
    return name.empty() ? tr("configuration") : qstr(name);
}

QString recurrenceText(std::uint32_t recurrence)
{
    return recurrence == 1 ? tr("first time") : tr("time no. %1").arg(format::count(recurrence));
}

QString desiredText(const EpisodeEdge& edge, const Names& names)
{
    return edge.desired == NameId::None ? tr("nothing desired") : qstr(names.text(edge.desired));
}

QString actualText(const DriftPart& part, const EpisodeEdge& edge, const Names& names)
{
    QString text = edge.actual == NameId::None ? tr("not there") : qstr(names.text(edge.actual));
    if (edge.measure && part.kind == payload::DesiredKind::Config && *edge.measure > 0) {
        text += tr(", %1 objects differ").arg(format::number(*edge.measure, 0));
    } else if (edge.measure && part.kind == payload::DesiredKind::Policy) {
        text += tr(", score %1").arg(format::number(*edge.measure, 3));
    }
    return text;
}

} // namespace souverix
