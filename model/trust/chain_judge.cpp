#include "model/trust/chain_judge.h"

#include <algorithm>
#include <array>

#include "model/crypto/certificate_path.h"

namespace souverix
{
namespace
{

/// How many issuers are looked at above a leaf; real chains have two or three.
constexpr std::size_t kMaxIssuers = 16;

// Reasons outlive the error that named them.
std::string_view keptReason(std::string_view reason)
{
    constexpr std::array<std::string_view, 14> kReasons{"expired",
                                                        "not-yet-valid",
                                                        "revoked",
                                                        "untrusted",
                                                        "name-mismatch",
                                                        "wrong-purpose",
                                                        "bad-signature",
                                                        "not-an-authority",
                                                        "path-too-long",
                                                        "name-constraint",
                                                        "unknown-critical-extension",
                                                        "bad-certificate",
                                                        "bad-crl",
                                                        "crl-expired"};
    const auto it = std::find(kReasons.begin(), kReasons.end(), reason);
    return it == kReasons.end() ? "bad-chain" : *it;
}

Judgement judgementOf(const Error& error)
{
    const std::string_view reason = keptReason(error.reason);
    if (reason == "expired" || reason == "not-yet-valid")
        return {TrustVerdict::Expired, reason};
    return {TrustVerdict::Invalid, reason == "untrusted" ? "broken-chain" : reason};
}

std::vector<Hash> digestsOf(const std::vector<Certificate>& path)
{
    std::vector<Hash> out;
    for (const Certificate& certificate : path)
        out.push_back(certificate.digest());
    return out;
}

// A number for each span between two bounds and for each bound: both ends of a validity belong to
// it.
std::size_t spanOf(const std::vector<UtcTime>& bounds, UtcTime moment)
{
    const auto it = std::lower_bound(bounds.begin(), bounds.end(), moment);
    const auto below = static_cast<std::size_t>(it - bounds.begin());
    return 2 * below + (it != bounds.end() && *it == moment ? 1 : 0);
}

} // namespace

void ChainJudge::setPins(const std::vector<Certificate>& pins)
{
    m_pins = pins;
    m_pinDigests = digestsOf(pins);
    for (const Certificate& pin : pins)
        m_shelf.add(pin);
    m_stated.clear();
    m_leaves.clear();
}

void ChainJudge::setIssuers(const std::vector<Hash>& issuers)
{
    m_issuers.clear();
    std::vector<Hash> all = issuers;
    all.insert(all.end(), m_pinDigests.begin(), m_pinDigests.end());
    for (const Hash& digest : all)
        if (const auto evidence = m_shelf.certificate(digest)) {
            auto& named = m_issuers[evidence->certificate->subject];
            if (std::find(named.begin(), named.end(), digest) == named.end())
                named.push_back(digest);
        }
    m_stated.clear();
    m_leaves.clear();
}

bool ChainJudge::isPinned(const Hash& certificate) const
{
    return std::find(m_pinDigests.begin(), m_pinDigests.end(), certificate) != m_pinDigests.end();
}

std::vector<Hash> ChainJudge::withIssuers(const Hash& leaf)
{
    std::vector<Hash> chain{leaf};
    for (std::size_t i = 0; i < chain.size() && chain.size() < kMaxIssuers; ++i) {
        const auto evidence = m_shelf.certificate(chain[i]);
        if (!evidence || evidence->certificate->selfIssued)
            continue;
        const auto above = m_issuers.find(evidence->certificate->issuer);
        if (above == m_issuers.end())
            continue;
        for (const Hash& digest : above->second)
            if (std::find(chain.begin(), chain.end(), digest) == chain.end())
                chain.push_back(digest);
    }
    return chain;
}

ChainJudge::Chain ChainJudge::open(std::vector<Hash> stated)
{
    Chain chain;
    chain.stated = std::move(stated);
    for (const Hash& digest : chain.stated) {
        const auto evidence = m_shelf.certificate(digest);
        if (!evidence) {
            const bool absent = m_shelf.at(digest)->form == Evidence::Form::Absent;
            chain.always =
                ChainAnswer{absent ? Judgement{TrustVerdict::Missing, "certificate-absent"}
                                   : Judgement{TrustVerdict::UnknownForm, "not-a-certificate"},
                            chain.stated, false};
            return chain;
        }
        chain.certificates.push_back(evidence->certificate->certificate);
        chain.bounds.push_back(evidence->certificate->notBefore);
        chain.bounds.push_back(evidence->certificate->notAfter);
        if (evidence->certificate->selfIssued)
            chain.anchors.push_back(evidence->certificate->certificate);
    }
    for (const Certificate& pin : m_pins) {
        chain.bounds.push_back(pin.notBefore());
        chain.bounds.push_back(pin.notAfter());
    }
    std::sort(chain.bounds.begin(), chain.bounds.end());
    return chain;
}

ChainAnswer ChainJudge::find(const Chain& chain, UtcTime moment) const
{
    PathQuestion question;
    question.leaf = chain.certificates.front();
    question.untrusted = chain.certificates;
    question.time = moment;
    // The rules for what issuers must write are judged by `souverix check cert`; here counts what a
    // chain proves.
    question.strict = false;
    std::optional<ChainAnswer> pinned;
    if (!m_pins.empty()) {
        question.anchors = m_pins;
        const auto path = findCertificatePath(question);
        if (path)
            return {{}, digestsOf(*path), true};
        if (path.error().reason != "untrusted")
            pinned = ChainAnswer{judgementOf(path.error()), chain.stated, false};
    }
    if (chain.anchors.empty()) {
        if (pinned)
            return *pinned;
        return {{TrustVerdict::Missing, "issuer-absent"}, chain.stated, false};
    }
    question.anchors = chain.anchors;
    const auto path = findCertificatePath(question);
    if (path)
        return {{TrustVerdict::Unpinned, "root-not-pinned"}, digestsOf(*path), false};
    return pinned ? *pinned : ChainAnswer{judgementOf(path.error()), chain.stated, false};
}

const ChainAnswer& ChainJudge::judge(Chain& chain, UtcTime moment)
{
    if (chain.always)
        return *chain.always;
    const std::size_t span = spanOf(chain.bounds, moment);
    const auto known = chain.bySpan.find(span);
    if (known != chain.bySpan.end())
        return known->second;
    return chain.bySpan.emplace(span, find(chain, moment)).first->second;
}

const ChainAnswer& ChainJudge::judgeStated(std::span<const Hash> chain, UtcTime moment)
{
    static const ChainAnswer nothing{{TrustVerdict::Missing, "no-chain"}, {}, false};
    if (chain.empty())
        return nothing;
    std::string key;
    for (const Hash& digest : chain)
        key += asBytes(digest);
    auto known = m_stated.find(key);
    if (known == m_stated.end())
        known =
            m_stated.emplace(std::move(key), open(std::vector<Hash>(chain.begin(), chain.end())))
                .first;
    return judge(known->second, moment);
}

const ChainAnswer& ChainJudge::judgeLeaf(const Hash& leaf, UtcTime moment)
{
    auto known = m_leaves.find(leaf);
    if (known == m_leaves.end())
        known = m_leaves.emplace(leaf, open(withIssuers(leaf))).first;
    return judge(known->second, moment);
}

} // namespace souverix
