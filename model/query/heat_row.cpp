#include "model/query/heat_row.h"

#include <algorithm>
#include <cmath>

#include "model/query/heat_cells.h"
#include "model/query/time_bins.h"

namespace souverix
{
namespace
{

constexpr double kHour = 3600;

bool drifts(Severity severity)
{
    return severity >= Severity::Low;
}

std::uint8_t cellOf(Severity severity)
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(severity) + 1);
}

} // namespace

HeatFill::HeatFill(HeatAsk ask, const DriftMap& map, UtcTime at, const MarkValues& values,
                   DriftJudge& judge)
    : m_ask(ask), m_bins(0), m_last(std::min(at, map.end)),
      m_end(at < map.end ? at + Duration{0, 1} : map.end), m_values(values), m_judge(judge)
{
    const TimeBins bins(map.begin, map.end, map.bins);
    for (std::uint32_t bin = 0; bin <= map.bins; ++bin)
        m_edges.push_back(std::min(bins.startOf(bin), m_end));
    while (m_bins < map.bins && m_edges[m_bins] < m_end)
        ++m_bins;
    if (m_bins > 0) {
        const double perSecond = map.bins / (map.end - map.begin).toSeconds();
        m_perSecond = static_cast<std::uint64_t>(std::min(std::ldexp(perSecond, kScale), 0x1p63));
    }
    if (ask == HeatAsk::Cells)
        m_cells.resize(m_bins + kCells);
}

void HeatFill::add(NameId node, std::string_view marks, bool toCluster, HeatRow& row,
                   std::vector<HeatStride>& strides)
{
    if (m_bins == 0)
        return;
    m_node = node;
    m_toCluster = toCluster;
    m_counted = m_exists = false;
    m_row = &row;
    m_time = m_edges.front();
    m_bin = 0;
    m_parts.clear();
    m_partAt.assign(m_values.parts(), kNone);
    std::fill(m_cells.begin(), m_cells.end(), std::uint8_t{0});
    m_isStrideKnown = m_isStrideWhole = false;
    PackedMarks packed(marks);
    std::uint32_t number = 0;
    for (PackedMarks::Mark mark; packed.next(mark) && mark.time < m_end; ++number) {
        moveTo(mark.time);
        if (m_ask == HeatAsk::Hours && number % HeatStride::kMarks == 0)
            beginStride(mark.time, number / HeatStride::kMarks, strides);
        take(mark.value);
    }
    moveTo(m_end);
    showAll();
    if (m_ask == HeatAsk::Cells)
        raiseTo(row.worst.first(m_bins), m_cells.data());
}

void HeatFill::beginStride(const UtcTime& time, std::uint32_t number,
                           std::vector<HeatStride>& strides)
{
    if (m_isStrideWhole && !m_isStrideKnown) {
        if (strides.size() < number)
            strides.resize(number);
        strides[number - 1] = {m_strideHours, time.seconds};
    }
    m_isStrideWhole = time >= m_edges.front();
    m_isStrideKnown = m_isStrideWhole && number < strides.size() && strides[number].hours >= 0 &&
                      strides[number].endSeconds < m_last.seconds;
    m_strideHours = 0;
    if (m_isStrideKnown)
        m_row->hours += strides[number].hours;
}

void HeatFill::take(std::uint32_t number)
{
    if (!m_exists) {
        m_exists = true;
        m_thereSince = m_time;
        m_thereBin = m_bin;
    }
    const MarkValues::Value& value = m_values[number];
    if (std::holds_alternative<DriftHeld>(value.value)) {
        takeHeld(value, number);
    } else if (const auto* standing = std::get_if<DriftStanding>(&value.value)) {
        takeStanding(standing->counted);
    } else {
        m_scopes = std::get<DriftScopes>(value.value);
        for (Part& part : m_parts) {
            show(part);
            part.scope = nullptr;
            place(part);
        }
    }
}

void HeatFill::takeStanding(bool counted)
{
    if (m_toCluster) {
        showAll();
        m_thereSince = m_time;
        m_thereBin = m_bin;
        for (Part& part : m_parts)
            goOn(part);
    }
    m_counted = counted;
}

void HeatFill::takeHeld(const MarkValues::Value& value, std::uint32_t number)
{
    std::uint32_t& at = m_partAt[value.part];
    if (at == kNone) {
        at = static_cast<std::uint32_t>(m_parts.size());
        m_parts.emplace_back();
    } else {
        show(m_parts[at]);
    }
    m_parts[at].value = number;
    place(m_parts[at]);
}

void HeatFill::goOn(Part& part) const
{
    part.since = m_time;
    part.bin = m_bin;
}

void HeatFill::place(Part& part)
{
    if (part.scope == nullptr) {
        part.scope = &scopeOf(std::get<DriftHeld>(m_values[part.value].value).part);
        part.now = kNowhere;
    }
    part.binned = &binned(*part.scope, part.value);
    goOn(part);
}

