#include "views/common/region_words.h"

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

constexpr Duration kInStep{0, 0};

} // namespace

Tone toneOfRegionSync(const RegionFederation& region, const Names& names)
{
    if (!region.lastSync || !region.syncDebt) {
        return Tone::Unknown;
    }
    if (*region.syncDebt <= kInStep) {
        return Tone::Nominal;
    }
    const std::int64_t every = parseSpan(names.text(region.syncFrequency)).value_or(0);
    if (region.syncDebt->seconds >= 4 * every) {
        return Tone::High;
    }
    return region.syncDebt->seconds >= every ? Tone::Medium : Tone::Low;
}

QString regionDebtText(const RegionFederation& region)
{
    if (!region.syncDebt) {
        return tr("never synced");
    }
    return *region.syncDebt <= kInStep ? tr("in step")
                                       : tr("owes %1").arg(format::span(*region.syncDebt));
}

QString regionLastSyncText(const RegionFederation& region, UtcTime at)
{
    return region.lastSync ? format::age(*region.lastSync, at) : tr("never");
}

QString regionFrequencyText(const RegionFederation& region, const Names& names)
{
    return region.syncFrequency == NameId::None
               ? tr("frequency unknown")
               : tr("every %1").arg(qstr(names.text(region.syncFrequency)));
}

QString announcedName(NameId name, const Names& names)
{
    return name == NameId::None ? tr("not announced") : qstr(names.text(name));
}

} // namespace souverix
