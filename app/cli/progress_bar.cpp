#include "app/cli/progress_bar.h"

#include <algorithm>
#include <chrono>
#include <iostream>

#include <unistd.h>

namespace souverix
{
namespace
{

std::int64_t milliseconds()
{
    using namespace std::chrono;
    return duration_cast<std::chrono::milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

ProgressBar::ProgressBar(std::string what)
    : m_what(std::move(what)), m_terminal(isatty(STDERR_FILENO) != 0), m_started(milliseconds())
{
}

ProgressBar::~ProgressBar()
{
    if (m_drawn)
        std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressBar::show(std::uint64_t done, std::uint64_t total)
{
    constexpr std::int64_t kRedrawMs = 100;
    constexpr std::uint64_t kCells = 30;
    const std::int64_t now = milliseconds();
    if (!m_terminal || now - m_last < kRedrawMs)
        return;
    m_last = now;
    m_drawn = true;
    const std::uint64_t mib = done >> 20;
    std::cerr << '\r' << m_what << ' ';
    if (total > 0) {
        const std::uint64_t cells = std::min(kCells, done * kCells / total);
        std::cerr << '[' << std::string(cells, '#') << std::string(kCells - cells, '.') << "] "
                  << std::min<std::uint64_t>(100, done * 100 / total) << " % ";
    }
    std::cerr << mib << " MiB, " << (now - m_started) / 1000 << " s\x1b[K" << std::flush;
}

} // namespace souverix
