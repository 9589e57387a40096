#pragma once

#include <cstdint>

#include <QString>

#include "model/base/utc_time.h"

namespace souverix
{

struct Error;

/// Values as people read them; numbers by the application's locale, evidence's times always UTC.
namespace format
{

/// `412,018`.
[[nodiscard]] QString count(std::uint64_t value);
/// At most `decimals` digits behind the point, zeros cut: `3.75`.
[[nodiscard]] QString number(double value, int decimals = 2);
/// `3.75 h`.
[[nodiscard]] QString hours(double hours);
/// The two largest units: `2 h 14 m`, `38 s`, `12 d 3 h`; negative with a minus; years from 366 d.
[[nodiscard]] QString span(std::int64_t seconds);
[[nodiscard]] QString span(Duration duration);
/// `0.873` gives `87.3 %`.
[[nodiscard]] QString percent(double share, int decimals = 1);
/// `2026-02-27 03:45:00Z`.
[[nodiscard]] QString utc(UtcTime time);
/// With the fraction of a second, where there is one.
[[nodiscard]] QString utcExact(UtcTime time);
/// `03:45Z` where it is the day of `near`, else `02-27 03:45Z`, else with the year.
[[nodiscard]] QString utcShort(UtcTime time, UtcTime near);
/// In this machine's zone: `2026-02-27 04:45:00`.
[[nodiscard]] QString local(UtcTime time);
/// How long `then` is before `now`: `38 s ago`, `in 4 m` where it is after.
[[nodiscard]] QString age(UtcTime then, UtcTime now);
/// `12.4 MiB`.
[[nodiscard]] QString bytes(std::uint64_t size);
/// `41,200/s`.
[[nodiscard]] QString rate(double perSecond);
/// What an Error means to a person, with its technical detail.
[[nodiscard]] QString error(const Error& error);

} // namespace format

/// UTF-8 to QString.
[[nodiscard]] QString qstr(std::string_view text);

} // namespace souverix
