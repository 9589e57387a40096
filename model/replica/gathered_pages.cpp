#include "model/replica/gathered_pages.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <span>
#include <string>
#include <utility>

#include <sqlite3.h>

#include "model/replica/pages_ahead.h"

namespace souverix::sqlite
{

namespace
{

constexpr const char* kName = "gathered-pages";
// The Unix VFS writes no more in one call.
constexpr std::size_t kMostGathered = 0x1FFFF;

/// What SQLite opens: this, and behind it in the same memory the system's own file.
struct File {
    sqlite3_file base;
    std::string* gathered; ///< bytes that belong at `offset`
    sqlite3_int64 offset;
    bool exclusive;
    PagesAhead* ahead; ///< null of other files than databases
};

File* self(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file);
}

sqlite3_file* system(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(self(file) + 1);
}

int writeGathered(sqlite3_file* file)
{
    std::string& bytes = *self(file)->gathered;
    if (bytes.empty())
        return SQLITE_OK;
    const int code = system(file)->pMethods->xWrite(
        system(file), bytes.data(), static_cast<int>(bytes.size()), self(file)->offset);
    // Kept where it failed, so that nothing can be committed without it.
    if (code == SQLITE_OK)
        bytes.clear();
    return code;
}

/// Calls the system's method once all that was gathered stands in the file.
template <auto kMethod, typename... Args>
int afterGathered(sqlite3_file* file, Args... args)
{
    const int code = writeGathered(file);
    return code == SQLITE_OK ? (system(file)->pMethods->*kMethod)(system(file), args...) : code;
}

template <auto kMethod, typename... Args>
int passOn(sqlite3_file* file, Args... args)
{
    return (system(file)->pMethods->*kMethod)(system(file), args...);
}

void forgetAhead(sqlite3_file* file)
{
    if (self(file)->ahead != nullptr)
        self(file)->ahead->forget();
}

void freeOwn(sqlite3_file* file)
{
    delete std::exchange(self(file)->gathered, nullptr);
    delete std::exchange(self(file)->ahead, nullptr);
}

int close(sqlite3_file* file)
{
    const int written = writeGathered(file);
    const int closed = system(file)->pMethods->xClose(system(file));
    freeOwn(file);
    return written == SQLITE_OK ? closed : written;
}

int read(sqlite3_file* file, void* to, int size, sqlite3_int64 offset)
{
    PagesAhead* const ahead = self(file)->exclusive ? nullptr : self(file)->ahead;
    const auto fromSystem = [&](std::span<char> bytes, std::uint64_t place) {
        return system(file)->pMethods->xRead(system(file), bytes.data(),
                                             static_cast<int>(bytes.size()),
                                             static_cast<sqlite3_int64>(place)) == SQLITE_OK;
    };
    if (ahead != nullptr && ahead->read({static_cast<char*>(to), static_cast<std::size_t>(size)},
                                        static_cast<std::uint64_t>(offset), fromSystem))
        return SQLITE_OK;
    return afterGathered<&sqlite3_io_methods::xRead>(file, to, size, offset);
}

int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
{
    forgetAhead(file);
    if (!self(file)->exclusive)
        return afterGathered<&sqlite3_io_methods::xWrite>(file, data, size, offset);
    std::string& gathered = *self(file)->gathered;
    const auto end = self(file)->offset + static_cast<sqlite3_int64>(gathered.size());
    const bool follows =
        offset == end && gathered.size() + static_cast<std::size_t>(size) <= kMostGathered;
    if (!gathered.empty() && !follows) {
        if (const int code = writeGathered(file); code != SQLITE_OK)
            return code;
    }
    if (gathered.empty())
        self(file)->offset = offset;
    gathered.append(static_cast<const char*>(data), static_cast<std::size_t>(size));
    return SQLITE_OK;
}

// Neither this nor truncate() may need room on the disk: a rollback begins with them.
int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    const int code = passOn<&sqlite3_io_methods::xFileSize>(file, size);
    const std::string& gathered = *self(file)->gathered;
    if (code == SQLITE_OK && !gathered.empty())
        *size = std::max(*size, self(file)->offset + static_cast<sqlite3_int64>(gathered.size()));
    return code;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    forgetAhead(file);
    std::string& gathered = *self(file)->gathered;
    const sqlite3_int64 left = std::max<sqlite3_int64>(size - self(file)->offset, 0);
    if (left < static_cast<sqlite3_int64>(gathered.size()))
        gathered.resize(static_cast<std::size_t>(left));
    return afterGathered<&sqlite3_io_methods::xTruncate>(file, size);
}

