#include "ui/records/topic_readings.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

constexpr std::size_t fewest = 2;           // that say something together
constexpr qint64 largestSchema = 16 << 20;  // bytes
constexpr QLatin1Char separator('\n');      // between a file and a message; stands in no name of either

Result<std::shared_ptr<const decode::Schema>> schemaFrom(bool isAvro, const QString& where) {
    const QString file = where.section(separator, 0, 0);
    if (!isAvro) return decode::protobufSchema(file.toStdString(), where.section(separator, 1, 1).toStdString());
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return decode::notDecodable("{}", source.errorString().toStdString());
    if (source.size() > largestSchema) return decode::notDecodable("this file is too large for a schema");
    return decode::avroSchema(source.readAll().toStdString());
}

bool isOfAvro(Decoder decoder) { return decoder == Decoder::Avro || decoder == Decoder::ConfluentAvro; }

}  // namespace

TopicReadings::TopicReadings(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench) {}

QString TopicReadings::settingOf(const char* what, const QString& topic, Part part) {
    return QStringLiteral("%1/%2/%3")
        .arg(QLatin1String(what), topic, part == Part::Key ? QStringLiteral("key") : QStringLiteral("value"));
}

QString TopicReadings::schemaFile(const QString& topic, Part part) const {
    return m_workbench.value(settingOf("schema", topic, part)).section(separator, 0, 0);
}

QString TopicReadings::schemaMessage(const QString& topic, Part part) const {
    return m_workbench.value(settingOf("schema", topic, part)).section(separator, 1, 1);
}

Reading TopicReadings::reading(const QString& topic, Part part) {
    Reading reading;
    reading.topic = topic.toStdString();
    reading.isKey = part == Part::Key;
    reading.decoder = decode::fromKey(m_workbench.value(settingOf("decoder", topic, part)).toStdString());
    const auto likely = m_likely.value(topic, {Decoder::Guess, Decoder::Guess});
    reading.likely = reading.isKey ? likely.first : likely.second;
    if (!decode::needsSchema(reading.decoder)) return reading;
    const QString where = m_workbench.value(settingOf("schema", topic, part));
    if (where.isEmpty()) {
        reading.schemaTrouble = tr("No schema was chosen for this topic.");
        return reading;
    }
    const Key key(isOfAvro(reading.decoder) ? QStringLiteral("avro") : QStringLiteral("protobuf"), where);
    if (!m_schemas.contains(key)) load(key, topic);
    reading.schema = m_schemas.value(key).schema;
    reading.schemaTrouble = m_schemas.value(key).trouble;
    return reading;
}

void TopicReadings::load(const Key& key, const QString& topic) {
    m_schemas.insert(key, {nullptr, tr("The schema is being read.")});
    QThreadPool::globalInstance()->start([self = QPointer(this), key, topic] {
        auto read = schemaFrom(key.first == QLatin1String("avro"), key.second);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, key, topic, read = std::move(read)] {
                if (!self) return;
                self->m_schemas.insert(
                    key, read ? Loaded{*read, {}} : Loaded{nullptr, QString::fromStdString(read.error().message)});
                emit self->changed(topic);
            },
            Qt::QueuedConnection);
    });
}

void TopicReadings::observe(const QString& topic, const std::vector<const admin::RecordRow*>& rows) {
    std::vector<ByteView> keys;
    std::vector<ByteView> values;
    std::vector<std::optional<ByteView>> keysOfValues;
    for (const admin::RecordRow* row : rows) {
        if (row->kind != admin::RowKind::Record) continue;
        const std::optional<ByteView> key = row->key ? std::optional<ByteView>(*row->key) : std::nullopt;
        if (key && row->keySize == key->size() && !key->empty()) keys.push_back(*key);
        if (!row->value || row->valueSize != row->value->size() || row->value->empty()) continue;
        values.push_back(*row->value);
        keysOfValues.push_back(key);
    }
    if (keys.size() < fewest && values.size() < fewest) return;
    const std::string name = topic.toStdString();
    const QPair likely(decode::guessFor(keys, name, true, {}), decode::guessFor(values, name, false, keysOfValues));
    if (m_likely.value(topic, {Decoder::Guess, Decoder::Guess}) == likely) return;
    m_likely.insert(topic, likely);
    emit changed(topic);
}

void TopicReadings::chooseDecoder(const QString& topic, Part part, Decoder decoder) {
    const std::string_view key = decode::keyOf(decoder);
    m_workbench.set(settingOf("decoder", topic, part),
                    QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size())));
    emit changed(topic);
}

void TopicReadings::chooseSchema(const QString& topic, Part part, const QString& file, const QString& message) {
    const QString where = message.isEmpty() ? file : file + separator + message;
    for (const char* kind : {"avro", "protobuf"}) m_schemas.remove(Key(QLatin1String(kind), where));
    m_workbench.set(settingOf("schema", topic, part), where);
    emit changed(topic);
}

}  // namespace brook::ui
