#include "model/feed/bundle_writer.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

namespace souverix
{

namespace
{

namespace fs = std::filesystem;

bool endsIn(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

archive* asArchive(void* a)
{
    return static_cast<archive*>(a);
}

} // namespace

tl::unexpected<Error> BundleWriter::ioError(const std::string& what, int code) const
{
    const bool full = code == ENOSPC || code == EDQUOT;
    return fail(full ? ErrorCode::Full : ErrorCode::Io, m_path + ": " + what,
                full ? "disk-full" : "io");
}

Result<std::unique_ptr<BundleWriter>> BundleWriter::create(const std::string& path)
{
    std::string plain = path;
    while (plain.size() > 1 && plain.back() == '/')
        plain.pop_back();
    std::error_code error;
    if (fs::exists(fs::symlink_status(plain, error)))
        return fail(ErrorCode::Usage, plain + ": stands there already", "exists");
    std::unique_ptr<BundleWriter> writer(
        new BundleWriter(plain, plain + ".part-" + std::to_string(getpid())));
    const bool zstd = endsIn(plain, ".svxbundle");
    if (!zstd && !endsIn(plain, ".tar")) {
        if (!fs::create_directory(writer->m_temporary, error))
            return writer->ioError(error.message(), error.value());
        return writer;
    }
    archive* a = archive_write_new();
    writer->m_archive = a;
    archive_write_set_format_ustar(a);
    if (zstd)
        archive_write_add_filter_zstd(a);
    if (archive_write_open_filename(a, writer->m_temporary.c_str()) != ARCHIVE_OK)
        return writer->ioError(archive_error_string(a), archive_errno(a));
    return writer;
}

BundleWriter::~BundleWriter()
{
    if (m_archive != nullptr)
        archive_write_free(asArchive(m_archive));
    std::error_code ignored;
    if (!m_finished)
        fs::remove_all(m_temporary, ignored);
}

Result<void> BundleWriter::addFile(const std::string& member, std::string_view bytes) const
{
    const fs::path path = fs::path(m_temporary) / member;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error)
        return ioError(error.message(), error.value());
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out)
        return ioError(member + ": " + std::strerror(errno), errno);
    return {};
}

Result<void> BundleWriter::add(const std::string& member, std::string_view bytes)
{
    if (m_archive == nullptr)
        return addFile(member, bytes);
    archive* a = asArchive(m_archive);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 0, 0);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    const bool written = archive_write_header(a, entry) == ARCHIVE_OK &&
                         (bytes.empty() || archive_write_data(a, bytes.data(), bytes.size()) ==
                                               static_cast<la_ssize_t>(bytes.size()));
    archive_entry_free(entry);
    if (!written)
        return ioError(member + ": " + archive_error_string(a), archive_errno(a));
    return {};
}

Result<void> BundleWriter::finish()
{
    if (m_archive != nullptr && archive_write_close(asArchive(m_archive)) != ARCHIVE_OK)
        return ioError(archive_error_string(asArchive(m_archive)),
                       archive_errno(asArchive(m_archive)));
    std::error_code error;
    fs::rename(m_temporary, m_path, error);
    if (error)
        return ioError(error.message(), error.value());
    m_finished = true;
    return {};
}

} // namespace souverix