int lock(sqlite3_file* file, int level)
{
    const int code = passOn<&sqlite3_io_methods::xLock>(file, level);
    forgetAhead(file);
    if (code == SQLITE_OK && level == SQLITE_LOCK_EXCLUSIVE)
        self(file)->exclusive = true;
    return code;
}

int unlock(sqlite3_file* file, int level)
{
    const int written = writeGathered(file);
    self(file)->exclusive = false;
    const int unlocked = passOn<&sqlite3_io_methods::xUnlock>(file, level);
    return written == SQLITE_OK ? unlocked : written;
}

// From a lock on, no page changes that may be read from the file: a checkpoint writes only those
// that all readers have in the log.
int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    const int code = passOn<&sqlite3_io_methods::xShmLock>(file, offset, count, flags);
    if ((flags & SQLITE_SHM_LOCK) != 0)
        forgetAhead(file);
    return code;
}

void shmBarrier(sqlite3_file* file)
{
    system(file)->pMethods->xShmBarrier(system(file));
}

/// As many methods as the system's file has.
const sqlite3_io_methods* methodsLike(const sqlite3_io_methods& theirs)
{
    using M = sqlite3_io_methods;
    static const auto made = [] {
        M methods{};
        methods.xClose = close;
        methods.xRead = read;
        methods.xWrite = write;
        methods.xTruncate = truncate;
        methods.xSync = afterGathered<&M::xSync, int>;
        methods.xFileSize = fileSize;
        methods.xLock = lock;
        methods.xUnlock = unlock;
        methods.xCheckReservedLock = passOn<&M::xCheckReservedLock, int*>;
        methods.xFileControl = passOn<&M::xFileControl, int, void*>;
        methods.xSectorSize = passOn<&M::xSectorSize>;
        methods.xDeviceCharacteristics = passOn<&M::xDeviceCharacteristics>;
        methods.xShmMap = afterGathered<&M::xShmMap, int, int, int, void volatile**>;
        methods.xShmLock = shmLock;
        methods.xShmBarrier = shmBarrier;
        methods.xShmUnmap = passOn<&M::xShmUnmap, int>;
        methods.xFetch = afterGathered<&M::xFetch, sqlite3_int64, int, void**>;
        methods.xUnfetch = passOn<&M::xUnfetch, sqlite3_int64, void*>;
        return methods;
    }();
    static const auto versions = [] {
        std::array<M, 3> out{made, made, made};
        for (int i = 0; i < 3; ++i)
            out[static_cast<std::size_t>(i)].iVersion = i + 1;
        return out;
    }();
    return &versions[static_cast<std::size_t>(std::clamp(theirs.iVersion, 1, 3) - 1)];
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    sqlite3_vfs* const theirs = sqlite3_vfs_find(nullptr);
    self(file)->base.pMethods = nullptr;
    std::memset(system(file), 0, static_cast<std::size_t>(theirs->szOsFile));
    const int code = theirs->xOpen(theirs, name, system(file), flags, outFlags);
    if (system(file)->pMethods == nullptr)
        return code;
    const bool isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    self(file)->gathered = new (std::nothrow) std::string();
    self(file)->ahead = isDatabase ? new (std::nothrow) PagesAhead() : nullptr;
    if (self(file)->gathered == nullptr || (isDatabase && self(file)->ahead == nullptr)) {
        system(file)->pMethods->xClose(system(file));
        freeOwn(file);
        return SQLITE_NOMEM;
    }
    self(file)->offset = 0;
    self(file)->exclusive = false;
    self(file)->base.pMethods = methodsLike(*system(file)->pMethods);
    return code;
}

} // namespace

const char* gatheredPages()
{
    static const bool registered = [] {
        const sqlite3_vfs* const theirs = sqlite3_vfs_find(nullptr);
        if (theirs == nullptr)
            return false;
        // All but opening is the system's; the copy lives as long as the program.
        static sqlite3_vfs ours;
        ours = *theirs;
        ours.pNext = nullptr;
        ours.zName = kName;
        ours.szOsFile += static_cast<int>(sizeof(File));
        ours.xOpen = open;
        return sqlite3_vfs_register(&ours, 0) == SQLITE_OK;
    }();
    return registered ? kName : nullptr;
}

} // namespace souverix::sqlite
