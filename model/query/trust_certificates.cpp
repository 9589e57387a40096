#include <algorithm>
#include <set>

#include "model/query/node_claims.h"
#include "model/query/trust_rests.h"
#include "model/query/trust_view.h"

namespace souverix
{
namespace
{

/// Below this share of its own lifetime a certificate is about to expire.
constexpr double kExpiringShare = 0.15;
/// Histories are read for replaced and revoked certificates in fleets up to this size.
constexpr std::size_t kHistories = 5'000;

double lifetimeLeft(UtcTime from, UtcTime to, UtcTime at)
{
    const double whole = (to - from).toSeconds();
    return whole > 0 ? (to - at).toSeconds() / whole : 0;
}

CertificateStatus statusAt(UtcTime from, UtcTime to, UtcTime at)
{
    const double left = lifetimeLeft(from, to, at);
    if (left < 0)
        return CertificateStatus::Expired;
    return left < kExpiringShare ? CertificateStatus::Expiring : CertificateStatus::Valid;
}

/// Gathers the rows of one (T, K).
class CertificateRows
{
public:
    CertificateRows(TrustState& state, TrustAt& at)
        : m_state(state), m_at(at), m_now(at.folded->at), m_names(*state.view.reader.names())
    {
    }

    Result<CertificateList> gather(std::stop_token stop)
    {
        m_at.judge->setWordy(false);
        if (auto read = readProofs(); !read)
            return failWith(read);
        m_list.at = m_now;
        const bool histories = m_at.folded->nodes.size() <= kHistories;
        for (const FoldedNode& node : m_at.folded->nodes) {
            if (!node.state->exists())
                continue;
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "gathering was stopped");
            for (const CertificateState& held : node.state->certificates)
                addHeld(node.node, held, CertificateStatus::Valid, {});
            if (histories)
                if (auto past = addPast(node); !past)
                    return failWith(past);
            countDependants(*node.state);
        }
        addAuthorities();
        for (CertificateRow& row : m_list.rows)
            if (const auto digest = parseDigest(row.digest); digest && row.node == NameId::None)
                row.dependants = m_dependants[*digest];
        std::stable_sort(m_list.rows.begin(), m_list.rows.end(),
                         [](const CertificateRow& a, const CertificateRow& b) {
                             const auto past = [](const CertificateRow& row) {
                                 return row.status == CertificateStatus::Revoked ||
                                        row.status == CertificateStatus::Replaced;
                             };
                             return std::pair(past(a), a.bindingAt) <
                                    std::pair(past(b), b.bindingAt);
                         });
        return std::move(m_list);
    }

private:
    Result<void> readProofs()
    {
        std::vector<const FoldedNode*> nodes;
        for (const FoldedNode& node : m_at.folded->nodes)
            nodes.push_back(&node);
        return m_state.readProofs(nodes);
    }

    void countDependants(const NodeState& state)
    {
        std::set<Hash> own;
        for (const HeldThing& thing : heldThings(state))
            for (const Hash& digest : certificatesOf(m_state, m_at, thing))
                own.insert(digest);
        for (const Hash& digest : own)
            ++m_dependants[digest];
    }

    [[nodiscard]] CertificateLink linkOf(const Hash& digest) const
    {
        CertificateLink link;
        link.digest = formatDigest(digest);
        link.pinned = m_state.chains.isPinned(digest);
        const auto evidence = m_state.shelf.certificate(digest);
        link.held = evidence != nullptr;
        link.status = CertificateStatus::Missing;
        if (!evidence)
            return link;
        const CertificateFacts& facts = *evidence->certificate;
        link.subject = facts.subject;
        link.issuer = facts.issuer;
        link.serial = facts.serial;
        link.notBefore = facts.notBefore;
        link.notAfter = facts.notAfter;
        link.status = statusAt(facts.notBefore, facts.notAfter, m_now);
        return link;
    }

    // Which link lapses first; the leaf where nothing is known of the chain.
    static void bind(CertificateRow& row)
    {
        row.bindingAt = row.notAfter;
        row.binding = 0;
        for (std::size_t i = 0; i < row.chain.size(); ++i)
            if (row.chain[i].held && row.chain[i].notAfter < row.bindingAt) {
                row.bindingAt = row.chain[i].notAfter;
                row.binding = i;
            }
    }

