#include "model/query/heat_row.h"

#include <algorithm>

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

const PartCourse& nothing()
{
    static const PartCourse course{0, {{UtcTime::min(), Severity::None}}};
    return course;
}

} // namespace

HeatFill::HeatFill(const DriftMap& map, UtcTime at, const MarkValues& values, DriftJudge& judge)
    : m_bins(map.bins), m_last(std::min(at, map.end)),
      m_end(at < map.end ? at + Duration{0, 1} : map.end), m_values(values), m_judge(judge)
{
    const TimeBins bins(map.begin, map.end, map.bins);
    for (std::uint32_t bin = 0; bin <= map.bins; ++bin)
        m_edges.push_back(std::min(bins.startOf(bin), m_end));
}

void HeatFill::add(NameId node, std::string_view marks, bool toCluster, HeatRow& row)
{
    if (m_edges.front() >= m_end)
        return;
    m_node = node;
    m_toCluster = toCluster;
    m_counted = m_exists = false;
    m_row = &row;
    m_time = m_edges.front();
    m_bin = 0;
    m_parts.clear();
    PackedMarks packed(marks);
    for (PackedMarks::Mark mark; packed.next(mark) && mark.time < m_end;) {
        moveTo(mark.time);
        take(mark);
    }
    moveTo(m_end);
    showAll();
}

void HeatFill::take(const PackedMarks::Mark& mark)
{
    if (!m_exists) {
        m_exists = true;
        m_there = {0, nullptr, &nothing(), {}, 0};
        goOn(m_there);
    }
    const MarkValues::Value& value = m_values[mark.value];
    if (const auto* held = std::get_if<DriftHeld>(&value.value)) {
        takeHeld(*held, value.part);
    } else if (const auto* standing = std::get_if<DriftStanding>(&value.value)) {
        takeStanding(standing->counted);
    } else {
        m_scopes = std::get<DriftScopes>(value.value);
        for (Part& part : m_parts) {
            show(part);
            place(part);
        }
    }
}

void HeatFill::takeStanding(bool counted)
{
    if (m_toCluster) {
        showAll();
        goOn(m_there);
        for (Part& part : m_parts)
            goOn(part);
    }
    m_counted = counted;
}

void HeatFill::takeHeld(const DriftHeld& held, std::uint32_t number)
{
    auto part = std::find_if(m_parts.begin(), m_parts.end(),
                             [&](const Part& p) { return p.number == number; });
    if (part == m_parts.end())
        part = m_parts.insert(part, Part{number, nullptr, nullptr, {}, 0});
    else
        show(*part);
    part->held = &held;
    place(*part);
}

void HeatFill::goOn(Part& part) const
{
    part.since = m_time;
    part.bin = m_bin;
}

void HeatFill::place(Part& part)
{
    Wanted& wanted = m_judge.wanted(part.held->part, m_node, m_scopes);
    part.course = &m_judge.course(wanted, part.held->part, part.held->held);
    goOn(part);
}

void HeatFill::moveTo(UtcTime time)
{
    if (time <= m_time)
        return;
    if (m_exists && m_counted) {
        m_row->hours += hoursUntil(std::min(time, m_last));
        if (m_toCluster)
            endBins(time);
    }
    m_time = time;
    while (m_bin + 1 < m_bins && m_edges[m_bin + 1] <= time)
        ++m_bin;
}

// In which some part drifts, from m_time on.
double HeatFill::hoursUntil(UtcTime to)
{
    const Part* moving = nullptr;
    bool many = false;
    for (const Part& part : m_parts) {
        if (!part.constant()) {
            many = moving != nullptr;
            moving = &part;
        } else if (drifts(part.first())) {
            return (to - m_time).toSeconds() / kHour;
        }
        if (many)
            return hoursOfMany(to);
    }
    if (moving == nullptr)
        return 0;
    const PartCourse& course = *moving->course;
    // Mostly the end of the stretch before.
    const double before = m_summed.course == &course && m_summed.time == m_time
                              ? m_summed.seconds
                              : secondsAt(course, m_time, m_bin);
    std::uint32_t bin = m_bin;
    while (bin + 1 < m_bins && m_edges[bin + 1] <= to)
        ++bin;
    m_summed = {&course, to, secondsAt(course, to, bin)};
    return (m_summed.seconds - before) / kHour;
}

