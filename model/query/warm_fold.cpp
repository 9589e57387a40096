#include "model/query/warm_fold.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "model/crypto/sha256.h"
#include "model/projection/fold_node.h"
#include "model/query/folded_fleet.h"
#include "model/query/keep_states.h"

namespace souverix
{
namespace
{

const std::string kWarmFold = "warm-fold";

/// Writes a state with names as texts, so that its bytes do not depend on a replica's ids.
class TextArchive
{
public:
    TextArchive(std::string& out, const Names& names) : m_out(out), m_plain(out), m_names(names) {}

    template <class... T>
    void operator()(const T&... values)
    {
        (put(values), ...);
    }

private:
    template <class T>
    void put(const T& v)
    {
        if constexpr (std::is_enum_v<T> || std::is_arithmetic_v<T>)
            m_plain(v);
        else
            archive(*this, const_cast<T&>(v)); // NOLINT(cppcoreguidelines-pro-type-const-cast): one
                                               // function for all archives
    }
    void put(const NameId& v) { m_plain(v != NameId::None, std::string(m_names.text(v))); }
    void put(const UtcTime& v) { m_plain(v); }
    void put(const Hash& v) { m_plain(v); }
    template <class T>
    void put(const std::optional<T>& v)
    {
        m_plain(v.has_value());
        if (v)
            put(*v);
    }
    template <class T>
    void put(const std::vector<T>& v)
    {
        m_plain(v.size());
        for (const T& item : v)
            put(item);
    }
    template <class A, class B>
    void put(const std::pair<A, B>& v)
    {
        put(v.first);
        put(v.second);
    }
    /// Entries by their own text, since ids order differently in each replica.
    template <class K, class V>
    void put(const std::map<K, V>& v)
    {
        std::vector<std::string> entries;
        for (const auto& item : v) {
            std::string text;
            TextArchive one(text, m_names);
            one.put(item.first);
            one.put(item.second);
            entries.push_back(std::move(text));
        }
        std::sort(entries.begin(), entries.end());
        for (const std::string& entry : entries)
            m_plain(entry);
    }

    std::string& m_out;
    ArchiveWriter m_plain;
    const Names& m_names;
};

/// Gathers states and hashes them in the order of their subjects' names.
class StateDigest
{
public:
    explicit StateDigest(const Names& names) : m_names(names) {}

    void add(NameId node, const NodeState& state)
    {
        std::string& text = m_states[std::string(m_names.text(node))];
        TextArchive out(text, m_names);
        out(state);
    }

    [[nodiscard]] Hash finish() const
    {
        std::string all;
        ArchiveWriter out(all);
        for (const auto& [node, state] : m_states)
            out(node, asBytesOf(sha256(state)));
        return sha256(all);
    }

private:
    static std::string asBytesOf(const Hash& hash) { return std::string(asBytes(hash)); }

    const Names& m_names;
    std::map<std::string, std::string> m_states;
};

} // namespace

Result<std::optional<WarmFold>> readWarmFold(const ReplicaReader& reader)
{
    auto bytes = reader.named(kWarmFold);
    if (!bytes)
        return failWith(bytes);
    if (!*bytes)
        return std::nullopt;
    WarmFold warm;
    ArchiveReader in(**bytes);
    in(warm.at, warm.pending);
    if (in.ok() && !in.atEnd())
        in(warm.courses);
    if (in.ok() && !in.atEnd())
        in(warm.version);
    if (!in.ok())
        return fail(ErrorCode::Damaged, "the kept fold's head is not sound");
    return warm;
}

Result<void> advanceStates(ReplicaWriter& writer, const std::vector<NameId>& touched)
{
    if (auto flushed = writer.flush(); !flushed)
        return flushed;
    auto before = readWarmFold(writer.view());
    if (!before)
        return failWith(before);
    const auto at = instantOf(writer.view(), {});
    if (!at)
        return tl::unexpected<Error>(at.error());
    WarmFold warm;
    warm.at = *at;
    warm.courses = true;
    warm.version = writer.view().version() + 1; // once this transaction is committed
    std::vector<NameId> subjects = touched;
    if (*before)
        subjects.insert(subjects.end(), (*before)->pending.begin(), (*before)->pending.end());
    std::sort(subjects.begin(), subjects.end());
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    const Words words(writer.names());
    const auto keep = [&](const KeptFold& kept) {
        if (kept.waiting)
            warm.pending.push_back(kept.subject);
        return kept.state ? writer.putState(kept.subject, *kept.state)
                          : writer.eraseState(kept.subject);
    };
    auto targets = targetsNow(writer.view());
    if (!targets)
        return failWith(targets);
    CourseKeeper courses(writer, std::move(*targets), *before && (*before)->courses);
    if (*before && !(*before)->courses)
        if (auto erased = courses.eraseAll(); !erased)
            return erased;
    if (auto folded = foldAndKeep(writer, subjects, warm.at, words, courses, keep); !folded)
        return folded;
    std::string bytes;
    ArchiveWriter out(bytes);
    out(warm);
    return writer.putNamed(kWarmFold, bytes);
}

Result<Hash> digestOfKeptStates(const ReplicaReader& reader)
{
    StateDigest digest(*reader.names());
    std::optional<Error> error;
    auto visited = reader.forEachState([&](NameId node, std::string_view bytes) {
        auto state = readState(bytes);
        if (state)
            digest.add(node, *state);
        else
            error = state.error();
        return !error;
    });
    if (!visited)
        return failWith(visited);
    if (error)
        return tl::unexpected<Error>(*error);
    return digest.finish();
}

Result<Hash> digestFromZero(const ReplicaReader& reader)
{
    auto heads = reader.regions();
    const auto at = instantOf(reader, {});
    if (!heads)
        return failWith(heads);
    if (!at)
        return tl::unexpected<Error>(at.error());
    Names names; // nothing of the replica's own reading is taken over
    const Words words(names);
    std::unordered_map<NameId, std::vector<Fact>> histories;
    for (const RegionHead& head : *heads) {
        auto read = reader.forEachEntry(
            head.region, 0, head.size, [&](std::uint64_t, std::string_view bytes) {
                if (auto fact = decodeEvent(bytes, names))
                    histories[fact->subject].push_back(std::move(*fact));
                return true;
            });
        if (!read)
            return failWith(read);
    }
    StateDigest digest(names);
    for (auto& [subject, facts] : histories) {
        keepCounted(facts, *at, std::nullopt, names);
        NodeState state;
        for (const Fact& fact : facts)
            foldNode(state, fact, words, names);
        if (isKept(state))
            digest.add(subject, state);
    }
    return digest.finish();
}

} // namespace souverix
