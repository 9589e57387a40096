#include "model/feed/demo/log_head.h"

#include "model/log/checkpoint.h"
#include "model/log/vkey.h"

namespace souverix::demo
{

Result<LogHead> signHead(const Fleet& fleet, std::uint32_t region, const Frontier& tree)
{
    const std::string origin = fleet.origin(region);
    auto signer = makeSignerKey(origin, NoteKeyType::Ed25519, fleet.logKey(region));
    if (!signer)
        return failWith(signer);
    auto verifier = verifierOf(*signer);
    if (!verifier)
        return failWith(verifier);
    auto note = signCheckpoint({origin, tree.size(), tree.root(), {}}, *signer);
    if (!note)
        return failWith(note);
    return LogHead{std::move(*note), formatVkey(*verifier)};
}

} // namespace souverix::demo
