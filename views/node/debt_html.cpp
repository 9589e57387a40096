#include "views/node/debt_html.h"

#include <QCoreApplication>

#include "views/common/evidence_words.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p style='margin:2px 0'>%1</p>").arg(text);
}

QString waitingText(const Backlog& backlog)
{
    return tr("<b>%1</b> messages, %2 config, %3 policy and %4 version updates wait")
        .arg(format::number(backlog.messages, 1), format::count(backlog.configUpdates),
             format::count(backlog.policyUpdates), format::count(backlog.versionUpdates));
}

QString etaText(const NodeRow& row, UtcTime at, const Colours& colours)
{
    const QString eta =
        tr("Back in step at <b>%1</b>, after %2")
            .arg(format::utcShort(row.replayEta, at), format::span(row.replaySeconds));
    const QString interval = row.replayInterval
                                 ? tr("80 % of past replays of this size: %1 to %2")
                                       .arg(format::utcShort(row.replayInterval->first, at),
                                            format::utcShort(row.replayInterval->second, at))
                                 : tr("? No interval: too few replays were seen to learn one");
    return paragraph(eta) + QStringLiteral("<p style='margin:0;color:%1'>%2</p>")
                                .arg(colours.muted.name(), interval);
}

} // namespace

QString debtHtml(const NodeContent& content, const Colours& colours)
{
    const NodeRow& row = content.row();
    const QString evidence =
        tr(" · evidence %1").arg(evidenceText(evidenceOf(row, EvidenceAxis::Debt), content.at()));
    if (row.linked) {
        return paragraph((row.connectivitySince
                              ? tr("Linked: it owes nothing.")
                              : tr("%1 No report of its link yet: taken as linked, owing nothing.")
                                    .arg(toneSymbol(Tone::Unknown))) +
                         evidence);
    }
    QString html = paragraph(tr("Owes <b>%1</b>, last synchronised %2 (%3)")
                                 .arg(format::hours(row.debtHours), format::utc(row.lastSync),
                                      format::age(row.lastSync, content.at())) +
                             evidence);
    html += paragraph(waitingText(row.backlog));
    if (row.notConverging) {
        html += paragraph(tr("<b>%1 Not converging:</b> the backlog grows faster than it drains")
                              .arg(toneSymbol(Tone::Critical)));
    } else if (row.replaying) {
        html += paragraph(tr("%1 Replaying now").arg(toneSymbol(Tone::Changing)));
    }
    return html + etaText(row, content.at(), colours);
}

} // namespace souverix
