#pragma once

#include <QByteArray>

#include <initializer_list>
#include <optional>
#include <vector>

namespace soundings::redis {

class Command;

/// A Lua script, which Redis runs as a whole and knows by the SHA-1 of its text.
class Script {
public:
    explicit Script(QByteArray text);

    const QByteArray &text() const { return m_text; }
    const QByteArray &hash() const { return m_hash; } ///< hexadecimal, lower case

    /// The command that runs it; a server that does not know the script is given it on the way.
    Command call(const std::vector<QByteArray> &keys, const std::vector<QByteArray> &arguments = {}) const;

private:
    QByteArray m_text, m_hash;
};

/// A command and its arguments, which may hold any bytes: {"SET", key, value}.
class Command {
public:
    Command(std::initializer_list<QByteArray> words)
        : m_words(words)
    {
    }
    explicit Command(std::vector<QByteArray> words)
        : m_words(std::move(words))
    {
    }

    Command &operator<<(const QByteArray &word)
    {
        m_words.push_back(word);
        return *this;
    }

    const std::vector<QByteArray> &words() const { return m_words; }
    /// The script that it runs by hash, if it does.
    const std::optional<Script> &script() const { return m_script; }
    /// The same with the whole text of the script, which works on any server.
    Command withScriptText() const;

private:
    friend class Script;

    std::vector<QByteArray> m_words;
    std::optional<Script> m_script;
};

} // namespace soundings::redis