    void addHeld(NameId node, const CertificateState& held, CertificateStatus past,
                 const std::optional<EventRef>& end)
    {
        CertificateRow row;
        row.role = "node";
        row.node = node;
        row.holder = std::string(m_names.text(node));
        row.dependants = 1;
        row.serial = std::string(m_names.text(held.serial));
        row.notBefore = held.notBefore;
        row.notAfter = held.notAfter;
        row.issuedAt = held.issued.time;
        row.events.push_back(held.issued.ref);
        if (end)
            row.events.push_back(*end);
        row.status = past != CertificateStatus::Valid
                         ? past
                         : statusAt(held.notBefore, held.notAfter, m_now);
        const ClaimMoments moments{held.issued.time, m_now};
        row.now = m_at.judge
                      ->certificate({held.certificate.present(), held.certificate.hash}, row.serial,
                                    moments)
                      .now;
        if (held.certificate.hash) {
            row.digest = formatDigest(*held.certificate.hash);
            for (const Hash& link : m_state.chains.judgeLeaf(*held.certificate.hash, m_now).path)
                row.chain.push_back(linkOf(link));
        }
        if (!row.chain.empty()) {
            row.subject = row.chain.front().subject;
            row.issuer = row.chain.front().issuer;
        }
        row.lifetimeLeft = lifetimeLeft(row.notBefore, row.notAfter, m_now);
        bind(row);
        m_list.rows.push_back(std::move(row));
    }

    Result<void> addPast(const FoldedNode& node)
    {
        auto facts = countedHistory(m_state.view.reader, node.node, m_now, m_at.folded->knownAt);
        if (!facts)
            return failWith(facts);
        std::vector<CertificateState> issued;
        for (const Fact& fact : *facts) {
            const auto past = [&](NameId serial, CertificateStatus status) {
                for (auto one = issued.begin(); one != issued.end(); ++one)
                    if (one->serial == serial) {
                        addHeld(node.node, *one, status, fact.ref);
                        issued.erase(one);
                        return;
                    }
            };
            if (const auto* one = std::get_if<payload::Certificate>(&fact.payload)) {
                if (one->replaces != NameId::None)
                    past(one->replaces, CertificateStatus::Replaced);
                issued.push_back({one->serial,
                                  one->notBefore,
                                  one->notAfter,
                                  one->certificate,
                                  {fact.time, fact.ref}});
            } else if (const auto* end = std::get_if<payload::CertificateRevoked>(&fact.payload)) {
                past(end->serial, CertificateStatus::Revoked);
            }
        }
        return {};
    }

    void addAuthority(const Hash& digest, const std::string& role, const std::string& holder,
                      std::vector<EventRef> events)
    {
        if (!m_known.insert(digest).second)
            return;
        CertificateRow row;
        const CertificateLink own = linkOf(digest);
        row.digest = own.digest;
        row.subject = own.subject;
        row.issuer = own.issuer;
        row.serial = own.serial;
        row.notBefore = row.issuedAt = own.notBefore;
        row.notAfter = own.notAfter;
        row.status = own.status;
        row.role = own.held && own.subject == own.issuer ? "root" : role;
        row.holder = holder;
        row.events = std::move(events);
        const ChainAnswer& answer = m_state.chains.judgeLeaf(digest, m_now);
        const JudgedClaim judged = m_at.judge->chain(answer, answer, {m_now, m_now});
        row.now = judged.now;
        if (judged.now.reason == "signer-revoked")
            row.status = CertificateStatus::Revoked;
        for (const Hash& link : answer.path)
            row.chain.push_back(linkOf(link));
        row.lifetimeLeft = own.held ? lifetimeLeft(row.notBefore, row.notAfter, m_now) : 0;
        bind(row);
        m_list.rows.push_back(std::move(row));
    }

    void addAuthorities()
    {
        for (const auto& [id, signer] : m_at.facts.signers)
            for (const SignerFacts::Step& step : signer.steps)
                if (step.certificate.hash)
                    addAuthority(*step.certificate.hash, "signer", id, {step.at.ref});
        for (const auto& [id, batch] : m_at.facts.batches)
            if (!batch.chain.empty())
                addAuthority(batch.chain.front(), "batch", id, {batch.registered->ref});
        for (const Hash& digest : m_at.facts.issuers)
            if (m_state.shelf.certificate(digest))
                addAuthority(digest, "issuer", {}, {});
        const std::vector<CertificateRow> rows = m_list.rows;
        for (const CertificateRow& row : rows)
            for (const CertificateLink& link : row.chain)
                if (const auto digest = parseDigest(link.digest);
                    digest && link.digest != row.digest)
                    addAuthority(*digest, "issuer", {}, {});
    }

    TrustState& m_state;
    TrustAt& m_at;
    UtcTime m_now;
    const Names& m_names;
    CertificateList m_list;
    std::map<Hash, std::uint32_t> m_dependants;
    std::set<Hash> m_known;
};

} // namespace

Result<CertificateList> TrustView::certificates(const TimeContext& context, std::stop_token stop)
{
    TrustState& trust = state();
    auto at = trust.at(context, stop);
    if (!at)
        return failWith(at);
    return CertificateRows(trust, **at).gather(stop);
}

} // namespace souverix
