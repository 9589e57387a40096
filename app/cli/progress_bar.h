#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace souverix
{

/// A progress bar on stderr, drawn only where that is a terminal and at most ten times a second;
/// the line is cleared when the bar goes.
class ProgressBar
{
public:
    explicit ProgressBar(std::string what);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// `done` of `total` bytes; total 0 where it is not known.
    void show(std::uint64_t done, std::uint64_t total);

private:
    std::string m_what;
    bool m_terminal;
    bool m_drawn = false;
    std::int64_t m_started, m_last = 0; ///< milliseconds of the steady clock
};

} // namespace souverix
