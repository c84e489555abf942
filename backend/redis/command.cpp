#include "redis/command.h"

#include <QCryptographicHash>

namespace soundings::redis {

Script::Script(QByteArray text)
    : m_text(std::move(text))
    , m_hash(QCryptographicHash::hash(m_text, QCryptographicHash::Sha1).toHex())
{
}

Command Script::call(const std::vector<QByteArray> &keys, const std::vector<QByteArray> &arguments) const
{
    Command command{"EVALSHA", m_hash, QByteArray::number(qulonglong(keys.size()))};
    command.m_words.insert(command.m_words.end(), keys.begin(), keys.end());
    command.m_words.insert(command.m_words.end(), arguments.begin(), arguments.end());
    command.m_script = *this;
    return command;
}

Command Command::withScriptText() const
{
    Command whole = *this;
    if (m_script) {
        whole.m_words[0] = "EVAL";
        whole.m_words[1] = m_script->text();
        whole.m_script.reset();
    }
    return whole;
}

} // namespace soundings::redis
