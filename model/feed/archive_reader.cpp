#include "model/feed/archive_reader.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

#include "model/feed/byte_source.h"
#include "model/feed/folder_reader.h"

namespace souverix
{

namespace
{

constexpr std::size_t kReadBytes = std::size_t{1} << 18;
constexpr std::size_t kMostMembers = 50'000'000;

struct CloseArchive {
    void operator()(archive* a) const { archive_read_free(a); }
};

/// What libarchive reads from.
struct Feed {
    std::unique_ptr<ByteSource> source;
    std::string buffer;
    std::optional<Error> error;
    const MemberVisit* visit = nullptr;
};

la_ssize_t readMore(archive* a, void* data, const void** out)
{
    auto& feed = *static_cast<Feed*>(data);
    if (feed.visit->stop.stop_requested()) {
        feed.error = Error{ErrorCode::Cancelled, "cancelled", "stopped"};
        archive_set_error(a, EIO, "stopped");
        return ARCHIVE_FATAL;
    }
    feed.buffer.resize(kReadBytes);
    Result<std::size_t> n = feed.source->read(feed.buffer.data(), feed.buffer.size());
    if (!n) {
        feed.error = n.error();
        archive_set_error(a, EIO, "%s", n.error().detail.c_str());
        return ARCHIVE_FATAL;
    }
    if (feed.visit->progress)
        feed.visit->progress(feed.source->consumed(), feed.source->total());
    *out = feed.buffer.data();
    return static_cast<la_ssize_t>(*n);
}

tl::unexpected<Error> unreadable(const std::string& path, archive* a, const Feed& feed)
{
    if (feed.error)
        return tl::unexpected(*feed.error);
    const char* text = archive_error_string(a);
    return fail(ErrorCode::Unreadable, path + ": " + (text != nullptr ? text : "no archive"),
                "bad-archive");
}

Result<std::string> plainName(const std::string& path, archive_entry* entry)
{
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr)
        name = archive_entry_pathname_utf8(entry);
    const auto refuse = [&](const char* why) {
        return fail(ErrorCode::Refused,
                    path + ": member " + (name != nullptr ? name : "without a name") + ": " + why,
                    "bad-member");
    };
    if (name == nullptr)
        return refuse("its name cannot be read");
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr)
        return refuse("is a link");
    const auto type = archive_entry_filetype(entry);
    if (type != AE_IFREG && type != AE_IFDIR)
        return refuse("is no plain file");
    if (type == AE_IFREG && archive_entry_sparse_count(entry) > 0)
        return refuse("is a sparse file");
    std::string_view text = name;
    if (type == AE_IFDIR) {
        while (text.size() > 1 && text.back() == '/')
            text.remove_suffix(1);
        if (text == "." || text == "./")
            return std::string();
    }
    std::optional<std::string> clean = memberPath(text);
    if (!clean)
        return refuse("is absolute, climbs or is oddly spelled");
    return type == AE_IFDIR ? std::string() : std::move(*clean);
}

Result<std::string> readBody(const std::string& path, const std::string& name, archive* a,
                             const Feed& feed, std::uint64_t limit, std::uint64_t stated)
{
    std::string bytes;
    // A size that lies asks for little memory.
    bytes.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(stated, kReadBytes)));
    for (;;) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int code = archive_read_data_block(a, &block, &size, &offset);
        if (code == ARCHIVE_EOF)
            return bytes;
        if (code != ARCHIVE_OK)
            return unreadable(path, a, feed);
        if (static_cast<std::uint64_t>(offset) != bytes.size() || bytes.size() + size > limit)
            return fail(ErrorCode::Refused, path + ": member " + name + ": too large", "too-large");
        bytes.append(static_cast<const char*>(block), size);
    }
}

