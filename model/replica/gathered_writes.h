#pragma once

namespace souverix::sqlite
{

/// The name of a SQLite VFS, registered by the first call: the system's own, except that while a
/// connection holds a database file exclusively, neighbouring pages go to the system together. A
/// new replica is written front to back in small pages, and a call for each costs more than its
/// bytes. What is gathered is written before the file is read, synchronized, measured, cut or
/// unlocked, so no reader and no journal can see a difference. A write that fails (a full disk) is
/// reported by the next of these calls at the latest. Journals and files in WAL mode are not
/// gathered. Any thread; null where the system's VFS cannot be had, which is also the name of
/// the default.
[[nodiscard]] const char* gatheredWrites();

} // namespace souverix::sqlite
