#pragma once

namespace souverix
{

/// Lets the UI thread go first where there is more work than processors: the calling thread's share
/// becomes about a tenth of it. For worker threads, once each; where the system has no priority of
/// single threads, nothing happens.
void goToBackground();

/// Lets large answers go back to the system as soon as they are dropped: otherwise the C library
/// keeps what worker threads needed once. Once a process, before its threads; where the library
/// has no such choice, nothing happens.
void giveBackLargeMemory();

/// Gives back what was freed in small pieces between others. Some tens of milliseconds, in which
/// other threads that take or drop memory wait: for a worker while nothing else goes on.
void giveBackFreedMemory();

} // namespace souverix
