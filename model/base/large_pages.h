#pragma once

#include <memory_resource>

namespace souverix
{

/// Memory for what grows to many megabytes and goes at once, in the system's large pages where it
/// has them: to have a page written for the first time may take longer than to fill it. Small
/// pieces come from the heap. Any thread.
[[nodiscard]] std::pmr::memory_resource& largePages();

} // namespace souverix
