#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"

namespace souverix
{

/// Gives facts of one subject the compact form that they wait in for a replica's histories. Facts
/// may come in any order; each is stored against the one before it.
class FactWriter
{
public:
    /// The fact's bytes, to stand behind those of the facts before; valid until this thread's next
    /// call.
    [[nodiscard]] std::string_view next(const Fact& fact);
    [[nodiscard]] std::size_t count() const { return m_count; }

private:
    std::size_t m_count = 0;
    // The last fact's.
    std::uint64_t m_sequence = 0;
    UtcTime m_time;
};

/// Appends the facts in `bytes` to `facts`, in the order in which they were written; `subject` is
/// set on each. Error: Damaged where the bytes are not FactWriter's.
[[nodiscard]] Result<void> readFacts(std::string_view bytes, NameId subject,
                                     std::vector<Fact>& facts);
/// The same one by one, each valid during its visit only.
using FactVisit = std::function<void(const Fact&)>;
[[nodiscard]] Result<void> visitFacts(std::string_view bytes, NameId subject,
                                      const FactVisit& visit);

} // namespace souverix
