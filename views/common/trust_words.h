#pragma once

#include <string_view>
#include <vector>

#include <QString>

#include "model/event/event.h"
#include "model/query/trust_values.h"
#include "views/common/tone.h"

namespace souverix
{

/// Verdicts, claims and things of trust.md in the reader's language, and their looks. Any thread.
[[nodiscard]] Tone toneOf(TrustVerdict verdict);
[[nodiscard]] QString verdictText(TrustVerdict verdict);
/// One sentence on what a verdict means for the reader.
[[nodiscard]] QString verdictMeaning(TrustVerdict verdict);
[[nodiscard]] QString claimText(ClaimKind claim);
[[nodiscard]] QString trustThingText(TrustThing thing);
/// A stable reason word as a person reads it: `wrong subject`.
[[nodiscard]] QString trustReasonText(std::string_view reason);
/// `sha256:0123456789ab…` for long digests; other texts as they are.
[[nodiscard]] QString shortDigest(std::string_view text);
/// The common name of a distinguished name, or the whole of it.
[[nodiscard]] QString commonName(std::string_view distinguishedName);
/// Links to the events, at most `most`, region and sequence as their words; empty without events.
[[nodiscard]] QString eventLinks(const std::vector<EventRef>& events, const Names& names,
                                 std::size_t most = 12);

} // namespace souverix
