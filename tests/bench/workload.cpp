// souverix_workload EVENTS [NODES [REGIONS [SEED]]]: contract events as JSON lines on standard
// output, the same bytes for the same numbers. A year of a fleet in the order of recording: each
// node registers once, then states of all kinds come at random; one event in fifty is up to 36
// hours late, the others up to two seconds.
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace
{

constexpr std::int64_t kBegin = 1'735'689'600'000; // 2025-01-01T00:00:00Z, in ms
constexpr std::int64_t kSpan = 365LL * 86'400'000;
constexpr std::uint64_t kMostLate = 36ULL * 3'600'000;

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15U;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    std::uint64_t m_state;
};

/// Text that is appended to and written in large pieces.
class Lines
{
public:
    Lines() { m_text.reserve(kPiece + 4096); }
    Lines& operator<<(std::string_view text)
    {
        m_text += text;
        return *this;
    }
    Lines& operator<<(char letter)
    {
        m_text += letter;
        return *this;
    }
    Lines& operator<<(std::uint64_t number) { return padded(number, 0); }
    /// Decimal, with zeros in front up to `width` digits.
    Lines& padded(std::uint64_t number, std::size_t width)
    {
        std::array<char, 20> digits{};
        const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        const auto length = static_cast<std::size_t>(end - digits.data());
        m_text.append(width > length ? width - length : 0, '0').append(digits.data(), length);
        return *this;
    }
    Lines& digest(const std::array<std::uint64_t, 4>& words)
    {
        m_text += "sha256:";
        for (const std::uint64_t word : words)
            for (int shift = 60; shift >= 0; shift -= 4)
                m_text += "0123456789abcdef"[(word >> static_cast<unsigned>(shift)) & 15U];
        return *this;
    }
    Lines& instant(std::int64_t ms);
    void endLine()
    {
        m_text += '\n';
        if (m_text.size() >= kPiece)
            flush();
    }
    void flush()
    {
        if (std::fwrite(m_text.data(), 1, m_text.size(), stdout) != m_text.size())
            std::exit(3);
        m_text.clear();
    }

private:
    static constexpr std::size_t kPiece = 1U << 20U;
    std::string m_text;
    std::chrono::sys_days m_day{std::chrono::days{-1}}; ///< whose words are kept
    std::string m_date;
};

Lines& Lines::instant(std::int64_t ms)
{
    namespace chr = std::chrono;
    const chr::sys_time<chr::milliseconds> time{chr::milliseconds{ms}};
    const auto day = chr::floor<chr::days>(time);
    if (day != m_day) {
        const chr::year_month_day date{m_day = day};
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
        m_date = text.data();
    }
    const chr::hh_mm_ss clock(time - day);
    *this << m_date;
    padded(static_cast<std::uint64_t>(clock.hours().count()), 2) << ':';
    padded(static_cast<std::uint64_t>(clock.minutes().count()), 2) << ':';
    padded(static_cast<std::uint64_t>(clock.seconds().count()), 2) << '.';
    return padded(static_cast<std::uint64_t>(clock.subseconds().count()), 3) << 'Z';
}

class Fleet
{
public:
    Fleet(std::uint64_t nodes, std::uint64_t regions, std::uint64_t seed)
        : m_random(seed), m_nodes(nodes), m_sent(regions), m_link(nodes), m_resting(nodes)
    {
    }
    void write(Lines& out, std::uint64_t index, std::uint64_t events);

private:
    void head(Lines& out, std::string_view type, std::int64_t time, std::int64_t recorded);
    void registered(Lines& out);
    void attestation(Lines& out);
    void config(Lines& out);
    void policy(Lines& out);
    void connectivity(Lines& out);
    void container(Lines& out);
    void lifecycle(Lines& out);
    void desired(Lines& out);
    std::array<std::uint64_t, 4> words()
    {
        return {m_random.next(), m_random.next(), m_random.next(), m_random.next()};
    }
    char letterOf(std::uint64_t n, std::uint64_t letters) const
    {
        return static_cast<char>('a' + n % letters);
    }

    Random m_random;
    std::uint64_t m_nodes, m_node = 0;
    std::vector<std::uint64_t> m_sent; ///< by region
    std::vector<std::uint8_t> m_link, m_resting;
};

void Fleet::write(Lines& out, std::uint64_t index, std::uint64_t events)
{
    struct Kind {
        std::uint64_t upTo; ///< of 1000
        std::string_view type;
        void (Fleet::*data)(Lines&);
    };
    static constexpr std::array kinds{
        Kind{450, "attestation.recorded", &Fleet::attestation},
        Kind{650, "config.observed", &Fleet::config},
        Kind{800, "policy.evaluated", &Fleet::policy},
        Kind{880, "connectivity.changed", &Fleet::connectivity},
        Kind{940, "container.deployed", &Fleet::container},
        Kind{990, "lifecycle.changed", &Fleet::lifecycle},
        Kind{1000, "desired.set", &Fleet::desired},
    };
    static constexpr Kind first{0, "node.registered", &Fleet::registered};
    const bool isFirst = index < m_nodes;
    m_node = isFirst ? index : m_random.below(m_nodes);
    const auto recorded = kBegin + static_cast<std::int64_t>(static_cast<double>(index) /
                                                             static_cast<double>(events) *
                                                             static_cast<double>(kSpan));
    const bool late = !isFirst && m_random.below(50) == 0;
    const auto lag = static_cast<std::int64_t>(m_random.below(late ? kMostLate : 2000));
    const Kind* kind = &first;
    if (!isFirst) {
        const std::uint64_t draw = m_random.below(1000);
        kind = kinds.data();
        while (draw >= kind->upTo)
            ++kind;
    }
    head(out, kind->type, recorded - lag, recorded);
    (this->*kind->data)(out);
    out << '}';
    out.endLine();
}

