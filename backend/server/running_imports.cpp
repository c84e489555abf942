#include "server/running_imports.h"

namespace soundings::server {

Result<std::shared_ptr<RunningImport>> RunningImports::begin(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_imports.removeIf([](const auto &entry) { return entry.value().expired(); });
    if (m_imports.contains(name))
        return fail(ErrorCode::conflict, QStringLiteral("An import named “%1” runs already. Choose another name.").arg(name));
    auto import = std::make_shared<RunningImport>();
    m_imports.insert(name, import);
    return import;
}

Result<std::shared_ptr<RunningImport>> RunningImports::find(const QString &name) const
{
    const std::scoped_lock lock(m_mutex);
    if (auto import = m_imports.value(name).lock())
        return import;
    return fail(ErrorCode::notFound, QStringLiteral("No import named “%1” runs: it has ended, or has not begun.").arg(name));
}

} // namespace soundings::server
