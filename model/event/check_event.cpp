#include "model/event/check_event.h"

#include <algorithm>
#include <cstddef>

#include "model/event/cloud_event.h"
#include "model/event/event.h"
#include "model/event/json.h"

namespace souverix
{
namespace
{

/// Judges events one after the other with one parser and one table of names.
class EventJudge
{
public:
    explicit EventJudge(EventRules rules) : m_rules(rules) {}

    Result<void> judge(std::string_view event)
    {
        if (m_rules == EventRules::CloudEvents) {
            auto root = m_reader.parse(event);
            if (!root)
                return failWith(root);
            auto members = checkCloudEvent(*root);
            return members ? Result<void>() : Result<void>(failWith(members));
        }
        auto fact = decodeEvent(event, m_names);
        return fact ? Result<void>() : Result<void>(failWith(fact));
    }

private:
    EventRules m_rules;
    StrictJson m_reader;
    Names m_names;
};

CheckResult refusal(const Error& error)
{
    return malformed(error.reason.empty() ? "bad-event" : error.reason, error.detail);
}

} // namespace

CheckResult checkEvent(std::string_view bytes, EventRules rules)
{
    if (!bytes.empty() && bytes.back() == '\n')
        bytes.remove_suffix(1);
    const auto judged = EventJudge(rules).judge(bytes);
    return judged ? verified({{"events", 1}}) : refusal(judged.error());
}

CheckResult checkEventLines(std::string_view bytes, EventRules rules)
{
    EventJudge judge(rules);
    std::size_t events = 0;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (const auto judged = judge.judge(bytes.substr(0, end)); !judged) {
            CheckResult result = refusal(judged.error());
            result.detail["line"] = events + 1;
            result.detail["events"] = events;
            return result;
        }
        ++events;
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return verified({{"events", events}});
}

} // namespace souverix
