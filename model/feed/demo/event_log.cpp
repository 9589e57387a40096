#include "model/feed/demo/event_log.h"

#include <algorithm>
#include <charconv>

namespace souverix::demo
{
namespace
{

template <class Number>
void appendNumber(std::string& out, Number value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
}

void appendHex(std::string& out, std::uint64_t value, int digits)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += kHex[value >> shift & 15];
}

void appendMember(std::string& out, std::string_view prefix, std::string_view value)
{
    out += prefix;
    out += value;
}

} // namespace

EventLog::EventLog(std::vector<std::string> regions)
    : m_regions(std::move(regions)), m_sizes(m_regions.size()), m_last(m_regions.size())
{
}

EventText EventLog::write(const EventHead& head)
{
    SimTime& last = m_last[head.region];
    last = std::max(last, head.recorded);
    return begin(head, last);
}

EventText EventLog::writeOutOfOrder(const EventHead& head)
{
    return begin(head, head.recorded);
}

EventText EventLog::begin(const EventHead& head, SimTime recorded)
{
    DemoEvent event{head.region, m_sizes[head.region]++, toUtc(recorded), {}};
    ++m_total;
    std::string& out = event.bytes;
    out.reserve(640);
    // Unique in any source: a region's master numbers what it appends.
    out += R"({"specversion":"1.0","id":")";
    appendHex(out, head.region, 2);
    out += '-';
    appendHex(out, event.sequence, 8);
    appendMember(out, R"(","source":")", head.source);
    appendMember(out, R"(","type":")", head.type);
    appendMember(out, R"(","subject":")", head.subject);
    out += R"(","time":")";
    m_times.append(out, head.time, head.timeDigits);
    out += R"(","recordedtime":")";
    m_times.append(out, recorded, 6);
    appendMember(out, R"(","region":")", m_regions[head.region]);
    out += R"(","sequence":")";
    appendNumber(out, event.sequence);
    if (head.trace != 0) {
        out += R"(","traceparent":"00-)";
        appendHex(out, head.trace, 16);
        appendHex(out, head.trace * 0x9E3779B97F4A7C15ULL, 16);
        out += '-';
        appendHex(out, head.trace ^ event.sequence << 17, 16);
        out += "-01";
    }
    out += R"(","datacontenttype":"application/json","data":{)";
    return {*this, std::move(event)};
}

EventText::~EventText()
{
    m_event.bytes += "}}";
    m_log.m_events.push_back(std::move(m_event));
}

void EventText::key(std::string_view name)
{
    std::string& out = m_event.bytes;
    if (!m_first)
        out += ',';
    m_first = false;
    out += '"';
    out += name;
    out += "\":";
}

EventText& EventText::text(std::string_view name, std::string_view value)
{
    key(name);
    m_event.bytes += '"';
    m_event.bytes += value;
    m_event.bytes += '"';
    return *this;
}

EventText& EventText::number(std::string_view name, std::int64_t value)
{
    key(name);
    appendNumber(m_event.bytes, value);
    return *this;
}

EventText& EventText::decimal(std::string_view name, std::int64_t thousandths)
{
    key(name);
    std::string& out = m_event.bytes;
    appendNumber(out, thousandths / 1000);
    std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
    while (fraction.size() > 1 && fraction.back() == '0')
        fraction.pop_back();
    out += '.';
    out += fraction;
    return *this;
}

EventText& EventText::flag(std::string_view name, bool value)
{
    return raw(name, value ? "true" : "false");
}

EventText& EventText::instant(std::string_view name, SimTime value)
{
    key(name);
    m_event.bytes += '"';
    m_log.m_times.append(m_event.bytes, value, 0);
    m_event.bytes += '"';
    return *this;
}

EventText& EventText::raw(std::string_view name, std::string_view json)
{
    key(name);
    m_event.bytes += json;
    return *this;
}

EventText& EventText::digest(std::string_view name, const Hash& hash)
{
    return text(name, formatDigest(hash));
}

EventText& EventText::digests(std::string_view name, const std::vector<Hash>& hashes)
{
    key(name);
    std::string& out = m_event.bytes;
    out += '[';
    for (const Hash& hash : hashes) {
        if (out.back() != '[')
            out += ',';
        out += '"';
        out += formatDigest(hash);
        out += '"';
    }
    out += ']';
    return *this;
}

} // namespace souverix::demo
