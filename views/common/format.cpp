#include "views/common/format.h"

#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "model/base/result.h"

namespace souverix
{

QString qstr(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

namespace format
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix::format", text);
}

struct Unit {
    std::int64_t seconds;
    const char* text;
};

constexpr std::array<Unit, 5> kUnits{
    {{365LL * 86400, QT_TRANSLATE_NOOP("souverix::format", "%1 y")},
     {86400, QT_TRANSLATE_NOOP("souverix::format", "%1 d")},
     {3600, QT_TRANSLATE_NOOP("souverix::format", "%1 h")},
     {60, QT_TRANSLATE_NOOP("souverix::format", "%1 m")},
     {1, QT_TRANSLATE_NOOP("souverix::format", "%1 s")}}};

const char* meaningOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return QT_TRANSLATE_NOOP("souverix::format", "That cannot be understood.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("souverix::format", "It does not exist.");
    case ErrorCode::Unreadable:
        return QT_TRANSLATE_NOOP("souverix::format", "It cannot be read.");
    case ErrorCode::Malformed:
        return QT_TRANSLATE_NOOP("souverix::format", "Its bytes break the rules of their format.");
    case ErrorCode::Mismatch:
        return QT_TRANSLATE_NOOP("souverix::format",
                                 "Broken: what it claims and what it holds do not match.");
    case ErrorCode::Forked:
        return QT_TRANSLATE_NOOP("souverix::format",
                                 "Forked: two signed heads that cannot both be true.");
    case ErrorCode::Refused:
        return QT_TRANSLATE_NOOP("souverix::format", "Refused by a rule.");
    case ErrorCode::Unsupported:
        return QT_TRANSLATE_NOOP("souverix::format",
                                 "This version of the program does not know it.");
    case ErrorCode::Io:
        return QT_TRANSLATE_NOOP("souverix::format", "The system refused to read or write.");
    case ErrorCode::Busy:
        return QT_TRANSLATE_NOOP("souverix::format", "Another program holds the replica.");
    case ErrorCode::Full:
        return QT_TRANSLATE_NOOP("souverix::format", "No space is left.");
    case ErrorCode::Damaged:
        return QT_TRANSLATE_NOOP("souverix::format", "The replica's own file is not sound.");
    case ErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("souverix::format", "Cancelled.");
    case ErrorCode::Internal:
        break;
    }
    return QT_TRANSLATE_NOOP("souverix::format", "An error of this program.");
}

/// Where a reason says more than its code.
const char* meaningOf(const Error& error)
{
    if (error.reason == "older-replica") {
        return QT_TRANSLATE_NOOP("souverix::format",
                                 "This replica was made by an older version of the program. Import "
                                 "its bundle or JSONL anew: this version does not read it.");
    }
    if (error.reason == "older-replica-aside") {
        return QT_TRANSLATE_NOOP("souverix::format",
                                 "Imported anew: the replica kept of it was made by an older "
                                 "version. Its pins and bookmarks stay in the older file.");
    }
    if (error.reason == "newer-replica") {
        return QT_TRANSLATE_NOOP("souverix::format",
                                 "This replica was made by a newer version of the program. Open it "
                                 "with that version.");
    }
    if (error.reason == "entries-awaited") {
        return QT_TRANSLATE_NOOP("souverix::format",
                                 "Earlier entries have not come yet: later ones wait for them.");
    }
    if (error.reason == "foreign-file") {
        return QT_TRANSLATE_NOOP("souverix::format", "This file is no replica.");
    }
    return meaningOf(error.code);
}

} // namespace

QString count(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString number(double value, int decimals)
{
    if (!std::isfinite(value)) {
        return QStringLiteral("–");
    }
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    int needed = decimals;
    while (needed > 0) {
        const double shorter = std::pow(10.0, needed - 1);
        if (std::abs(std::round(rounded * shorter) / shorter - rounded) > 0.5 / scale) {
            break;
        }
        --needed;
    }
    return QLocale().toString(rounded == 0 ? 0.0 : rounded, 'f', needed);
}

QString hours(double hours)
{
    return tr("%1 h").arg(number(hours));
}

QString span(std::int64_t seconds)
{
    if (seconds < 0) {
        return QStringLiteral("−") + span(-std::max(seconds, -INT64_MAX));
    }
    for (std::size_t i = 0; i < kUnits.size(); ++i) {
        if (seconds < kUnits[i].seconds && i + 1 < kUnits.size()) {
            continue;
        }
        const std::int64_t whole = seconds / kUnits[i].seconds;
        QString text = tr(kUnits[i].text).arg(QLocale().toString(static_cast<qlonglong>(whole)));
        const std::int64_t rest = seconds % kUnits[i].seconds;
        if (i + 1 < kUnits.size() && rest >= kUnits[i + 1].seconds) {
            text +=
                u' ' +
                tr(kUnits[i + 1].text).arg(static_cast<qlonglong>(rest / kUnits[i + 1].seconds));
        }
        return text;
    }
    return {};
}

QString span(Duration duration)
{
    return span(duration.seconds);
}

QString percent(double share, int decimals)
{
    return tr("%1 %").arg(number(share * 100, decimals));
}

QString utc(UtcTime time)
{
    QString text = qstr(time.toSecondString());
    text.replace(u'T', u' ');
    return text;
}

QString utcExact(UtcTime time)
{
    QString text = qstr(time.toString());
    text.replace(u'T', u' ');
    return text;
}

QString utcShort(UtcTime time, UtcTime near)
{
    const QString full = utc(time);
    const QString other = utc(near);
    const QString clock = full.mid(11, 5) + u'Z';
    if (full.left(10) == other.left(10)) {
        return clock;
    }
    return full.left(4) == other.left(4) ? full.mid(5, 6) + clock : full.left(11) + clock;
}

QString local(UtcTime time)
{
    return QDateTime::fromSecsSinceEpoch(time.seconds)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString age(UtcTime then, UtcTime now)
{
    return then <= now ? tr("%1 ago").arg(span(now - then)) : tr("in %1").arg(span(then - now));
}

QString bytes(std::uint64_t size)
{
    return QLocale().formattedDataSize(static_cast<qint64>(size), 1, QLocale::DataSizeIecFormat);
}

QString rate(double perSecond)
{
    return tr("%1/s").arg(number(perSecond, perSecond < 10 ? 1 : 0));
}

QString error(const Error& error)
{
    const QString meaning = tr(meaningOf(error));
    return error.detail.empty() ? meaning : meaning + u'\n' + qstr(error.detail);
}

} // namespace format

} // namespace souverix
