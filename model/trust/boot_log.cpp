#include "model/trust/boot_log.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "model/trust/byte_reader.h"

namespace souverix
{
namespace
{

using namespace std::string_view_literals;

constexpr std::uint32_t kNoAction = 3;
constexpr std::size_t kSha1Size = 20;
constexpr auto kAgileHeader = "Spec ID Event03\0"sv;
constexpr auto kLocality = "StartupLocality\0"sv;
constexpr std::uint32_t kMaxAlgorithms = 16;

/// An algorithm that the header announces: its hash where this program knows it.
struct Announced {
    std::uint16_t id = 0;
    std::size_t size = 0;
    std::optional<HashKind> hash;
};

struct BootEvent {
    std::uint32_t pcr = 0;
    std::uint32_t type = 0;
    std::vector<std::pair<HashKind, std::string_view>> digests;
    std::string_view data;
};

bool isAgileHeader(const BootEvent& event)
{
    return event.type == kNoAction && event.pcr == 0 &&
           event.data.substr(0, kAgileHeader.size()) == kAgileHeader;
}

/// A TCG_PCR_EVENT.
BootEvent readSha1Event(ByteReader& reader)
{
    BootEvent event;
    event.pcr = reader.u32();
    event.type = reader.u32();
    event.digests.emplace_back(HashKind::Sha1, reader.take(kSha1Size));
    const std::size_t size = reader.u32();
    event.data = reader.take(size);
    return event;
}

/// The algorithms of a TCG_EfiSpecIDEvent; none where it is not one.
std::vector<Announced> readHeader(std::string_view data)
{
    ByteReader reader(data, ByteOrder::Little);
    std::ignore = reader.take(kAgileHeader.size() + 4 + 4); // platform class, version, uintn size
    const std::uint32_t count = reader.u32();
    if (reader.failed() || count > kMaxAlgorithms)
        return {};
    std::vector<Announced> announced;
    for (std::uint32_t i = 0; i < count; ++i) {
        Announced one{reader.u16(), reader.u16(), std::nullopt};
        one.hash = hashKindOfTpm(one.id);
        const bool twice = std::any_of(announced.begin(), announced.end(),
                                       [&](const Announced& other) { return other.id == one.id; });
        if (reader.failed() || twice || (one.hash && digestSize(*one.hash) != one.size))
            return {};
        announced.push_back(one);
    }
    const std::size_t vendor = reader.u8();
    std::ignore = reader.take(vendor);
    return reader.finished() ? announced : std::vector<Announced>();
}

/// A TCG_PCR_EVENT2; nullopt where a digest is of an algorithm that was not announced, or twice.
std::optional<BootEvent> readAgileEvent(ByteReader& reader, const std::vector<Announced>& announced)
{
    BootEvent event;
    event.pcr = reader.u32();
    event.type = reader.u32();
    const std::uint32_t count = reader.u32();
    if (count > announced.size())
        return std::nullopt;
    std::vector<std::uint16_t> seen;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint16_t id = reader.u16();
        const auto found = std::find_if(announced.begin(), announced.end(),
                                        [&](const Announced& one) { return one.id == id; });
        if (found == announced.end() || std::find(seen.begin(), seen.end(), id) != seen.end())
            return std::nullopt;
        seen.push_back(id);
        const std::string_view digest = reader.take(found->size);
        if (found->hash)
            event.digests.emplace_back(*found->hash, digest);
    }
    const std::size_t size = reader.u32();
    event.data = reader.take(size);
    return event;
}

/// Takes events in their order into register values.
class Replay
{
public:
    explicit Replay(BootLog& log) : m_log(log) {}

    /// False where the event breaks the format's rules.
    bool take(const BootEvent& event)
    {
        ++m_log.events;
        if (event.type == kNoAction)
            return event.data.substr(0, kLocality.size()) != kLocality || takeLocality(event);
        if (event.pcr >= static_cast<std::uint32_t>(kPcrCount))
            return false;
        dropBanksWithout(event);
        for (const auto& [hash, digest] : event.digests) {
            if (isReplayed(hash))
                extendPcr(hash, valueOf(hash, static_cast<int>(event.pcr)), digest);
        }
        return true;
    }

private:
    bool takeLocality(const BootEvent& event)
    {
        const bool started = std::any_of(m_log.pcrs.begin(), m_log.pcrs.end(),
                                         [](const auto& bank) { return bank.second.count(0) > 0; });
        if (event.data.size() != kLocality.size() + 1 || event.pcr != 0 || started || m_locality)
            return false;
        m_locality = event.data.back();
        return true;
    }

