#include "views/common/background.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace souverix
{

void goToBackground()
{
#ifdef __linux__
    // Each step of niceness is a factor of 1.25. Half a share each does not do: while events stream
    // in, several such threads want each processor.
    constexpr int kTenthOfTheShare = 10;
    const int now = getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), now + kTenthOfTheShare);
#endif
}

void giveBackLargeMemory()
{
#ifdef __GLIBC__
    // By itself the library raises its limit to 32 MB and more as large pieces are freed.
    constexpr int kLarge = 4 << 20;
    mallopt(M_MMAP_THRESHOLD, kLarge);
    mallopt(M_TRIM_THRESHOLD, kLarge);
#endif
}

void giveBackFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace souverix