// Several parts move: step by step.
double HeatFill::hoursOfMany(UtcTime to)
{
    double seconds = 0;
    for (UtcTime time = m_time; time < to;) {
        UtcTime next = to;
        bool some = false;
        for (const Part& part : m_parts) {
            const auto& steps = part.course->steps;
            std::uint32_t bin = m_bin;
            while (bin + 1 < m_bins && m_edges[bin + 1] <= time)
                ++bin;
            const std::size_t i = part.constant() ? 1 : nextStep(*part.course, time, bin);
            some = some || drifts(steps[i - 1].severity);
            if (i < steps.size())
                next = std::min(next, steps[i].time);
        }
        seconds += some ? (next - time).toSeconds() : 0;
        time = next;
    }
    return seconds / kHour;
}

void HeatFill::endBins(UtcTime to)
{
    for (std::uint32_t bin = m_bin; bin < m_bins && m_edges[bin] < m_end && m_edges[bin + 1] <= to;
         ++bin) {
        ++m_row->counted[bin];
        const bool some = std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) {
            return drifts(
                part.constant()
                    ? part.first()
                    : part.course->steps[binned(*part.course).next[bin + 1] - 1].severity);
        });
        m_row->drifted[bin] += some ? 1U : 0U;
    }
}

// In the bins from its since to m_time.
void HeatFill::show(const Part& part)
{
    if (part.since >= m_time || (m_toCluster && !m_counted))
        return;
    const std::span<std::uint8_t> cells = m_row->worst;
    if (part.constant()) {
        const std::uint8_t cell = cellOf(part.first());
        for (std::uint32_t bin = part.bin; bin < m_bins && m_edges[bin] < m_time; ++bin)
            cells[bin] = std::max(cells[bin], cell);
        return;
    }
    const auto& steps = part.course->steps;
    for (std::uint32_t bin = part.bin; bin < m_bins && m_edges[bin] < m_time; ++bin) {
        const Binned& whole = binned(*part.course);
        if (part.since <= m_edges[bin] && m_edges[bin + 1] <= m_time) {
            cells[bin] = std::max(cells[bin], whole.worst[bin]);
            continue;
        }
        const UtcTime to = std::min(m_time, m_edges[bin + 1]);
        std::size_t i = nextStep(*part.course, std::max(part.since, m_edges[bin]), bin);
        Severity found = steps[i - 1].severity;
        for (; i < steps.size() && steps[i].time < to; ++i)
            found = worst(found, steps[i].severity);
        cells[bin] = std::max(cells[bin], cellOf(found));
    }
}

void HeatFill::showAll()
{
    if (!m_exists)
        return;
    show(m_there);
    for (const Part& part : m_parts)
        show(part);
}

const HeatFill::Binned& HeatFill::binned(const PartCourse& course)
{
    if (course.number >= m_binned.size())
        m_binned.resize(m_judge.courses());
    Binned& out = m_binned[course.number];
    if (!out.next.empty())
        return out;
    const auto& steps = course.steps;
    std::uint32_t step = 1;
    for (std::uint32_t bin = 0; bin <= m_bins; ++bin) {
        const auto before = step;
        while (step < steps.size() && steps[step].time < m_edges[bin])
            ++step;
        out.next.push_back(step);
        if (bin == 0)
            continue;
        // A step that begins with the bin leaves nothing of the one before in it.
        const bool atEdge = before < steps.size() && steps[before].time == m_edges[bin - 1];
        Severity found = atEdge ? Severity::None : steps[before - 1].severity;
        for (std::uint32_t i = before; i < step; ++i)
            found = worst(found, steps[i].severity);
        out.worst.push_back(cellOf(found));
    }
    out.seconds.assign(steps.size(), 0);
    for (std::size_t i = 2; i < steps.size(); ++i)
        out.seconds[i] =
            out.seconds[i - 1] +
            (drifts(steps[i - 1].severity) ? (steps[i].time - steps[i - 1].time).toSeconds() : 0);
    return out;
}

// The first step after `time`, which lies in `bin`; there is one at `time` or before.
std::size_t HeatFill::nextStep(const PartCourse& course, UtcTime time, std::uint32_t bin)
{
    const auto& steps = course.steps;
    std::size_t i = binned(course).next[bin];
    while (i < steps.size() && steps[i].time <= time)
        ++i;
    return i;
}

// Seconds drifted from the second step to `time`; negative before.
double HeatFill::secondsAt(const PartCourse& course, UtcTime time, std::uint32_t bin)
{
    const auto& steps = course.steps;
    const std::size_t i = nextStep(course, time, bin) - 1;
    if (!drifts(steps[i].severity))
        return i == 0 ? 0 : binned(course).seconds[i];
    if (i == 0)
        return -(steps[1].time - time).toSeconds();
    return binned(course).seconds[i] + (time - steps[i].time).toSeconds();
}

} // namespace souverix
