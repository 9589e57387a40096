#include "model/base/large_pages.h"

#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace souverix
{
namespace
{

constexpr std::size_t kLargePage = std::size_t{2} << 20;

class LargePages : public std::pmr::memory_resource
{
    // What is given back is told by its size, as it was asked for.
    static std::align_val_t alignment(std::size_t bytes, std::size_t wanted)
    {
        return std::align_val_t{bytes < kLargePage ? wanted : kLargePage};
    }

    void* do_allocate(std::size_t bytes, std::size_t wanted) override
    {
        void* const memory = ::operator new(bytes, alignment(bytes, wanted));
#ifdef __linux__
        // Where the system does not follow, pages are small.
        if (bytes >= kLargePage)
            ::madvise(memory, bytes / kLargePage * kLargePage, MADV_HUGEPAGE);
#endif
        return memory;
    }
    void do_deallocate(void* memory, std::size_t bytes, std::size_t wanted) override
    {
        ::operator delete(memory, bytes, alignment(bytes, wanted));
    }
    bool do_is_equal(const memory_resource& other) const noexcept override
    {
        return this == &other;
    }
};

} // namespace

std::pmr::memory_resource& largePages()
{
    static LargePages only;
    return only;
}

} // namespace souverix