HeatFill::Scope& HeatFill::scopeOf(const DriftPart& part)
{
    Wanted& wanted = m_judge.wanted(part, m_node, m_scopes);
    if (wanted.number >= m_scopesOf.size())
        m_scopesOf.resize(wanted.number + 1);
    Scope& scope = m_scopesOf[wanted.number];
    scope.wanted = &wanted;
    return scope;
}

const HeatFill::Binned& HeatFill::binned(Scope& scope, std::uint32_t value)
{
    Recent& recent = m_recent[(scope.wanted->number * 31 + value) % m_recent.size()];
    if (recent.scope != &scope || recent.value != value) {
        const auto [course, isNew] = scope.courses.try_emplace(value);
        if (isNew)
            bin(scope, value, course->second);
        recent = {&scope, value, &course->second};
    }
    return *recent.binned;
}

void HeatFill::bin(Scope& scope, std::uint32_t value, Binned& out)
{
    const auto& held = std::get<DriftHeld>(m_values[value].value);
    PartCourse& course = m_judge.course(*scope.wanted, held.part, held.held);
    out.course = &course;
    if (m_ask == HeatAsk::Hours)
        course.sum(scope.wanted->moments);
    if (course.constant || m_ask == HeatAsk::Hours)
        return;
    auto& [before, passed] = scope.edges;
    if (passed.empty()) {
        const Moments& moments = scope.wanted->moments;
        for (std::uint32_t edge = 0; edge <= m_bins; ++edge) {
            const std::size_t count = moments.passed(m_edges[edge]);
            passed.push_back(static_cast<std::uint32_t>(count));
            before.push_back(passed.back() - (moments[count - 1] == m_edges[edge] ? 1U : 0U));
        }
    }
    out.worst.resize(m_bins + kCells);
    for (std::uint32_t bin = 0; bin < m_bins; ++bin) {
        const auto [cell, peak] =
            worstIn(course, scope.wanted->moments, bin, passed[bin], before[bin + 1]);
        out.worst[bin] = cell;
        out.peaks.push_back(peak);
    }
}

// Of what holds from the moment before `passed` until the moment `end`.
std::pair<std::uint8_t, HeatFill::Peak> HeatFill::worstIn(const PartCourse& course,
                                                          const Moments& moments, std::uint32_t bin,
                                                          std::size_t passed, std::size_t end) const
{
    const auto first = course.severities.begin() + static_cast<std::ptrdiff_t>(passed) - 1;
    const auto last = course.severities.begin() + static_cast<std::ptrdiff_t>(end);
    const auto most = std::max_element(first, last);
    Peak peak{m_edges[bin].seconds, m_edges[bin + 1].seconds};
    if (most != first)
        peak.begin = moments[static_cast<std::size_t>(most - course.severities.begin())].seconds;
    if (auto past = last; *(past - 1) != *most) {
        while (*(past - 1) != *most)
            --past;
        peak.end = moments[static_cast<std::size_t>(past - course.severities.begin())].seconds;
    }
    return {cellOf(*most), peak};
}

void HeatFill::moveTo(const UtcTime& time)
{
    if (time <= m_time)
        return;
    if (m_exists && m_counted) {
        if (m_ask == HeatAsk::Hours)
            addHours(std::min(time, m_last));
        else if (m_toCluster)
            endBins(time);
    }
    // Each by itself: read as one, they would wait until both are written.
    m_time.seconds = time.seconds;
    m_time.nanos = time.nanos;
    m_bin = binOf(time);
}

// From m_bin on. A guess that is seldom one off takes less time than steps that nobody foretells,
// and whole numbers less than others.
std::uint32_t HeatFill::binOf(const UtcTime& time) const
{
    const auto seconds = static_cast<std::uint64_t>(time.seconds - m_edges.front().seconds);
    std::uint32_t bin =
        std::clamp(static_cast<std::uint32_t>(seconds * m_perSecond >> kScale), m_bin, m_bins - 1);
    while (m_edges[bin] > time) // that of m_bin is not
        --bin;
    while (bin + 1 < m_bins && m_edges[bin + 1] <= time)
        ++bin;
    return bin;
}

void HeatFill::addHours(UtcTime to)
{
    if (m_isStrideKnown)
        return;
    const double hours = hoursUntil(to);
    m_row->hours += hours;
    m_strideHours += hours;
}

std::uint32_t HeatFill::passed(Part& part, const UtcTime& time)
{
    if (part.now != time) {
        const Moments& moments = part.moments();
        part.passed = static_cast<std::uint32_t>(part.now < time ? moments.passed(time, part.passed)
                                                                 : moments.passed(time));
        part.now = time;
    }
    return part.passed;
}

