// The configuration file.
#include "base/settings.h"
#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

using namespace soundings;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const int file = ::memfd_create("settings", 0); // a file that is in memory only
    FUZZ_CHECK(file >= 0 && ::ftruncate(file, 0) == 0);
    FUZZ_CHECK(::pwrite(file, data, size, 0) == ssize_t(size));
    static const QString name = QStringLiteral("/proc/self/fd/%1").arg(file);
    const auto settings = Settings::load({.configFile = name, .dataDirectory = QStringLiteral("/data")});
    if (!settings) {
        FUZZ_CHECK(!settings.error().message.isEmpty());
        return 0;
    }
    for (const SettingInfo &info : Settings::all()) {
        if (info.kind == SettingKind::integer) {
            const qint64 number = settings->integer(info.setting);
            FUZZ_CHECK(number >= info.minimum && number <= info.maximum);
        } else if (info.kind == SettingKind::secret && !settings->text(info.setting).isEmpty()) {
            FUZZ_CHECK(settings->printable(info.setting) == u"***");
        }
    }
    return 0;
}
