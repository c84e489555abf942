#include "base/thread_group.h"

#ifdef __linux__
#include <pthread.h>
#endif

namespace soundings {

void ThreadGroup::start(const std::string &name, std::function<void(std::stop_token)> loop)
{
    m_threads.emplace_back([name = name.substr(0, 15), loop = std::move(loop)](std::stop_token stop) {
#ifdef __linux__
        pthread_setname_np(pthread_self(), name.c_str());
#endif
        loop(std::move(stop));
    });
}

void ThreadGroup::requestStop()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
}

void ThreadGroup::join()
{
    requestStop();
    m_threads.clear(); // each joins
}

} // namespace soundings
