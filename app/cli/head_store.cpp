#include "app/cli/head_store.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "app/cli/files.h"
#include "model/crypto/sha256.h"
#include "model/log/checkpoint.h"
#include "model/log/note.h"

namespace souverix
{
namespace
{

constexpr mode_t kFileMode = 0644;

class File
{
public:
    File(const std::string& path, int flags)
        : m_file(::open(path.c_str(), flags | O_CLOEXEC, kFileMode))
    {
    }
    ~File()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    [[nodiscard]] int release() { return std::exchange(m_file, -1); }
    [[nodiscard]] bool sync() const { return ::fsync(m_file) == 0; }
    [[nodiscard]] bool write(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR)
                return false;
            bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
        }
        return true;
    }
    [[nodiscard]] bool lock() const
    {
        while (::flock(m_file, LOCK_EX) != 0)
            if (errno != EINTR)
                return false;
        return true;
    }

private:
    int m_file;
};

tl::unexpected<Error> systemError(ErrorCode code, const std::string& path, const char* reason)
{
    return fail(code, path + ": " + std::strerror(errno), reason);
}

Result<RecordedHead> readHead(const std::string& path)
{
    const auto note =
        readFile(path).and_then([](const std::string& bytes) { return parseNote(bytes); });
    const auto checkpoint =
        note ? parseCheckpoint(note->text) : Result<Checkpoint>(tl::unexpected(note.error()));
    if (!checkpoint)
        return fail(ErrorCode::Damaged, path + ": " + checkpoint.error().detail, "bad-state");
    return RecordedHead{checkpoint->size, checkpoint->root};
}

} // namespace

HeadStore::HeadStore(int lock, std::string folder, std::string name)
    : m_lock(lock), m_folder(std::move(folder)), m_name(std::move(name)), m_head(emptyHead())
{
}

HeadStore::HeadStore(HeadStore&& other) noexcept
    : m_lock(std::exchange(other.m_lock, -1)), m_folder(std::move(other.m_folder)),
      m_name(std::move(other.m_name)), m_head(other.m_head)
{
}

HeadStore::~HeadStore()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<HeadStore> HeadStore::open(const std::string& folder, std::string_view origin)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    File lock(folder + "/lock", O_RDWR | O_CREAT);
    if (!lock.isOpen() || !lock.lock())
        return systemError(ErrorCode::Unreadable, folder, "unreadable");
    HeadStore store(lock.release(), folder, toHex(sha256(origin)) + ".checkpoint");
    const std::string path = folder + '/' + store.m_name;
    if (std::filesystem::exists(path, error) || error) {
        auto head = readHead(path);
        if (!head)
            return failWith(head);
        store.m_head = *head;
    }
    return store;
}

Result<void> HeadStore::save(std::string_view note)
{
    const std::string path = m_folder + '/' + m_name;
    const std::string fresh = path + ".new";
    const File file(fresh, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.isOpen() || !file.write(note) || !file.sync())
        return systemError(ErrorCode::Io, fresh, "state-not-saved");
    if (std::rename(fresh.c_str(), path.c_str()) != 0)
        return systemError(ErrorCode::Io, path, "state-not-saved");
    // The name must be on the disk, too, before anybody is told.
    const File folder(m_folder, O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen() || !folder.sync())
        return systemError(ErrorCode::Io, m_folder, "state-not-saved");
    return {};
}

} // namespace souverix
