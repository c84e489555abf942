#include "protocol/json_writer.h"

#include <rapidjson/writer.h>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace soundings::protocol {

namespace {

/// RapidJSON's output stream into a QByteArray, so that the finished text is not copied.
class ByteStream {
public:
    using Ch = char;

    void reserve(std::size_t bytes) { m_bytes.resize(qsizetype(bytes)); }
    void Put(char c)
    {
        if (m_size == m_bytes.size())
            m_bytes.resize(std::max<qsizetype>(256, m_bytes.size() * 2));
        m_bytes.data()[m_size++] = c;
    }
    void Flush() { }
    QByteArray take()
    {
        m_bytes.truncate(m_size);
        m_size = 0;
        return std::exchange(m_bytes, {});
    }

private:
    QByteArray m_bytes;
    qsizetype m_size = 0;
};

} // namespace

struct JsonWriter::Private {
    ByteStream stream;
    rapidjson::Writer<ByteStream> writer{stream};
};

JsonWriter::JsonWriter(std::size_t expectedBytes)
    : d(std::make_unique<Private>())
{
    d->stream.reserve(expectedBytes);
}

JsonWriter::~JsonWriter() = default;

void JsonWriter::beginObject()
{
    d->writer.StartObject();
}

void JsonWriter::endObject()
{
    d->writer.EndObject();
}

void JsonWriter::beginArray()
{
    d->writer.StartArray();
}

void JsonWriter::endArray()
{
    d->writer.EndArray();
}

void JsonWriter::key(std::string_view name)
{
    d->writer.Key(name.data(), rapidjson::SizeType(name.size()));
}

void JsonWriter::null()
{
    d->writer.Null();
}

void JsonWriter::value(bool boolean)
{
    d->writer.Bool(boolean);
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number)) {
        d->writer.Null();
        return;
    }
    if (std::abs(number) < 1e15 && number == std::trunc(number)) { // 100000000, where the shortest form would be 1e+08
        d->writer.Int64(std::int64_t(number));
        return;
    }
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    d->writer.RawValue(digits.data(), std::size_t(end - digits.data()), rapidjson::kNumberType);
}

void JsonWriter::value(std::int64_t number)
{
    d->writer.Int64(number);
}

void JsonWriter::value(std::string_view text)
{
    d->writer.String(text.data(), rapidjson::SizeType(text.size()));
}

void JsonWriter::value(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    d->writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
}

void JsonWriter::value(const QStringList &texts)
{
    beginArray();
    for (const QString &text : texts)
        value(text);
    endArray();
}

QByteArray JsonWriter::take()
{
    QByteArray text = d->stream.take();
    d->writer.Reset(d->stream);
    return text;
}

} // namespace soundings::protocol
