#include "providers/http/paced_fetch.h"

#include <QRandomGenerator>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace soundings::providers {

namespace {

using namespace engine;
using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

/// Answers on their way from the client's thread to the one that waits. Outlives the run: a late answer finds it.
struct Mailbox {
    struct Letter {
        int work = 0;
        std::size_t part = 0;
        HttpAnswer answer;
    };
    std::mutex mutex;
    std::condition_variable_any arrived;
    std::deque<Letter> letters;
};

/// A request with its calls.
struct Work {
    MarketRequest request;
    std::vector<HttpRequest> calls;
    std::vector<HttpAnswer> answers;
    std::vector<int> repeated;
    std::size_t open = 0; ///< calls without an answer that can be used
    int made = 0;
};

/// A call that is to be made.
struct Pending {
    int work = 0;
    std::size_t part = 0;
};

/// From half to all of the wait, so that not everybody comes back at once.
milliseconds jittered(milliseconds wait)
{
    return milliseconds(std::int64_t(double(wait.count()) * (0.5 + QRandomGenerator::global()->generateDouble() / 2)));
}

class Run {
public:
    Run(HttpClient &client, const FetchLimits &limits, Pace &pace, const FetchRecipe &recipe,
        const MarketProvider::NextRequest &next, const MarketProvider::Answered &answered)
        : m_client(client)
        , m_limits(limits)
        , m_pace(pace)
        , m_recipe(recipe)
        , m_next(next)
        , m_answered(answered)
    {
    }

    void go(const std::stop_token &stop);

private:
    /// Makes what calls may be made now; gives the time at which there may be more to do.
    SteadyClock::time_point callWhatMayBe();
    bool fetchWork();
    void send(const Pending &call);
    void receive(Mailbox::Letter letter);
    void settle(int id, std::optional<ProviderError> error);
    void giveUp();
    /// Notes how a call went; after many failures in a row nobody calls for a while.
    void watch(const std::optional<ProviderError> &error);
    milliseconds waitFor(int repeats) const
    {
        return std::min(m_limits.firstWait * (1 << std::min(repeats, 16)), m_limits.longestWait);
    }

    HttpClient &m_client;
    const FetchLimits &m_limits;
    Pace &m_pace;
    const FetchRecipe &m_recipe;
    const MarketProvider::NextRequest &m_next;
    const MarketProvider::Answered &m_answered;

