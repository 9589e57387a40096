#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"

namespace souverix
{

/// Writes facts of one subject into the compact form that a replica's histories hold. Facts may
/// come in any order; each is stored against the one before it.
class FactWriter
{
public:
    void append(const Fact& fact);
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// Has the processor bring what append() will write to, as it is one of thousands.
    void prefetch() const
    {
        __builtin_prefetch(m_out.data() + m_out.size(), 1);
        // A fact takes about as many bytes as come at once, and rarely begins where they do.
        __builtin_prefetch(m_out.data() + m_out.size() + 63, 1);
    }
    /// The bytes so far; the writer starts anew.
    [[nodiscard]] std::string take();

private:
    std::string m_out;
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
