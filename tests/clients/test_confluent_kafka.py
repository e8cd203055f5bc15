"""confluent-kafka: the newest librdkafka as producer, consumer by assignment and admin."""
import time

from confluent_kafka import KafkaException, TopicPartition
from confluent_kafka.admin import AdminClient, AlterConfigOpType, ConfigEntry, ConfigResource, NewPartitions, NewTopic

from fixture import ClientTest, each_codec, sample, spread, wait_until
from reading import consumer, content, read_partition, write


@spread
class ConfluentKafka(ClientTest):
    def setUp(self):
        self.admin = AdminClient({"bootstrap.servers": self.broker.address, "log_level": 4})

    def done(self, futures):
        return {name: future.result(30) for name, future in futures.items()}

    def create(self, topic, partitions=1, **config):
        self.done(self.admin.create_topics([NewTopic(topic, partitions, 1, config=config)]))

    def produce(self, topic, records, **options):
        return write(self.broker.address, topic, records, **options)

    @each_codec
    def test_everyRecordIsReadAsItWasWritten(self, codec):
        topic = f"records-{codec}"
        self.create(topic)
        offsets = self.produce(topic, sample(), **{"compression.type": codec, "enable.idempotence": True})
        self.assertEqual(offsets, list(range(60)))
        self.assertEqual(content(read_partition(self.broker.address, topic)), sample())

    def test_readingBeginsAtAnOffset(self):
        self.create("seek")
        self.produce("seek", sample())
        messages = read_partition(self.broker.address, "seek", offset=41)
        self.assertEqual(messages[0].offset(), 41)
        self.assertEqual(content(messages), sample()[41:])

    def test_aTimeFindsItsOffset(self):
        self.create("times")
        start = int(time.time() * 1000) - 100_000
        self.produce("times", sample(), timestamps=[start + 1000 * i for i in range(60)])
        reader = consumer(self.broker.address)
        found = [reader.offsets_for_times([TopicPartition("times", 0, start + at)], timeout=30)[0].offset
                 for at in (0, 1, 30_000, 59_000)]
        reader.close()
        self.assertEqual(found, [0, 1, 30, 59])

    def test_theWatermarksAreTheEndsOfTheLog(self):
        self.create("watermarks")
        self.produce("watermarks", sample(25))
        reader = consumer(self.broker.address)
        self.assertEqual(reader.get_watermark_offsets(TopicPartition("watermarks", 0), timeout=30), (0, 25))
        reader.close()

    def test_aTopicIsMadeGrownAndDeleted(self):
        self.create("life", 2)
        self.shows("life", 2)
        self.done(self.admin.create_partitions([NewPartitions("life", 5)]))
        self.shows("life", 5)
        self.done(self.admin.delete_topics(["life"]))
        self.shows("life", None)

    def shows(self, topic, partitions):
        """Waits, since a broker may answer for a change before its metadata tell of it."""
        def shown():
            found = self.admin.list_topics(timeout=30).topics.get(topic)
            return (len(found.partitions) if found else None) == partitions
        wait_until(shown, f"{topic} is shown with {partitions} partitions", 15)

    def test_aTopicIsNotMadeTwice(self):
        self.create("once")
        with self.assertRaises(KafkaException) as raised:
            self.create("once")
        self.assertEqual(raised.exception.args[0].name(), "TOPIC_ALREADY_EXISTS")

    def test_aConfigurationIsChangedAndDescribed(self):
        self.create("configured", **{"retention.ms": "86400000"})
        name = ConfigResource(ConfigResource.Type.TOPIC, "configured")
        self.assertEqual(self.done(self.admin.describe_configs([name]))[name]["retention.ms"].value, "86400000")
        change = ConfigResource(ConfigResource.Type.TOPIC, "configured", incremental_configs=[
            ConfigEntry("retention.ms", "3600000", incremental_operation=AlterConfigOpType.SET)])
        self.done(self.admin.incremental_alter_configs([change]))
        entries = self.done(self.admin.describe_configs([name]))[name]
        self.assertEqual(entries["retention.ms"].value, "3600000")
        self.assertEqual(entries["cleanup.policy"].value, "delete")

    def test_aWrongConfigurationIsRefused(self):
        with self.assertRaises(KafkaException) as raised:
            self.create("wrong", **{"cleanup.policy": "burn"})
        self.assertEqual(raised.exception.args[0].name(), "INVALID_CONFIG")

    def test_recordsAreDeletedUpToAnOffset(self):
        self.create("shortened")
        self.produce("shortened", sample())
        self.done(self.admin.delete_records([TopicPartition("shortened", 0, 20)]))
        self.assertEqual(content(read_partition(self.broker.address, "shortened")), sample()[20:])
