#include "views/common/background.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace souverix
{

void goToBackground()
{
#ifdef __linux__
    constexpr int kHalfTheShare = 3; // each step of niceness is a factor of 1.25
    const int now = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), now + kHalfTheShare);
#endif
}

} // namespace souverix
