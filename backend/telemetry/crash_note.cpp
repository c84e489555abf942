#include "telemetry/crash_note.h"

#include "telemetry/crash_text.h"

#include <QCoreApplication>
#include <QDir>

#include <array>
#include <atomic>
#include <csignal>
#include <ctime>
#include <exception>

#if __has_include(<execinfo.h>)
#include <cxxabi.h>
#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <unistd.h>
#define SOUNDINGS_HAS_SIGNALS
#endif

namespace soundings::telemetry {

namespace {

const QString kPattern = QStringLiteral("crash-*.note");

#ifdef SOUNDINGS_HAS_SIGNALS
struct Fatal {
    int number;
    const char *name;
};
constexpr Fatal kSignals[] = {
    {SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"}, {SIGFPE, "SIGFPE"}, {SIGILL, "SIGILL"}, {SIGABRT, "SIGABRT"}};

// A handler reaches nothing but globals.
int g_descriptor = -1;
const BreadcrumbTrail *g_trail = nullptr;
char g_program[32] = {};
std::atomic<bool> g_isWriting = false;
pthread_t g_writer = {};
std::terminate_handler g_nextTerminate = nullptr;
std::array<char, 64 * 1024> g_stack; ///< for the handler: the thread's own may be full

void resetSignals() noexcept
{
    for (const Fatal &fatal : kSignals)
        ::signal(fatal.number, SIG_DFL);
}

/// The first of all threads writes; others wait for the end that it brings. False: this one has written already.
bool mayWrite() noexcept
{
    if (g_isWriting.exchange(true)) {
        while (!::pthread_equal(g_writer, ::pthread_self()))
            ::pause();
        return false;
    }
    g_writer = ::pthread_self();
    return true;
}

void writeNote(int signal, const char *type, const char *value) noexcept
{
    CrashText head;
    head.text("release soundings@" SOUNDINGS_VERSION "\nprogram ").text(g_program);
    head.text("\ntime ").number(::time(nullptr)).text("\nsignal ").number(signal);
    head.text("\ntype ").text(type).text("\nvalue ");
    head.writeTo(g_descriptor);
    CrashText text;
    text.text(value).text("\n");
    text.writeTo(g_descriptor);
    g_trail->writeTo(g_descriptor);
    std::array<void *, 64> addresses;
    ::backtrace_symbols_fd(addresses.data(), ::backtrace(addresses.data(), int(addresses.size())), g_descriptor);
    ::fsync(g_descriptor);
}

void onSignal(int number)
{
    if (mayWrite()) {
        for (const Fatal &fatal : kSignals) {
            if (fatal.number == number)
                writeNote(number, fatal.name, "The program was ended by a signal.");
        }
    }
    resetSignals(); // the second time it ends the process, with its core dump where those are wanted
    ::raise(number);
}

[[noreturn]] void onTerminate()
{
    if (mayWrite()) {
        const std::type_info *const type = abi::__cxa_current_exception_type();
        std::array<char, 400> value = {};
        try {
            if (std::current_exception())
                std::rethrow_exception(std::current_exception());
        } catch (const std::exception &exception) {
            qstrncpy(value.data(), exception.what(), value.size());
            for (char &c : value)
                c = c == '\n' ? ' ' : c;
        } catch (...) {
            qstrncpy(value.data(), "An exception that is no std::exception.", value.size());
        }
        writeNote(0, type ? type->name() : "std::terminate", value.data());
    }
    if (g_nextTerminate)
        g_nextTerminate();
    std::abort();
}
#endif

QString demangledType(const QByteArray &name)
{
#ifdef SOUNDINGS_HAS_SIGNALS
    int status = 0;
    const std::unique_ptr<char, void (*)(void *)> text(
        abi::__cxa_demangle(name.constData(), nullptr, nullptr, &status), std::free);
    if (status == 0)
        return QString::fromLatin1(text.get());
#endif
    return QString::fromLatin1(name);
}

std::optional<Breadcrumb> crumbOf(const QByteArray &text)
{
    const QByteArrayList parts = text.split(' ');
    if (parts.size() < 4)
        return std::nullopt;
    return Breadcrumb{Timestamp(std::chrono::milliseconds(parts[0].toLongLong())), parts[1], parts[2], parts.mid(3).join(' ')};
}

} // namespace

CrashNote::CrashNote([[maybe_unused]] const QString &folder, [[maybe_unused]] const QString &program,
    [[maybe_unused]] const BreadcrumbTrail &trail)
{
#ifdef SOUNDINGS_HAS_SIGNALS
    m_file.setFileName(folder + QStringLiteral("/crash-%1.note").arg(QCoreApplication::applicationPid()));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return; // without a disk there is nowhere to leave a note
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    ::flock(m_file.handle(), LOCK_EX | LOCK_NB);
    g_descriptor = m_file.handle();
    g_trail = &trail;
    qstrncpy(g_program, program.toLatin1().constData(), sizeof g_program);
    std::array<void *, 4> first;
    ::backtrace(first.data(), int(first.size())); // the first call loads a library, which a handler must not
    stack_t stack = {};
    stack.ss_sp = g_stack.data();
    stack.ss_size = g_stack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    for (const Fatal &fatal : kSignals)
        ::sigaction(fatal.number, &action, nullptr);
    g_nextTerminate = std::set_terminate(onTerminate);
#endif
}

CrashNote::~CrashNote()
{
#ifdef SOUNDINGS_HAS_SIGNALS
    if (!m_file.isOpen())
        return;
    resetSignals();
    std::set_terminate(g_nextTerminate);
    stack_t none = {};
    none.ss_flags = SS_DISABLE;
    ::sigaltstack(&none, nullptr);
    g_descriptor = -1;
    m_file.remove();
#endif
}

std::vector<ErrorEvent> CrashNote::collect([[maybe_unused]] const QString &folder)
{
    std::vector<ErrorEvent> events;
#ifdef SOUNDINGS_HAS_SIGNALS
    for (const QString &name : QDir(folder).entryList({kPattern}, QDir::Files, QDir::Name)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadWrite) || ::flock(file.handle(), LOCK_EX | LOCK_NB) != 0)
            continue; // its process lives
        if (auto event = parse(file.read(1'000'000)))
            events.push_back(std::move(*event));
        file.remove();
    }
#endif
    return events;
}

std::optional<ErrorEvent> CrashNote::parse(const QByteArray &note)
{
    ErrorEvent event;
    event.level = "fatal";
    event.handled = false;
    bool hasType = false;
    for (const QByteArray &line : note.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        const QByteArray word = line.left(space), rest = line.mid(space + 1);
        if (word == "release") {
            event.release = QString::fromLatin1(rest);
        } else if (word == "program") {
            event.program = QString::fromLatin1(rest);
        } else if (word == "time") {
            event.time = Timestamp(std::chrono::seconds(rest.toLongLong()));
        } else if (word == "signal") {
            event.signal = rest.toInt();
            event.mechanism = event.signal == 0 ? "terminate" : "signalhandler";
        } else if (word == "type") {
            event.type = event.signal == 0 ? demangledType(rest) : QString::fromLatin1(rest);
            hasType = !event.type.isEmpty();
        } else if (word == "value") {
            event.value = QString::fromUtf8(rest);
        } else if (word == "crumb") {
            if (const auto crumb = crumbOf(rest))
                event.breadcrumbs.push_back(*crumb);
        } else if (auto frame = frameFromLine(line)) {
            event.frames.push_back(std::move(*frame));
        }
    }
    return hasType ? std::optional(std::move(event)) : std::nullopt;
}

} // namespace soundings::telemetry
