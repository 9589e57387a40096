#include "views/certificates/certificate_html.h"

#include <QCoreApplication>

#include "views/certificates/certificate_rows.h"
#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/trust_words.h"
#include "views/common/validity.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

QString html(std::string_view text)
{
    return qstr(text).toHtmlEscaped();
}

QString paragraph(const QString& inner)
{
    return QStringLiteral("<p style='margin:4px 0'>%1</p>").arg(inner);
}

QString headHtml(const CertificateRow& row, UtcTime at)
{
    QString head =
        QStringLiteral("<h3 style='margin:2px 0'>%1 %2</h3>")
            .arg(toneSymbol(toneOf(row.status)), commonName(row.subject).toHtmlEscaped());
    head += paragraph(
        tr("%1, %2. Trust: %3.")
            .arg(certificateStatusText(row.status), remainingText(row.notBefore, row.notAfter, at),
                 row.now.reason.empty() ? verdictText(row.now.verdict)
                                        : tr("%1, %2").arg(verdictText(row.now.verdict),
                                                           trustReasonText(row.now.reason)))
            .toHtmlEscaped());
    if (row.node != NameId::None) {
        head += paragraph(tr("Held by %1")
                              .arg(QStringLiteral("<a href='%1'>%2</a>")
                                       .arg(nodeLink(row.node), html(row.holder))));
    } else if (!row.holder.empty()) {
        head += paragraph(tr("Held by %1 %2").arg(certificateRoleText(row.role), html(row.holder)));
    }
    head += paragraph(
        tr("Nodes that rest on it: %1").arg(format::count(row.dependants)).toHtmlEscaped());
    return head;
}

QString linkHtml(const CertificateLink& link, bool binds, UtcTime at, const Colours& colours)
{
    QStringList words;
    words << certificateStatusText(link.status).toHtmlEscaped();
    if (link.held) {
        words << tr("%1 to %2, %3")
                     .arg(format::utc(link.notBefore), format::utc(link.notAfter),
                          remainingText(link.notBefore, link.notAfter, at))
                     .toHtmlEscaped();
    } else {
        words << tr("its bytes are not held").toHtmlEscaped();
    }
    if (link.pinned) {
        words << tr("pinned here").toHtmlEscaped();
    }
    QString inner =
        QStringLiteral("<b>%1 %2</b>")
            .arg(toneSymbol(toneOf(link.status)),
                 (link.subject.empty() ? shortDigest(link.digest) : commonName(link.subject))
                     .toHtmlEscaped());
    if (binds) {
        inner += QStringLiteral(" — <b>%1</b>").arg(tr("this one lapses first").toHtmlEscaped());
    }
    inner += QStringLiteral("<br>%1<br><span style='color:%2'>%3</span>")
                 .arg(words.join(QStringLiteral(" · ")), colours.muted.name(),
                      tr("serial %1 · %2").arg(html(link.serial), html(link.digest)));
    return QStringLiteral("<li style='margin-bottom:6px'>%1</li>").arg(inner);
}

} // namespace

QString certificateHtml(const CertificateRow& row, UtcTime at, const Names& names,
                        const Colours& colours)
{
    QString page = headHtml(row, at);
    page +=
        paragraph(QStringLiteral("<b>%1</b>").arg(tr("Chain, from the leaf up").toHtmlEscaped()));
    if (row.chain.empty()) {
        page += paragraph(tr("Its bytes are not held, so its chain cannot be followed; the dates "
                             "are those of its event.")
                              .toHtmlEscaped());
    } else {
        page += QStringLiteral("<ol style='margin-left:-16px'>");
        for (std::size_t i = 0; i < row.chain.size(); ++i) {
            page += linkHtml(row.chain[i], i == row.binding, at, colours);
        }
        page += QStringLiteral("</ol>");
    }
    const QString events = eventLinks(row.events, names);
    page += paragraph(QStringLiteral("<b>%1</b> %2")
                          .arg(tr("Events").toHtmlEscaped(),
                               events.isEmpty() ? tr("none of its own").toHtmlEscaped() : events));
    page += paragraph(QStringLiteral("<span style='color:%1'>%2</span>")
                          .arg(colours.muted.name(),
                               tr("%1, issued by %2").arg(html(row.subject), html(row.issuer))));
    return page;
}

} // namespace souverix
