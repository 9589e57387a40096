#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <QString>

#include "model/base/result.h"
#include "model/feed/import_report.h"

namespace souverix
{

/// What is wrong with a region of the source at `path`; it has a defect.
[[nodiscard]] Error refusalOf(const QString& path, const RegionReport& region);

/// Tells what becomes of the regions of followed files: the first refusal of a region for each
/// reason (a log that differs goes on to differ), and lines that wait for an earlier one once they
/// have waited for long, until that has come. One thread.
class Refusals
{
public:
    using Clock = std::chrono::steady_clock;
    enum class News : std::uint8_t {
        Refused, ///< not taken in
        Awaited, ///< an entry that others wait for
        Arrived, ///< what was told as awaited
    };
    /// `what`: the file's name.
    using Tell = std::function<void(News news, const QString& what, const Error& error)>;
    static constexpr std::chrono::seconds kLong{5};

    explicit Refusals(Tell tell) : m_tell(std::move(tell)) {}

    /// What was just reported of some lines of the file at `path`.
    void take(const QString& path, const std::vector<RegionReport>& regions, Clock::time_point now);
    /// Tells of lines that have waited for long by now.
    void look(Clock::time_point now);

private:
    struct Waiting {
        std::uint64_t entry = 0; ///< that has not come
        std::uint64_t lines = 0; ///< that wait for it
        Clock::time_point since;
        std::optional<Error> told;
        QString path;
    };
    void refuse(const QString& path, const RegionReport& region);
    void wait(const QString& path, const RegionReport& region, Clock::time_point now);
    void end(const Waiting& waiting) const;

    Tell m_tell;
    std::map<std::string, Waiting> m_waiting;             ///< by region
    std::set<std::pair<std::string, std::string>> m_told; ///< regions and reasons
};

} // namespace souverix
