#pragma once

namespace souverix
{

/// Lets the UI thread go first where there is more work than processors: the calling thread's share
/// becomes about half of it. For worker threads, once each; where the system has no priority of
/// single threads, nothing happens.
void goToBackground();

} // namespace souverix