void Fleet::head(Lines& out, std::string_view type, std::int64_t time, std::int64_t recorded)
{
    const std::uint64_t region = m_node % m_sent.size();
    const std::uint64_t sequence = m_sent[region]++;
    const char letter = letterOf(region, 26);
    out << R"({"specversion":"1.0","id":"r)" << region << '-' << sequence
        << R"(","source":"/region-)" << letter << R"(/control","type":"io.souverix.)" << type
        << R"(.v1","subject":")";
    if (type == "desired.set")
        out << "desired";
    else
        out << "sx-rempart-2026-zone-" << letterOf(m_node, 26) << "-node-" << m_node;
    out << R"(","time":")";
    out.instant(time) << R"(","recordedtime":")";
    out.instant(recorded) << R"(","region":"region-)" << letter << R"(","sequence":")" << sequence
                          << R"(","datacontenttype":"application/json","data":)";
}

void Fleet::registered(Lines& out)
{
    out << R"({"serial":"HW-2025-Q1-)";
    out.padded(m_node, 6) << R"(","model":"rx-)" << m_node % 7
                          << R"(","role":"rempart","cluster":"prod-)" << m_node / 500
                          << R"(","manufacturing":{"origin":"Factory-)"
                          << static_cast<char>('A' + m_node % 3)
                          << R"(","batch_id":"BATCH-2025-Q1-)";
    out.padded(m_node / 200, 3) << R"(","date":"2024-07-15","qc_signature":")";
    out.digest(words()) << R"("}})";
}

void Fleet::attestation(Lines& out)
{
    const std::uint64_t draw = m_random.below(10);
    const std::string_view status = draw < 7    ? "affirming"
                                    : draw == 7 ? "warning"
                                    : draw == 8 ? "none"
                                                : "contraindicated";
    out << R"({"kind":"periodic","status":")" << status << R"(","verifier":"verifier-)"
        << m_node % m_sent.size() << R"(","policy":"policy-v2.)" << m_random.below(3)
        << R"(","evidence":")";
    out.digest(words()) << R"(","trustworthiness":{"instance-identity":2,"executables":)"
                        << 2 + m_random.below(90) << R"(,"hardware":2}})";
}

void Fleet::config(Lines& out)
{
    const bool differs = m_random.below(20) > 16;
    out << R"({"config":"config-v2.)" << m_random.below(4) << R"(","objects":)"
        << (differs ? m_random.below(25) : 0) << '}';
}

void Fleet::policy(Lines& out)
{
    out << R"({"policy":"baseline","version":"policy-v2.)" << m_random.below(3)
        << R"(","compliance_score":0.)" << 80 + m_random.below(20) << R"(,"failed":["rule-)"
        << m_random.below(97) << R"("]})";
}

void Fleet::connectivity(Lines& out)
{
    static constexpr std::array<std::string_view, 5> links{"connected", "degraded", "intermittent",
                                                           "disconnected", "autonomous"};
    const auto to = static_cast<std::uint8_t>(m_random.below(links.size()));
    out << R"({"from":")" << links[m_link[m_node]] << R"(","to":")" << links[to]
        << R"(","cause":"link"})";
    m_link[m_node] = to;
}

void Fleet::container(Lines& out)
{
    const std::uint64_t patch = m_random.below(12);
    const auto image = words();
    out << R"({"component":"souverix-rempart","image":"ghcr.io/dasmlab/souverix-rempart:1.4.)"
        << patch << R"(","version":"1.4.)" << patch << R"(","digest":")";
    out.digest(image) << R"(","sbom_hash":")";
    out.digest({image[1], image[0], image[3], image[2]}) << R"("})";
}

void Fleet::lifecycle(Lines& out)
{
    static constexpr std::array<std::string_view, 2> phases{"active", "maintenance"};
    const std::uint8_t from = m_resting[m_node];
    m_resting[m_node] = from ^ 1U;
    out << R"({"from":")" << phases[from] << R"(","to":")" << phases[from ^ 1U]
        << R"(","mode":"scheduled"})";
}

void Fleet::desired(Lines& out)
{
    out << R"({"kind":"version","component":"souverix-rempart","version":"1.4.)"
        << m_random.below(12) << R"(","scope":{"cluster":"prod-)"
        << m_random.below(m_nodes / 500 + 1) << R"("}})";
}

} // namespace

int main(int argc, char** argv)
{
    const auto number = [&](int at, std::uint64_t otherwise) {
        return argc > at ? std::strtoull(argv[at], nullptr, 10) : otherwise;
    };
    const std::uint64_t events = number(1, 0), nodes = number(2, 5000), regions = number(3, 4);
    if (events == 0 || nodes == 0 || regions == 0 || regions > 26 || argc > 5) {
        std::fprintf(stderr, "souverix_workload EVENTS [NODES [REGIONS, at most 26 [SEED]]]\n");
        return 2;
    }
    Fleet fleet(nodes, regions, number(4, 1));
    Lines out;
    for (std::uint64_t i = 0; i < events; ++i)
        fleet.write(out, i, events);
    out.flush();
    return 0;
}
