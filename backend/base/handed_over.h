#pragma once

#include <utility>

// GCC and clang say in different ways that they build with ThreadSanitizer.
#if defined(__SANITIZE_THREAD__)
#define SOUNDINGS_THREAD_SANITIZER
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define SOUNDINGS_THREAD_SANITIZER
#endif
#endif

#ifdef SOUNDINGS_THREAD_SANITIZER
#include <sanitizer/tsan_interface.h>
#endif

namespace soundings {

/// A callable on its way to another thread through a queue of Qt. The locks of those queues order giver and taker, but Qt is
/// not built with ThreadSanitizer, so that it cannot see them: this tells it of that one order, and so hides no other race.
/// Without ThreadSanitizer it is just the callable.
template<class Work> class HandedOver {
public:
    explicit HandedOver(Work work)
        : m_work(std::move(work))
    {
        give();
    }
    // The giver's last copy or move makes the object at the address where the taker finds it.
    HandedOver(const HandedOver &other)
        : m_work(other.m_work)
    {
        give();
    }
    HandedOver(HandedOver &&other) noexcept
        : m_work(std::move(other.m_work))
    {
        give();
    }
    HandedOver &operator=(const HandedOver &) = delete;
    ~HandedOver() { take(); }

    decltype(auto) operator()()
    {
        take();
        // Qt destroys the callable in whichever of the two threads lets go of it last.
        const GiveBack whenDone{*this};
        return m_work();
    }

private:
    struct GiveBack {
        HandedOver &callable;
        ~GiveBack() { callable.give(); }
    };

#ifdef SOUNDINGS_THREAD_SANITIZER
    void give() { __tsan_release(this); }
    void take() { __tsan_acquire(this); }
#else
    void give() { }
    void take() { }
#endif

    Work m_work;
};

} // namespace soundings
