#pragma once

namespace souverix::sqlite
{

/// The name of a SQLite VFS, registered by the first call: the system's own, except that small
/// pages of a database go to the system and come from it together, as a call for each costs more
/// than its bytes.
/// - While a connection holds the file exclusively, neighbouring pages are gathered and written
///   before the file is read, synchronized, measured, cut or unlocked, so no reader and no journal
///   can see a difference. A write that fails (a full disk) is reported by the next of these calls
///   at the latest.
/// - Else what lies around pages that are read one beside the other is read with them (PagesAhead),
///   and forgotten with each lock and each write, as SQLite's own cache is where others wrote.
/// Journals are the system's alone. Any thread; null where the system's VFS cannot be had, which is
/// also the name of the default.
[[nodiscard]] const char* gatheredPages();

} // namespace souverix::sqlite
