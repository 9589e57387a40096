#include "views/shell/time_words.h"

#include <QRegularExpression>

#include "views/common/format.h"
#include "views/common/time_axis.h"

namespace souverix
{

namespace
{

QString dayOf(UtcTime t)
{
    return format::utc(t).left(10);
}

std::optional<UtcTime> moment(const QString& day, QString clock)
{
    clock.remove(QChar(u'Z'), Qt::CaseInsensitive);
    if (clock.isEmpty()) {
        clock = QStringLiteral("00:00:00");
    } else if (clock.count(u':') == 1) {
        clock += QStringLiteral(":00");
    }
    if (clock.indexOf(u':') == 1) {
        clock.prepend(u'0');
    }
    return UtcTime::parse((day + u'T' + clock + u'Z').toStdString());
}

std::optional<UtcTime> relative(const QString& text, UtcTime from)
{
    const bool back = text.startsWith(u'-') || text.startsWith(u'−');
    if (!back && !text.startsWith(u'+')) {
        return std::nullopt;
    }
    const auto seconds = parseSpan(text.mid(1).remove(QChar(u' ')).toStdString());
    if (!seconds) {
        return std::nullopt;
    }
    return shifted(from, static_cast<double>(back ? -*seconds : *seconds));
}

} // namespace

std::optional<UtcTime> parseTimeWords(const QString& text, UtcTime now, UtcTime at)
{
    const QString words = text.trimmed();
    if (words.compare(u"now", Qt::CaseInsensitive) == 0) {
        return now;
    }
    if (words.startsWith(u"now", Qt::CaseInsensitive)) {
        return relative(words.mid(3).trimmed(), now);
    }
    if (const auto moved = relative(words, at)) {
        return moved;
    }
    for (const auto& [word, days] :
         {std::pair(QStringLiteral("today"), 0), std::pair(QStringLiteral("yesterday"), 1)}) {
        if (words.startsWith(word, Qt::CaseInsensitive)) {
            return moment(dayOf(shifted(now, -86400.0 * days)), words.mid(word.size()).trimmed());
        }
    }
    static const QRegularExpression kFull(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})(?:[ T]+([0-9:.]+Z?))?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = kFull.match(words); match.hasMatch()) {
        return moment(match.captured(1), match.captured(2));
    }
    static const QRegularExpression kClock(QStringLiteral("^\\d{1,2}:\\d{2}(:\\d{2})?Z?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (kClock.match(words).hasMatch()) {
        return moment(dayOf(at), words);
    }
    return std::nullopt;
}

} // namespace souverix