    const std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    std::map<int, Work> m_work;
    int m_lastWork = 0;
    std::deque<Pending> m_ready;
    std::multimap<SteadyClock::time_point, Pending> m_later; ///< repetitions
    int m_underWay = 0;
    int m_failures = 0; ///< in a row
    int m_pauses = 0; ///< in a row
    SteadyClock::time_point m_pausedUntil = {};
    std::optional<ProviderError> m_givenUp;
};

bool Run::fetchWork()
{
    std::optional<MarketRequest> request = m_next();
    if (!request)
        return false;
    Work work{.request = std::move(*request)};
    work.calls = m_recipe.calls(work.request);
    work.answers.resize(work.calls.size());
    work.repeated.resize(work.calls.size());
    work.open = work.calls.size();
    const int id = ++m_lastWork;
    for (std::size_t part = 0; part < work.calls.size(); ++part)
        m_ready.push_back({id, part});
    const bool needsNoCall = work.calls.empty();
    m_work.emplace(id, std::move(work));
    if (needsNoCall)
        settle(id, std::nullopt);
    return true;
}

void Run::send(const Pending &call)
{
    Work &work = m_work.at(call.work);
    ++work.made;
    ++m_underWay;
    m_pace.called(SteadyClock::now());
    m_client.send(work.calls[call.part], [mailbox = m_mailbox, call](HttpAnswer answer) {
        const std::lock_guard lock(mailbox->mutex);
        mailbox->letters.push_back({call.work, call.part, std::move(answer)});
        mailbox->arrived.notify_one();
    });
}

SteadyClock::time_point Run::callWhatMayBe()
{
    const auto never = SteadyClock::time_point::max();
    while (true) {
        const auto now = SteadyClock::now();
        while (!m_later.empty() && m_later.begin()->first <= now) {
            m_ready.push_front(m_later.begin()->second);
            m_later.erase(m_later.begin());
        }
        const int atOnce = m_pauses > 0 ? 1 : m_limits.atOnce; // after a pause a single call tries
        if (m_underWay >= atOnce)
            return never;
        if (m_ready.empty() && !fetchWork())
            return m_later.empty() ? never : m_later.begin()->first;
        if (m_ready.empty())
            continue;
        if (const auto soonest = std::max(m_pausedUntil, m_pace.nextCall()); now < soonest)
            return soonest;
        const Pending call = m_ready.front();
        m_ready.pop_front();
        if (m_work.contains(call.work)) // another call of the request may have failed meanwhile
            send(call);
    }
}

void Run::watch(const std::optional<ProviderError> &error)
{
    const bool isFailure = error && (error->fault == ProviderFault::network || error->fault == ProviderFault::rateLimited);
    if (!isFailure) {
        m_failures = 0;
        m_pauses = 0;
        return;
    }
    ++m_failures;
    // Who is told to slow down does so at once; single failures happen.
    const bool tooFast = error->fault == ProviderFault::rateLimited;
    if (!tooFast && m_failures < m_limits.failuresInARow && m_pauses == 0)
        return;
    if (SteadyClock::now() < m_pausedUntil)
        return; // calls that were under way already
    if (m_pauses >= m_limits.tries) {
        m_givenUp = error;
        return;
    }
    const milliseconds wait = jittered(waitFor(m_pauses + 1));
    m_pausedUntil = SteadyClock::now() + std::max<milliseconds>(wait, error->retryAfter.value_or(std::chrono::seconds(0)));
    ++m_pauses;
}

void Run::receive(Mailbox::Letter letter)
{
    --m_underWay;
    const auto found = m_work.find(letter.work);
    if (found == m_work.end())
        return;
    Work &work = found->second;
    const auto error = m_recipe.judge(work.calls[letter.part], letter.answer);
    watch(error);
    if (!error) {
        work.answers[letter.part] = std::move(letter.answer);
        if (--work.open == 0)
            settle(letter.work, std::nullopt);
        return;
    }
    int &repeated = work.repeated[letter.part];
    if (!m_givenUp && repeated < infoOf(error->fault).retries) {
        const milliseconds wait =
            std::max<milliseconds>(jittered(waitFor(repeated)), error->retryAfter.value_or(std::chrono::seconds(0)));
        ++repeated;
        m_later.emplace(SteadyClock::now() + wait, Pending{letter.work, letter.part});
        return;
    }
    settle(letter.work, error);
}

void Run::settle(int id, std::optional<ProviderError> error)
{
    auto node = m_work.extract(id);
    Work &work = node.mapped();
    if (error)
        m_answered(work.request, std::unexpected(std::move(*error)), work.made);
    else
        m_answered(work.request, m_recipe.result(work.request, std::move(work.answers)), work.made);
}

/// Nobody is asked any more in this run: what waits is answered with the reason.
void Run::giveUp()
{
    m_ready.clear();
    m_later.clear();
    while (!m_work.empty())
        settle(m_work.begin()->first, m_givenUp);
    while (const auto request = m_next())
        m_answered(*request, std::unexpected(*m_givenUp), 0);
}

void Run::go(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        if (m_givenUp)
            return giveUp();
        const auto wakeAt = callWhatMayBe();
        if (m_underWay == 0 && m_ready.empty() && m_later.empty() && m_work.empty())
            return;
        std::deque<Mailbox::Letter> letters;
        {
            std::unique_lock lock(m_mailbox->mutex);
            const auto something = [&] { return !m_mailbox->letters.empty(); };
            if (wakeAt == SteadyClock::time_point::max())
                m_mailbox->arrived.wait(lock, stop, something);
            else
                m_mailbox->arrived.wait_until(lock, stop, wakeAt, something);
            letters.swap(m_mailbox->letters);
        }
        for (Mailbox::Letter &letter : letters)
            receive(std::move(letter));
    }
}

} // namespace

void PacedFetch::run(const FetchRecipe &recipe, const MarketProvider::NextRequest &next, const MarketProvider::Answered &answered,
    std::stop_token stop)
{
    Run(m_client, m_limits, m_pace, recipe, next, answered).go(stop);
}

} // namespace soundings::providers
