#include "model/feed/demo/world.h"

#include <algorithm>

namespace souverix::demo
{
namespace
{

std::array<std::string, kEventTypes> makeTypeTexts()
{
    std::array<std::string, kEventTypes> texts;
    for (int i = 0; i < kEventTypes; ++i)
        texts[static_cast<std::size_t>(i)] =
            "io.souverix." + std::string(shortName(static_cast<EventType>(i))) + ".v1";
    return texts;
}

const std::string& numbered(std::vector<std::string>& texts, const char* prefix,
                            std::uint16_t version)
{
    while (texts.size() <= version)
        texts.push_back(prefix + std::to_string(texts.size()));
    return texts[version];
}

} // namespace

std::string_view typeText(EventType type)
{
    static const auto kTexts = makeTypeTexts();
    return kTexts[static_cast<std::size_t>(type)];
}

SimTime World::span(SimTime low, SimTime high)
{
    const SimTime drawn = prng.between(low, high);
    return live() ? std::max(20 * kSecond, drawn / 60) : drawn;
}

std::int64_t World::roomPercent() const
{
    const auto perNode = static_cast<std::int64_t>(plan.events / plan.nodes);
    return std::clamp<std::int64_t>((perNode - 22) * 100 / 35, 8, 100);
}

SimTime World::every(std::int64_t perMille) const
{
    const auto fleet = static_cast<std::int64_t>(plan.nodes);
    const std::int64_t times = fleet * perMille * roomPercent() / 100'000;
    return history() / std::max<std::int64_t>(times, 4);
}

std::optional<std::uint32_t> World::takeCast()
{
    if (castTaken >= cast.size() / 3 + 1 || castTaken >= cast.size())
        return std::nullopt;
    return cast[castTaken++];
}

bool World::free(const Node& node) const
{
    return node.phase == Phase::Active && !node.busy && !node.autonomous &&
           (node.link == Link::Connected || node.link == Link::Degraded);
}

const std::string& World::versionText(Part part, std::uint16_t version)
{
    switch (part) {
    case Part::Rempart:
        return images[version].version;
    case Part::Os:
        return oses[version].version;
    case Part::Uefi:
        return uefis[version].version;
    case Part::Config:
        return numbered(m_configs, "config-v2.", version);
    case Part::Policy:
        break;
    }
    return numbered(m_policies, "policy-v2.", version);
}

EventHead World::head(std::uint32_t region, EventType type, std::string_view subject,
                      std::string_view source)
{
    // Events of one step follow each other by a millisecond, so that valid time keeps their order
    // whatever precision each is written with.
    eventTime += kMillisecond;
    EventHead made;
    made.region = region;
    made.type = typeText(type);
    made.subject = subject;
    made.source = source;
    made.time = eventTime;
    made.recorded = std::max(now, eventTime);
    return made;
}

EventText World::agent(const Node& node, EventType type)
{
    EventHead made = head(node.region, type, node.name, node.agent);
    made.timeDigits = 3;
    if (node.skewedUntil > now)
        made.time += 9 * kMinute;
    return log.write(made);
}

EventText World::control(const Node& node, EventType type)
{
    return control(node.region, type, node.name);
}

EventText World::control(std::uint32_t region, EventType type, std::string_view subject)
{
    EventHead made = head(region, type, subject, regions[region].control);
    made.trace = prng.next();
    return log.write(made);
}

EventText World::global(EventType type, std::string_view subject)
{
    EventHead made = head(0, type, subject, "/global/global-control");
    made.trace = prng.next();
    return log.write(made);
}

EventText World::publisher(EventType type, std::string_view subject)
{
    return log.write(head(0, type, subject, "/ci/ghcr-publisher"));
}

EventText World::verifier(const Node& node, EventType type)
{
    m_source = '/' + regions[node.region].name + "/verifier-0";
    return log.write(head(node.region, type, node.name, m_source));
}

EventText World::console(std::uint32_t region, std::string_view who, std::string_view subject)
{
    m_source = '/' + regions[region].name + "/console/";
    m_source += who;
    EventHead made = head(region, EventType::OperatorActed, subject, m_source);
    made.trace = prng.next();
    return log.write(made);
}

EventText World::late(const Node& node, EventType type, SimTime time)
{
    EventHead made = head(node.region, type, node.name, node.agent);
    made.time = time;
    made.timeDigits = 3;
    return log.write(made);
}

} // namespace souverix::demo
