#pragma once

#include <string>
#include <string_view>

#include "model/base/result.h"
#include "model/log/advance.h"

namespace souverix
{

/// The recorded head of one origin in a folder that several programs may use at once: a signed
/// note named after the origin's hash, replaced as a whole. While a HeadStore lives, every other
/// one of the folder waits to be opened.
class HeadStore
{
public:
    /// Creates the folder where it is missing and reads the head. Unreadable where that fails;
    /// Damaged (`bad-state`) where the recorded note is none.
    [[nodiscard]] static Result<HeadStore> open(const std::string& folder, std::string_view origin);
    ~HeadStore();
    HeadStore(HeadStore&& other) noexcept;
    HeadStore& operator=(HeadStore&&) = delete;

    [[nodiscard]] const RecordedHead& head() const { return m_head; }
    /// Records the head that `note` says: on the disk when this returns, or (Io) not at all.
    [[nodiscard]] Result<void> save(std::string_view note);

private:
    HeadStore(int lock, std::string folder, std::string name);

    int m_lock = -1; // an open, locked file
    std::string m_folder;
    std::string m_name;
    RecordedHead m_head;
};

} // namespace souverix
