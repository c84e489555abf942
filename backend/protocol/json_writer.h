#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace soundings::protocol {

/// Writes JSON text front to back, in UTF-8, without building a tree. Commas and colons come by themselves. A number that is not
/// finite becomes null; a double is written with the fewest digits that read back as the same double.
class JsonWriter {
public:
    explicit JsonWriter(std::size_t expectedBytes = 4096);
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// A key of our own, or a checked text such as a ticker.
    void key(std::string_view name);
    void key(const char *name) { key(std::string_view(name)); }
    void key(const QString &name) { key(std::string_view(name.toUtf8())); }

    void null();
    void value(bool boolean);
    void value(double number);
    void value(int number) { value(std::int64_t(number)); }
    void value(std::int64_t number);
    void value(qint64 number) { value(std::int64_t(number)); } // another type of the same size
    void value(std::string_view text);
    void value(const char *text) { value(std::string_view(text)); }
    void value(const QString &text);
    void value(const QStringList &texts);

    template<class T> void value(const std::optional<T> &optional)
    {
        if (optional)
            value(*optional);
        else
            null();
    }

    template<class T> void member(std::string_view name, const T &content)
    {
        key(name);
        value(content);
    }

    /// The text so far; the writer is empty afterwards.
    QByteArray take();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::protocol