    [[nodiscard]] bool isReplayed(HashKind hash) const
    {
        return std::find(m_log.banks.begin(), m_log.banks.end(), hash) != m_log.banks.end();
    }

    /// A bank that an event says nothing of is not known from there on.
    void dropBanksWithout(const BootEvent& event)
    {
        const auto isMissing = [&](HashKind bank) {
            return std::none_of(event.digests.begin(), event.digests.end(),
                                [&](const auto& digest) { return digest.first == bank; });
        };
        for (const HashKind bank : m_log.banks) {
            if (isMissing(bank))
                m_log.pcrs.erase(std::string(nameOf(bank)));
        }
        m_log.banks.erase(std::remove_if(m_log.banks.begin(), m_log.banks.end(), isMissing),
                          m_log.banks.end());
    }

    std::string& valueOf(HashKind hash, int pcr)
    {
        auto& bank = m_log.pcrs[std::string(nameOf(hash))];
        const auto [at, added] = bank.try_emplace(pcr);
        if (added) {
            at->second = startValue(hash, pcr);
            if (pcr == 0 && m_locality)
                at->second.back() = *m_locality;
        }
        return at->second;
    }

    BootLog& m_log;
    std::optional<char> m_locality;
};

tl::unexpected<Error> wrongEvent(std::size_t number)
{
    return fail(ErrorCode::Malformed, "event " + std::to_string(number) + " of the boot log",
                "bad-event");
}

} // namespace

Result<BootLog> replayBootLog(std::string_view bytes)
{
    BootLog log;
    ByteReader reader(bytes, ByteOrder::Little);
    Replay replay(log);
    const BootEvent first = readSha1Event(reader);
    if (reader.failed())
        return wrongEvent(0);
    std::vector<Announced> announced;
    if (isAgileHeader(first)) {
        log.cryptoAgile = true;
        log.events = 1;
        announced = readHeader(first.data);
        if (announced.empty())
            return wrongEvent(0);
        for (const Announced& one : announced) {
            if (one.hash)
                log.banks.push_back(*one.hash);
        }
    } else {
        log.banks.push_back(HashKind::Sha1);
        if (!replay.take(first))
            return wrongEvent(0);
    }
    for (std::size_t number = 1; reader.left() > 0; ++number) {
        const auto event =
            log.cryptoAgile ? readAgileEvent(reader, announced) : readSha1Event(reader);
        if (!event || reader.failed() || !replay.take(*event))
            return wrongEvent(number);
    }
    return log;
}

CheckResult checkBootLog(std::string_view bytes, const std::optional<PcrValues>& expected)
{
    const auto log = replayBootLog(bytes);
    if (!log)
        return malformed(log.error().reason, log.error().detail);
    CheckResult result = verified({{"pcrs", toJson(log->pcrs)},
                                   {"events", log->events},
                                   {"format", log->cryptoAgile ? "crypto-agile" : "sha1"}});
    if (!expected)
        return result;
    for (const auto& [bank, registers] : *expected) {
        const auto hash = parseHashKind(bank);
        const bool held =
            hash && std::find(log->banks.begin(), log->banks.end(), *hash) != log->banks.end();
        const auto replayed = log->pcrs.find(bank);
        for (const auto& [index, value] : registers) {
            const bool extended = replayed != log->pcrs.end() && replayed->second.count(index) > 0;
            if (held && value == (extended ? replayed->second.at(index) : startValue(*hash, index)))
                continue;
            result.verdict = Verdict::Rejected;
            result.reason = "pcr-mismatch";
            result.detail["bank"] = bank;
            result.detail["pcr"] = index;
            return result;
        }
    }
    return result;
}

} // namespace souverix
