#include "model/feed/demo/bundle_place.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <archive.h>
#include <archive_entry.h>

namespace souverix::demo
{
namespace
{

namespace fs = std::filesystem;

tl::unexpected<Error> cannotWrite(const std::string& path, int cause)
{
    return fail(cause == ENOSPC ? ErrorCode::Full : ErrorCode::Io,
                path + ": " + std::strerror(cause), "cannot-write");
}

class FolderPlace : public BundlePlace
{
public:
    explicit FolderPlace(std::string path) : m_path(std::move(path)), m_part(m_path + ".part") {}
    FolderPlace(const FolderPlace&) = delete;
    FolderPlace& operator=(const FolderPlace&) = delete;
    ~FolderPlace() override
    {
        std::error_code ignored;
        if (!m_done)
            fs::remove_all(m_part, ignored);
    }

    Result<void> start()
    {
        std::error_code error;
        if (fs::exists(m_path, error) && !(fs::is_directory(m_path) && fs::is_empty(m_path, error)))
            return cannotWrite(m_path, ENOTEMPTY);
        fs::remove_all(m_part, error);
        if (!fs::create_directory(m_part, error))
            return cannotWrite(m_path, error.value());
        return {};
    }

    Result<void> put(const std::string& path, std::string_view bytes) override
    {
        const fs::path whole = fs::path(m_part) / path;
        if (whole.parent_path() != m_lastFolder) {
            std::error_code error;
            fs::create_directories(whole.parent_path(), error);
            if (error)
                return cannotWrite(whole, error.value());
            m_lastFolder = whole.parent_path();
        }
        std::FILE* file = std::fopen(whole.c_str(), "wbe");
        if (file == nullptr)
            return cannotWrite(whole, errno);
        const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
        const int cause = errno;
        if (std::fclose(file) != 0 || !written)
            return cannotWrite(whole, written ? errno : cause);
        return {};
    }

    Result<void> commit() override
    {
        std::error_code error;
        fs::remove(m_path, error); // an empty folder, as start() saw
        fs::rename(m_part, m_path, error);
        if (error)
            return cannotWrite(m_path, error.value());
        m_done = true;
        return {};
    }

private:
    std::string m_path;
    std::string m_part;
    fs::path m_lastFolder;
    bool m_done = false;
};

class TarPlace : public BundlePlace
{
public:
    TarPlace(std::string path, UtcTime modified)
        : m_path(std::move(path)), m_part(m_path + ".part"), m_modified(modified),
          m_archive(archive_write_new()), m_entry(archive_entry_new())
    {
    }
    TarPlace(const TarPlace&) = delete;
    TarPlace& operator=(const TarPlace&) = delete;
    ~TarPlace() override
    {
        archive_write_free(m_archive);
        archive_entry_free(m_entry);
        if (!m_done)
            std::remove(m_part.c_str());
    }

    Result<void> start()
    {
        const bool compressed = m_path.ends_with(".svxbundle");
        if (archive_write_set_format_pax_restricted(m_archive) != ARCHIVE_OK ||
            (compressed && archive_write_add_filter_zstd(m_archive) != ARCHIVE_OK) ||
            archive_write_open_filename(m_archive, m_part.c_str()) != ARCHIVE_OK)
            return refused();
        return {};
    }

    Result<void> put(const std::string& path, std::string_view bytes) override
    {
        archive_entry_clear(m_entry);
        archive_entry_set_pathname(m_entry, path.c_str());
        archive_entry_set_filetype(m_entry, AE_IFREG);
        archive_entry_set_perm(m_entry, 0644);
        archive_entry_set_mtime(m_entry, m_modified.seconds, 0);
        archive_entry_set_size(m_entry, static_cast<la_int64_t>(bytes.size()));
        if (archive_write_header(m_archive, m_entry) != ARCHIVE_OK ||
            archive_write_data(m_archive, bytes.data(), bytes.size()) !=
                static_cast<la_ssize_t>(bytes.size()))
            return refused();
        return {};
    }

    Result<void> commit() override
    {
        if (archive_write_close(m_archive) != ARCHIVE_OK)
            return refused();
        if (std::rename(m_part.c_str(), m_path.c_str()) != 0)
            return cannotWrite(m_path, errno);
        m_done = true;
        return {};
    }

private:
    tl::unexpected<Error> refused() const
    {
        const int cause = archive_errno(m_archive);
        if (cause > 0)
            return cannotWrite(m_path, cause);
        const char* text = archive_error_string(m_archive);
        return fail(ErrorCode::Io, m_path + ": " + (text != nullptr ? text : "cannot write"),
                    "cannot-write");
    }

    std::string m_path;
    std::string m_part;
    UtcTime m_modified;
    archive* m_archive;
    archive_entry* m_entry;
    bool m_done = false;
};

template <class Place>
Result<std::unique_ptr<BundlePlace>> started(std::unique_ptr<Place> place)
{
    if (auto done = place->start(); !done)
        return failWith(done);
    return std::unique_ptr<BundlePlace>(std::move(place));
}

} // namespace

Result<std::unique_ptr<BundlePlace>> openBundlePlace(const std::string& path, UtcTime modified)
{
    if (path.ends_with(".tar") || path.ends_with(".svxbundle"))
        return started(std::make_unique<TarPlace>(path, modified));
    return started(std::make_unique<FolderPlace>(path));
}

} // namespace souverix::demo
