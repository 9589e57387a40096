#include "views/common/evidence_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "views/common/format.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

/// The largest unit alone: a figure's last line is short.
QString shortAge(Duration age)
{
    return format::span(age).section(u' ', 0, 1);
}

/// `412`, `12k`.
QString shortCount(std::uint32_t count)
{
    return count < 10'000 ? format::count(count) : tr("%1k").arg(format::count(count / 1000));
}

QString limitText()
{
    return format::span(kFreshFor);
}

/// Of what is asked for nothing any more: fresh, although older than what is fresh.
bool isFinal(const AxisEvidence& evidence, UtcTime at)
{
    return evidence.freshness == Freshness::Fresh && evidence.at && at - *evidence.at > kFreshFor;
}

} // namespace

QString freshnessText(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Fresh:
        return tr("fresh");
    case Freshness::Stale:
        return tr("stale");
    case Freshness::Assumed:
        return tr("assumed");
    case Freshness::Unknown:
        break;
    }
    return tr("unknown");
}

QString freshnessMeaning(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Fresh:
        return tr("reported within %1").arg(limitText());
    case Freshness::Stale:
        return tr("nothing newer for more than %1").arg(limitText());
    case Freshness::Assumed:
        return tr("carried over from before the node was cut off, or its region fell behind");
    case Freshness::Unknown:
        break;
    }
    return tr("never reported");
}

QString freshnessMark(Freshness freshness)
{
    static constexpr std::array<const char16_t*, kFreshnesses> kMarks{u"", u"◷", u"≈", u"?"};
    return QString::fromUtf16(kMarks[static_cast<std::size_t>(freshness)]);
}

QString evidenceAxisText(EvidenceAxis axis)
{
    switch (axis) {
    case EvidenceAxis::Phase:
        return tr("phase");
    case EvidenceAxis::Connectivity:
        return tr("connectivity");
    case EvidenceAxis::Drift:
        return tr("drift");
    case EvidenceAxis::Attestation:
        return tr("attestation");
    case EvidenceAxis::Debt:
        break;
    }
    return tr("sync debt");
}

QString evidenceText(const AxisEvidence& evidence, UtcTime at)
{
    if (evidence.freshness == Freshness::Unknown || !evidence.at) {
        return QStringLiteral("? ") + freshnessText(Freshness::Unknown);
    }
    const QString age = format::span(at - *evidence.at);
    if (evidence.freshness == Freshness::Fresh) {
        return isFinal(evidence, at) ? tr("final, %1 old").arg(age) : tr("%1 old").arg(age);
    }
    return evidence.freshness == Freshness::Stale ? tr("◷ stale, %1 old").arg(age)
                                                  : tr("≈ assumed, from %1 ago").arg(age);
}

QString evidenceTip(EvidenceAxis axis, const AxisEvidence& evidence, UtcTime at)
{
    const QString head = tr("Evidence of its %1: ").arg(evidenceAxisText(axis));
    const QString meaning = isFinal(evidence, at) ? tr("it is decommissioned: nothing newer is due")
                                                  : freshnessMeaning(evidence.freshness);
    return evidence.at
               ? head + tr("%1 at T, of %2; %3.")
                            .arg(evidenceText(evidence, at), format::utc(*evidence.at), meaning)
               : head + meaning + u'.';
}

QString spreadText(const EvidenceSpread& spread, UtcTime at)
{
    if (spread.total() == 0) {
        return tr("rests on no node");
    }
    QStringList parts;
    for (const Freshness freshness : {Freshness::Stale, Freshness::Assumed, Freshness::Unknown}) {
        if (spread.of(freshness) > 0) {
            parts << freshnessMark(freshness) + shortCount(spread.of(freshness));
        }
    }
    if (parts.isEmpty() && spread.median) {
        return tr("%1 old").arg(shortAge(at - *spread.median));
    }
    parts.prepend(spread.median ? shortAge(at - *spread.median) : tr("never"));
    return parts.join(u' ');
}

QString spreadTip(EvidenceAxis axis, const EvidenceSpread& spread, UtcTime at)
{
    QStringList lines{tr("Rests on the %1 of %2 nodes")
                          .arg(evidenceAxisText(axis), format::count(spread.total()))};
    if (spread.median && spread.oldest) {
        lines << tr("at T half of it is older than %1, the oldest %2")
                     .arg(format::span(at - *spread.median), format::span(at - *spread.oldest));
    }
    for (std::size_t i = 0; i < kFreshnesses; ++i) {
        const auto freshness = static_cast<Freshness>(i);
        if (spread.of(freshness) > 0) {
            lines << QStringLiteral("%1 %2 %3: %4")
                         .arg(freshnessMark(freshness), format::count(spread.of(freshness)),
                              freshnessText(freshness), freshnessMeaning(freshness))
                         .trimmed();
        }
    }
    return lines.join(u'\n');
}

QString leastSureText(const NodeRow& row, UtcTime at)
{
    const EvidenceAxis axis = leastSure(row);
    const AxisEvidence evidence = evidenceOf(row, axis);
    if (isFinal(evidence, at)) {
        return tr("final, heard %1").arg(format::age(row.lastEvent, at));
    }
    if (evidence.freshness == Freshness::Fresh) {
        return tr("fresh, heard %1").arg(format::age(row.lastEvent, at));
    }
    return tr("%1: %2").arg(evidenceAxisText(axis), evidenceText(evidence, at));
}

QString unsureLines(const NodeRow& row, UtcTime at)
{
    QString lines;
    for (const EvidenceAxis axis : {EvidenceAxis::Phase, EvidenceAxis::Connectivity,
                                    EvidenceAxis::Drift, EvidenceAxis::Attestation}) {
        const AxisEvidence evidence = evidenceOf(row, axis);
        if (evidence.freshness != Freshness::Fresh) {
            lines += u'\n' + evidenceTip(axis, evidence, at);
        }
    }
    return lines;
}

} // namespace souverix