Result<void> readMember(const std::string& path, archive* a, archive_entry* entry, const Feed& feed,
                        const MemberVisit& visit)
{
    Result<std::string> name = plainName(path, entry);
    if (!name)
        return failWith(name);
    if (name->empty())
        return {};
    Result<MemberUse> use = visit.choose(*name);
    if (!use)
        return failWith(use);
    const std::uint64_t limit = std::min(use->limit, kMaxMemberBytes);
    if (archive_entry_size(entry) < 0 ||
        static_cast<std::uint64_t>(archive_entry_size(entry)) > limit)
        return fail(ErrorCode::Refused, path + ": member " + *name + ": too large", "too-large");
    if (!use->read) {
        if (archive_read_data_skip(a) != ARCHIVE_OK)
            return unreadable(path, a, feed);
        return {};
    }
    Result<std::string> bytes = readBody(path, *name, a, feed, limit,
                                         static_cast<std::uint64_t>(archive_entry_size(entry)));
    if (!bytes)
        return failWith(bytes);
    return visit.take(*name, std::move(*bytes));
}

Result<void> forEachTarMember(const std::string& path, const MemberVisit& visit)
{
    Feed feed;
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return failWith(source);
    feed.source = std::move(*source);
    feed.visit = &visit;
    const std::unique_ptr<archive, CloseArchive> a(archive_read_new());
    archive_read_support_format_tar(a.get());
    if (archive_read_open(a.get(), &feed, nullptr, &readMore, nullptr) != ARCHIVE_OK)
        return unreadable(path, a.get(), feed);
    for (std::size_t members = 0;; ++members) {
        archive_entry* entry = nullptr;
        const int code = archive_read_next_header(a.get(), &entry);
        if (code == ARCHIVE_EOF)
            break;
        // A warning is of a name that the locale cannot say; it is read as it is.
        if ((code != ARCHIVE_OK && code != ARCHIVE_WARN) || members > kMostMembers)
            return unreadable(path, a.get(), feed);
        if (Result<void> read = readMember(path, a.get(), entry, feed, visit); !read)
            return read;
    }
    // A tar ends in zeros; one that was cut between two members does not, and says nothing of it.
    for (;;) {
        feed.buffer.resize(kReadBytes);
        Result<std::size_t> n = feed.source->read(feed.buffer.data(), feed.buffer.size());
        if (!n)
            return failWith(n);
        if (*n == 0)
            break;
    }
    if (feed.source->trailingZeros() < 512)
        return fail(ErrorCode::Unreadable, path + ": the archive is cut short", "bad-archive");
    return {};
}

bool endsIn(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

std::optional<std::string> memberPath(std::string_view name)
{
    while (name.substr(0, 2) == "./")
        name.remove_prefix(2);
    if (name.empty() || name.front() == '/' || name.find('\0') != std::string_view::npos ||
        name.find('\\') != std::string_view::npos)
        return std::nullopt;
    for (std::string_view rest = name;;) {
        const std::size_t slash = rest.find('/');
        const std::string_view part = rest.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            return std::nullopt;
        if (slash == std::string_view::npos)
            return std::string(name);
        rest.remove_prefix(slash + 1);
    }
}

Result<SourceKind> sourceKind(const std::string& path)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (error || !std::filesystem::exists(status))
        return fail(ErrorCode::Unreadable, path + ": there is no such file", "no-file");
    if (std::filesystem::is_directory(status))
        return SourceKind::Folder;
    if (!std::filesystem::is_regular_file(status))
        return fail(ErrorCode::Unreadable, path + ": is no file", "no-file");
    if (endsIn(path, ".jsonl"))
        return SourceKind::JsonLines;
    if (endsIn(path, ".jsonl.zst"))
        return SourceKind::JsonLinesZstd;
    return SourceKind::Archive;
}

Result<void> forEachMember(const std::string& path, const MemberVisit& visit)
{
    Result<SourceKind> kind = sourceKind(path);
    if (!kind)
        return failWith(kind);
    return *kind == SourceKind::Folder ? forEachFolderMember(path, visit)
                                       : forEachTarMember(path, visit);
}

} // namespace souverix