// In which some part drifts, from m_time on.
double HeatFill::hoursUntil(UtcTime to)
{
    Part* moving = nullptr;
    for (Part& part : m_parts) {
        if (part.constant()) {
            if (drifts(part.binned->course->first))
                return (to - m_time).toSeconds() / kHour;
        } else if (moving != nullptr) {
            return hoursOfMany(to);
        } else {
            moving = &part;
        }
    }
    if (moving == nullptr)
        return 0;
    const PartCourse& course = *moving->binned->course;
    const Moments& moments = moving->moments();
    // Mostly the end of the stretch before.
    const double before = m_summed.course == &course && m_summed.time == m_time
                              ? m_summed.seconds
                              : course.driftedUntil(m_time, passed(*moving, m_time), moments);
    m_summed = {&course, to, course.driftedUntil(to, passed(*moving, to), moments)};
    return (m_summed.seconds - before) / kHour;
}

// Several parts move: moment by moment.
double HeatFill::hoursOfMany(UtcTime to) const
{
    double seconds = 0;
    for (UtcTime time = m_time; time < to;) {
        UtcTime next = to;
        bool some = false;
        for (const Part& part : m_parts) {
            const PartCourse& course = *part.binned->course;
            if (course.constant) {
                some = some || drifts(course.first);
                continue;
            }
            const std::size_t i = part.moments().passed(time);
            some = some || drifts(course.severities[i - 1]);
            if (i < part.moments().size())
                next = std::min(next, part.moments()[i]);
        }
        seconds += some ? (next - time).toSeconds() : 0;
        time = next;
    }
    return seconds / kHour;
}

void HeatFill::endBins(UtcTime to)
{
    for (std::uint32_t bin = m_bin; bin < m_bins && m_edges[bin + 1] <= to; ++bin) {
        ++m_row->counted[bin];
        const bool some = std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) {
            const PartCourse& course = *part.binned->course;
            return drifts(course.constant
                              ? course.first
                              : course.severities[part.scope->edges.before[bin + 1] - 1]);
        });
        m_row->drifted[bin] += some ? 1U : 0U;
    }
}

// In the bins from its since to m_time.
void HeatFill::show(Part& part)
{
    if (part.since >= m_time || m_ask == HeatAsk::Hours || (m_toCluster && !m_counted))
        return;
    if (part.constant())
        showCell(cellOf(part.binned->course->first), part.since, part.bin);
    else
        showMoving(part);
}

void HeatFill::showCell(std::uint8_t cell, UtcTime since, std::uint32_t bin)
{
    if (since >= m_time)
        return;
    const std::uint32_t end = m_bin + (m_edges[m_bin] < m_time ? 1 : 0);
    raiseAll(m_cells.data() + bin, end - bin, [cell](std::size_t) { return SomeCells{} + cell; });
}

void HeatFill::showMoving(const Part& part)
{
    const std::uint8_t* worst = part.binned->worst.data();
    const auto raiseBins = [&](std::uint32_t begin, std::uint32_t end) {
        raiseAll(m_cells.data() + begin, end - begin,
                 [from = worst + begin](std::size_t at) { return cellsAt(from + at); });
    };
    if (part.bin == m_bin) {
        showWithin(part, m_bin, m_time);
        return;
    }
    // Mostly it touches the worst of the first bin and of the last.
    const auto& peaks = part.binned->peaks;
    if (part.since.seconds < peaks[part.bin].end && peaks[m_bin].begin < m_time.seconds) {
        raiseBins(part.bin, m_bin + 1);
        return;
    }
    showWithin(part, part.bin, m_edges[part.bin + 1]);
    raiseBins(part.bin + 1, m_bin);
    if (m_edges[m_bin] < m_time)
        showWithin(part, m_bin, m_time);
}

// In one bin, from its since until then.
void HeatFill::showWithin(const Part& part, std::uint32_t bin, const UtcTime& until)
{
    // Part of a bin is never worse than all of it: mostly nothing need be looked at.
    const std::uint8_t most = part.binned->worst[bin];
    std::uint8_t& cell = m_cells[bin];
    if (cell >= most)
        return;
    const PartCourse& course = *part.binned->course;
    const Moments& moments = part.moments();
    std::size_t next = part.scope->edges.passed[bin];
    const std::size_t end = part.scope->edges.before[bin + 1];
    if (part.bin == bin)
        next = moments.passed(part.since, next);
    std::uint8_t found = cellOf(course.severities[next - 1]);
    for (; found < most && next < end && moments.isBefore(next, until); ++next)
        raise(found, cellOf(course.severities[next]));
    raise(cell, found);
}

void HeatFill::showAll()
{
    if (!m_exists || m_ask == HeatAsk::Hours || (m_toCluster && !m_counted))
        return;
    showCell(cellOf(Severity::None), m_thereSince, m_thereBin);
    for (Part& part : m_parts)
        show(part);
}

} // namespace souverix
