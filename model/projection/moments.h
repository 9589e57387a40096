#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/base/utc_time.h"

namespace souverix
{

/// Moments in order, in which the place of any time is found in about the same few steps however
/// many they are: by a table of equal spans of time. Any thread.
class Moments
{
public:
    Moments() = default;
    /// `times` rise strictly and are not empty.
    explicit Moments(std::vector<UtcTime> times);

    [[nodiscard]] UtcTime operator[](std::size_t index) const
    {
        return m_times.empty() ? fromMillis(m_millis[index]) : m_times[index];
    }
    [[nodiscard]] std::size_t size() const { return m_millis.size(); }

    /// Whether the moment of that index is.
    [[nodiscard]] bool isBefore(std::size_t index, const UtcTime& time) const
    {
        const std::int64_t millis = wholeMillis(time);
        return m_millis[index] < millis || (m_millis[index] == millis && (*this)[index] < time);
    }
    [[nodiscard]] bool isAfter(std::size_t index, const UtcTime& time) const
    {
        const std::int64_t millis = wholeMillis(time);
        return m_millis[index] > millis || (m_millis[index] == millis && (*this)[index] > time);
    }
    /// How many are not after `time`.
    [[nodiscard]] std::size_t passed(const UtcTime& time) const
    {
        const std::int64_t millis = wholeMillis(time);
        std::size_t index = 0;
        if (millis >= m_origin) {
            const auto span = static_cast<std::uint64_t>(millis - m_origin) >> m_shift;
            index = span < m_first.size() ? m_first[span] : size();
        }
        while (index < size() && !isAfter(index, time))
            ++index;
        return index;
    }
    /// The same where that many are known not to be: seldom many more are.
    [[nodiscard]] std::size_t passed(const UtcTime& time, std::size_t known) const
    {
        constexpr int kSteps = 4;
        for (int step = 0; step < kSteps; ++step, ++known)
            if (known == size() || isAfter(known, time))
                return known;
        return passed(time);
    }
    [[nodiscard]] double secondsBetween(std::size_t from, std::size_t to) const
    {
        if (!m_times.empty())
            return (m_times[to] - m_times[from]).toSeconds();
        return static_cast<double>(m_millis[to] - m_millis[from]) / 1e3;
    }
    /// The same of the stretches from `from` to `to` that begin with a moment of which `counts`
    /// says true.
    template <class Counts>
    [[nodiscard]] double secondsWhere(std::size_t from, std::size_t to, const Counts& counts) const
    {
        double seconds = 0;
        if (!m_times.empty()) {
            for (std::size_t i = from; i < to; ++i)
                seconds += counts(i) ? secondsBetween(i, i + 1) : 0;
            return seconds;
        }
        std::int64_t millis = 0; // without a branch, which nobody could foretell
        for (std::size_t i = from; i < to; ++i)
            millis += (m_millis[i + 1] - m_millis[i]) & -static_cast<std::int64_t>(counts(i));
        return static_cast<double>(millis) / 1e3;
    }
    /// From the moment of that index to `time`.
    [[nodiscard]] double secondsSince(std::size_t index, const UtcTime& time) const
    {
        if (!m_times.empty())
            return (time - m_times[index]).toSeconds();
        return static_cast<double>(wholeMillis(time) - m_millis[index]) / 1e3 +
               static_cast<double>(time.nanos % 1'000'000) / 1e9;
    }

private:
    std::vector<std::int64_t> m_millis; ///< of each, cut
    std::vector<UtcTime> m_times;       ///< empty where all are whole milliseconds
    std::int64_t m_origin = 0;          ///< ms since 1970: the second moment; the first is far off
    unsigned m_shift = 0;               ///< a span is 2^m_shift ms
    std::vector<std::uint32_t> m_first; ///< by span: the first moment that is not before it
};

} // namespace souverix
