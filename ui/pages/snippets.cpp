#include "ui/pages/snippets.h"

namespace brook::ui {

QStringList snippetLanguages() {
    return {QStringLiteral("kcat"), QStringLiteral("Python"), QStringLiteral("Java"), QStringLiteral("Node"), QStringLiteral("Go")};
}

QString snippet(int language, const QString& address) {
    static const char* const texts[] = {
        "echo 'LH438:{\"status\":\"DELAYED\"}' |\n  kcat -b %1 -P -t flights -K:\nkcat -b %1 -C -t flights -e",
        "from confluent_kafka import Producer\n\nproducer = Producer({'bootstrap.servers': '%1'})\nproducer.produce('flights', key='LH438',\n"
        "                 value='{\"status\": \"DELAYED\"}')\nproducer.flush()",
        "var config = Map.<String, Object>of(\n    \"bootstrap.servers\", \"%1\");\nvar text = new StringSerializer();\n"
        "try (var producer = new KafkaProducer<>(config, text, text)) {\n    producer.send(new ProducerRecord<>(\n        \"flights\", \"LH438\", \"DELAYED\"));\n}",
        "const { Kafka } = require('kafkajs')\n\nconst producer = new Kafka({ brokers: ['%1'] }).producer()\nawait producer.connect()\n"
        "await producer.send({ topic: 'flights',\n  messages: [{ key: 'LH438', value: 'DELAYED' }] })",
        "client, _ := kgo.NewClient(\n\tkgo.SeedBrokers(\"%1\"),\n\tkgo.AllowAutoTopicCreation())\nclient.ProduceSync(ctx, &kgo.Record{\n"
        "\tTopic: \"flights\",\n\tKey:   []byte(\"LH438\"),\n\tValue: []byte(\"DELAYED\")})"};
    return QString::fromUtf8(texts[language]).replace(QStringLiteral("%1"), address);
}

}  // namespace brook::ui
