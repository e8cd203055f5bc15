#include "ui/pages/snippets.h"

#include <QVBoxLayout>

#include <iterator>

#include "ui/widgets/pieces.h"

namespace brook::ui {

namespace {

struct Snippet {
    const char* language;
    const char* code;
};

constexpr Snippet snippets[] = {
    {"Python", R"(from confluent_kafka import Producer
producer = Producer({
    'bootstrap.servers': '%1'})
producer.produce('flights.events',
    key='LH438',
    value='{"status": "DELAYED"}')
producer.flush())"},
    {"Java", R"(var config = Map.<String, Object>of(
    "bootstrap.servers", "%1");
var text = new StringSerializer();
try (var producer = new KafkaProducer<>(
        config, text, text)) {
    producer.send(new ProducerRecord<>(
        "flights.events", "LH438", "DELAYED"));
})"},
    {"Go", R"(client, err := kgo.NewClient(
    kgo.SeedBrokers("%1"),
    kgo.AllowAutoTopicCreation())
client.ProduceSync(ctx, &kgo.Record{
    Topic: "flights.events",
    Key:   []byte("LH438"),
    Value: []byte("DELAYED")}))"},
    {"Node", R"(const { Kafka } = require('kafkajs')
const kafka = new Kafka({
    brokers: ['%1'] })
const producer = kafka.producer()
await producer.connect()
await producer.send({
    topic: 'flights.events', messages: [
        { key: 'LH438', value: 'DELAYED' }] }))"},
    {"kcat", R"(echo 'LH438:{"status": "DELAYED"}' |
    kcat -b %1 -P \
         -t flights.events -K:

kcat -b %1 -C -t flights.events)"},
};

}  // namespace

QStringList snippetLanguages() {
    QStringList languages;
    for (const Snippet& each : snippets) languages << QLatin1String(each.language);
    return languages;
}

QString snippet(int language, const QString& address) {
    return QString::fromUtf8(snippets[language].code).replace(QStringLiteral("%1"), address);
}

Snippets::Snippets(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::px(8));
    m_language = new Segmented(snippetLanguages(), this);
    m_language->setAccessibleName(tr("Language"));
    m_code = new CodeBox(this);
    column->addWidget(m_language);
    column->addWidget(m_code);
    connect(m_language, &Segmented::currentChanged, this, &Snippets::show);
    show();
}

void Snippets::setAddress(const QString& address) {
    if (address.isEmpty() || address == m_address) return;
    m_address = address;
    show();
}

void Snippets::show() { m_code->setCode(snippet(m_language->current(), m_address)); }

}  // namespace brook::ui
