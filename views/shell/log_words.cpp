#include "views/shell/log_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "views/common/format.h"
#include "views/common/tone.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

struct LogWords {
    Q_DECLARE_TR_FUNCTIONS(souverix::LogWords)
};

QString escaped(const std::string& text)
{
    return qstr(text).toHtmlEscaped();
}

QString paragraph(const QString& html)
{
    return QStringLiteral("<p>%1</p>").arg(html);
}

QString exact(const std::string& bytes)
{
    return QStringLiteral("<pre style=\"white-space:pre-wrap\">%1</pre>").arg(escaped(bytes));
}

QString sideHtml(const QString& title, const ForkSide& side)
{
    QString html = QStringLiteral("<h4>%1</h4>").arg(title);
    if (side.size) {
        html += paragraph(LogWords::tr("%1 entries, signed by %2")
                              .arg(format::count(*side.size),
                                   side.vkey.empty() ? LogWords::tr("a key that is not kept")
                                                     : escaped(side.vkey)));
    }
    html += exact(side.note);
    if (!side.entry.empty()) {
        html += paragraph(LogWords::tr("Its entry:")) + exact(side.entry);
    }
    return html;
}

QString whatDiffers(const ForkStanding& fork)
{
    if (fork.firstDifference) {
        return LogWords::tr("Entry %1 is the first that differs.")
            .arg(format::count(*fork.firstDifference));
    }
    if (fork.held.size && fork.held.size == fork.other.size) {
        return LogWords::tr("Both speak of %1 entries, under different roots. Which entry is the "
                            "first that differs is not known: not all of both sides is held.")
            .arg(format::count(*fork.held.size));
    }
    return LogWords::tr("Neither log goes on from the other. Which entry is the first that differs "
                        "is not known: not all of both sides is held.");
}

} // namespace

const ForkStanding* openFork(const LogStanding& log)
{
    const auto found = std::find_if(log.forks.begin(), log.forks.end(),
                                    [](const ForkStanding& fork) { return !fork.acknowledged; });
    return found == log.forks.end() ? nullptr : &*found;
}

QString keyHtml(const LogStanding& log)
{
    QString html = QStringLiteral("<h3>%1 %2: %3</h3>")
                       .arg(toneSymbol(toneOf(log.trust)), escaped(log.region),
                            trustText(log.trust).toHtmlEscaped());
    html += paragraph(trustMeaning(log.trust).toHtmlEscaped());
    html += paragraph(log.provenSize == log.size
                          ? LogWords::tr("%1 entries, all under a signed checkpoint.")
                                .arg(format::count(log.size))
                          : LogWords::tr("%1 entries, %2 of them under a signed checkpoint.")
                                .arg(format::count(log.size), format::count(log.provenSize)));
    if (log.vkey.empty()) {
        return html + paragraph(LogWords::tr("No key verified its head, so there is none to pin: "
                                             "import a bundle with a checkpoint and its key."));
    }
    return html +
           paragraph(log.pinned
                         ? LogWords::tr("This key is pinned on this machine: a head signed by "
                                        "another one is refused.")
                         : LogWords::tr("<b>The key came with the log itself, so it proves nothing "
                                        "about who wrote it.</b> Compare it, letter by letter, "
                                        "with the one you got by another way (the operator's "
                                        "paper, a call, another machine); pin it only if they are "
                                        "the same."));
}

QString forkHtml(const LogStanding& log)
{
    if (log.forks.empty()) {
        return {};
    }
    const ForkStanding& fork = log.forks.front();
    const auto open = std::count_if(log.forks.begin(), log.forks.end(),
                                    [](const ForkStanding& one) { return !one.acknowledged; });
    QString html =
        QStringLiteral("<h3>%1</h3>").arg(LogWords::tr("Two heads that cannot both be true"));
    html += paragraph(
        LogWords::tr("Origin %1, seen %2.").arg(escaped(fork.origin), format::utc(fork.seen)) +
        u' ' +
        (fork.acknowledged ? LogWords::tr("Acknowledged; the evidence stays.")
                           : LogWords::tr("Not acknowledged by anyone yet (%1 open of %2).")
                                 .arg(open)
                                 .arg(log.forks.size())));
    html += paragraph(QStringLiteral("<b>%1</b>").arg(whatDiffers(fork).toHtmlEscaped()));
    html += paragraph(LogWords::tr("The head held stays; nothing of the other one was taken in. To "
                                   "acknowledge says that a person has seen this; it decides "
                                   "nothing about which of them is right."));
    return html + sideHtml(LogWords::tr("Held here"), fork.held) +
           sideHtml(LogWords::tr("The other one"), fork.other);
}

} // namespace souverix
