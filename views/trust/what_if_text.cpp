#include "views/trust/what_if_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <nlohmann/json.hpp>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/trust_words.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

std::string csvField(std::string_view field)
{
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(field);
    }
    std::string out = "\"";
    for (const char c : field) {
        out += c;
        if (c == '"') {
            out += c;
        }
    }
    return out + '"';
}

std::string timeText(UtcTime time)
{
    return format::utcExact(time).replace(u' ', u'T').toStdString();
}

using Share = std::pair<NameId, std::uint32_t>;

QString sharesHtml(const QString& title, const std::vector<Share>& shares, const Names& names,
                   QString (*word)(std::string_view))
{
    QStringList parts;
    for (const auto& [name, count] : shares) {
        parts << QStringLiteral("%1&nbsp;<b>%2</b>")
                     .arg(word(names.text(name)).toHtmlEscaped(), format::count(count));
    }
    return QStringLiteral("<p style='margin:2px 0'>%1: %2</p>")
        .arg(title.toHtmlEscaped(), parts.join(QStringLiteral(" · ")));
}

QString verdictsHtml(const WhatIf& answer)
{
    QStringList parts;
    for (int i = 0; i < kTrustVerdicts; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (answer.before[at] == 0 && answer.after[at] == 0) {
            continue;
        }
        const auto verdict = static_cast<TrustVerdict>(i);
        parts << QStringLiteral("%1&nbsp;%2&nbsp;%3&nbsp;→&nbsp;<b>%4</b>")
                     .arg(toneSymbol(toneOf(verdict)), verdictText(verdict).toHtmlEscaped(),
                          format::count(answer.before[at]), format::count(answer.after[at]));
    }
    return QStringLiteral("<p style='margin:2px 0'>%1</p>").arg(parts.join(QStringLiteral(" · ")));
}

} // namespace

QString whatIfHtml(const WhatIf& answer, const Names& names, const Colours& colours)
{
    const QString thing = QStringLiteral("<b>%1 %2</b>")
                              .arg(trustThingText(answer.target.thing).toHtmlEscaped(),
                                   shortDigest(answer.target.name).toHtmlEscaped());
    QString page =
        QStringLiteral("<p style='margin:2px 0'>%1</p>")
            .arg(tr("Without %1, <b>%2</b> of %3 nodes turn; %4 more rest on it and are "
                    "no better today.")
                     .arg(thing, format::count(answer.turned.size()), format::count(answer.nodes),
                          format::count(answer.resting.size())));
    page += verdictsHtml(answer);
    if (!answer.turned.empty()) {
        page += sharesHtml(tr("By region"), answer.byRegion, names, &qstr);
        page += sharesHtml(tr("By phase"), answer.byPhase, names, &phaseText);
        page += sharesHtml(tr("By connectivity"), answer.byConnectivity, names, &connectivityText);
    }
    return page + QStringLiteral("<p style='margin:2px 0;color:%1'>%2</p>")
                      .arg(colours.muted.name(),
                           tr("A question only: nothing was written.").toHtmlEscaped());
}

std::string whatIfCsv(const WhatIf& answer, const Names& names)
{
    std::string out =
        "node,region,cluster,phase,connectivity,autonomous,before,after,since,via\r\n";
    for (const WhatIfRow& row : answer.turned) {
        std::string via;
        for (const std::string& step : row.via) {
            via += (via.empty() ? "" : " > ") + step;
        }
        for (const NameId name : {row.node, row.region, row.cluster, row.phase, row.connectivity}) {
            out += csvField(names.text(name)) + ',';
        }
        out += row.autonomous ? "true," : "false,";
        out += std::string(wordOf(row.before)) + ',' + std::string(wordOf(row.after)) + ',';
        out += timeText(row.since) + ',' + csvField(via) + "\r\n";
    }
    return out;
}

std::string whatIfJson(const WhatIf& answer, const Names& names)
{
    nlohmann::ordered_json document;
    document["distrusted"] = {
        {"thing", kTrustThingWords[static_cast<std::size_t>(answer.target.thing)]},
        {"name", answer.target.name}};
    document["at"] = timeText(answer.at);
    document["nodes"] = answer.nodes;
    auto& turned = document["turned"] = nlohmann::ordered_json::array();
    for (const WhatIfRow& row : answer.turned) {
        nlohmann::ordered_json one;
        one["node"] = names.text(row.node);
        one["region"] = names.text(row.region);
        one["cluster"] = names.text(row.cluster);
        one["phase"] = names.text(row.phase);
        one["connectivity"] = names.text(row.connectivity);
        one["autonomous"] = row.autonomous;
        one["before"] = wordOf(row.before);
        one["after"] = wordOf(row.after);
        one["since"] = timeText(row.since);
        one["via"] = row.via;
        turned.push_back(std::move(one));
    }
    return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace souverix
