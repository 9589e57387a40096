#include "model/query/supply_reading.h"

#include <algorithm>

#include "model/event/json.h"

namespace souverix
{
namespace
{

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

BlobName blobNameAt(const element& data, const char* name)
{
    element value;
    if (data[name].get(value) != simdjson::SUCCESS || value.is_null())
        return {};
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return {true, std::nullopt};
    return {true, parseDigest(text)};
}

std::vector<BlobName> chainAt(const element& data)
{
    std::vector<BlobName> chain;
    for (const char* name : {"signature_chain", "qc_certificate"}) {
        element value;
        array list;
        std::string_view text;
        if (data[name].get(value) != simdjson::SUCCESS)
            continue;
        if (value.get(text) == simdjson::SUCCESS)
            chain.push_back({true, parseDigest(text)});
        else if (value.get(list) == simdjson::SUCCESS)
            for (const element item : list)
                chain.push_back(
                    {true, item.get(text) == simdjson::SUCCESS ? parseDigest(text) : std::nullopt});
    }
    return chain;
}

std::string chainKey(const std::vector<BlobName>& chain)
{
    std::string key;
    for (const BlobName& name : chain)
        key += name.hash ? std::string(asBytes(*name.hash)) : std::string("?");
    return key;
}

// The one of a payload's digests that its event is read for; types have at most one of these.
BlobName firstOf(const element& data)
{
    element made;
    if (data["manufacturing"].get(made) == simdjson::SUCCESS)
        return blobNameAt(made, "qc_signature");
    for (const char* name : {"signature", "evidence", "certificate"})
        if (const BlobName found = blobNameAt(data, name); found.named)
            return found;
    // A deployment's own digest is in its fold: here an absent signature stays absent.
    element chain;
    return data["signature_chain"].get(chain) == simdjson::SUCCESS ? blobNameAt(data, "digest")
                                                                   : BlobName{};
}

} // namespace

BlobName blobNameOf(const DigestName& name)
{
    return {name.present(), name.hash};
}

Result<void> ProvingShelf::read(const ReplicaReader& reader, std::vector<EventRef> refs)
{
    std::erase_if(refs, [&](const EventRef& ref) { return m_read.count(keyOf(ref)) > 0; });
    const auto before = [](const EventRef& a, const EventRef& b) { return keyOf(a) < keyOf(b); };
    std::sort(refs.begin(), refs.end(), before);
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    StrictJson parser;
    for (const EventRef& ref : refs) {
        auto bytes = reader.entry(ref);
        if (!bytes)
            return failWith(bytes);
        ProvingFacts& facts = m_read[keyOf(ref)];
        const auto event = parser.parse(*bytes);
        element data;
        if (!event || (*event)["data"].get(data) != simdjson::SUCCESS)
            continue;
        facts.first = firstOf(data);
        facts.second = blobNameAt(data, "provenance");
        if (auto chain = chainAt(data); !chain.empty()) {
            auto& kept = m_chains[chainKey(chain)];
            if (!kept)
                kept = std::make_shared<const std::vector<BlobName>>(std::move(chain));
            facts.chain = kept;
        }
        std::string_view origin;
        if (data["origin"].get(origin) == simdjson::SUCCESS)
            facts.text = std::make_shared<const std::string>(origin);
    }
    return {};
}

const ProvingFacts& ProvingShelf::at(const EventRef& ref) const
{
    static const ProvingFacts nothing;
    const auto it = m_read.find(keyOf(ref));
    return it == m_read.end() ? nothing : it->second;
}

namespace
{

/// Folds the supply chain's facts.
class SupplyFolding
{
public:
    SupplyFolding(const ProvingShelf& shelf, const Names& names) : m_shelf(shelf), m_names(names) {}

    void fold(const Fact& fact)
    {
        const ProvingFacts& proving = m_shelf.at(fact.ref);
        const SupplyEvent here{fact.time, fact.ref};
        const std::string id(subjectId(fact.type, m_names.text(fact.subject)));
        switch (fact.type) {
        case EventType::BatchRegistered:
            registerBatch(out.batches[id], here, proving);
            break;
        case EventType::BatchRecalled:
            out.batches[id].recalls.push_back(here);
            break;
        case EventType::SignerTrusted:
        case EventType::SignerRevoked:
            foldSigner(id, {here, fact.type == EventType::SignerTrusted, proving.first});
            break;
        case EventType::ImagePublished:
            publish(fact, here, proving);
            break;
        case EventType::FirmwarePublished:
            if (proving.chain)
                addIssuers(*proving.chain);
            break;
        default:
            break;
        }
    }

    SupplyFacts out;

private:
    void addIssuers(const std::vector<BlobName>& chain)
    {
        for (const BlobName& name : chain)
            if (name.hash &&
                std::find(out.issuers.begin(), out.issuers.end(), *name.hash) == out.issuers.end())
                out.issuers.push_back(*name.hash);
    }

    void registerBatch(BatchFacts& batch, const SupplyEvent& here, const ProvingFacts& proving)
    {
        batch.registered = here;
        batch.origin = proving.text ? *proving.text : std::string();
        batch.chain.clear();
        batch.chainIsSound = true;
        if (!proving.chain)
            return;
        addIssuers(*proving.chain);
        for (const BlobName& name : *proving.chain)
            if (name.hash)
                batch.chain.push_back(*name.hash);
            else
                batch.chainIsSound = false;
    }

    void foldSigner(const std::string& id, SignerFacts::Step step)
    {
        SignerFacts& signer = out.signers[id];
        if (step.trusted && step.certificate.hash) {
            addIssuers({step.certificate});
            auto& ids = out.signersByCertificate[*step.certificate.hash];
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
        }
        signer.steps.push_back(std::move(step));
    }

    void publish(const Fact& fact, const SupplyEvent& here, const ProvingFacts& proving)
    {
        const auto* image = std::get_if<payload::ImagePublished>(&fact.payload);
        if (!image || !image->digest.hash)
            return;
        ImageFacts& facts = out.images[*image->digest.hash];
        facts = {here,
                 std::string(m_names.text(image->image)),
                 std::string(m_names.text(image->version)),
                 std::string(m_names.text(image->signer)),
                 proving.first,
                 blobNameOf(image->sbom),
                 proving.second};
    }

    const ProvingShelf& m_shelf;
    const Names& m_names;
};

} // namespace

Result<SupplyFacts> readSupply(const ReplicaReader& reader, ProvingShelf& shelf,
                               std::span<const Fact> facts)
{
    std::vector<EventRef> refs;
    for (const Fact& fact : facts)
        if (fact.payloadValid &&
            (fact.type == EventType::BatchRegistered || fact.type == EventType::SignerTrusted ||
             fact.type == EventType::ImagePublished || fact.type == EventType::FirmwarePublished))
            refs.push_back(fact.ref);
    if (auto read = shelf.read(reader, std::move(refs)); !read)
        return failWith(read);
    SupplyFolding folding(shelf, *reader.names());
    for (const Fact& fact : facts)
        if (fact.payloadValid)
            folding.fold(fact);
    return std::move(folding.out);
}

} // namespace souverix
