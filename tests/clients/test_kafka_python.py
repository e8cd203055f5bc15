"""kafka-python: a protocol written anew, which probes versions in its own way."""
from kafka import KafkaConsumer, KafkaProducer, OffsetAndMetadata, TopicPartition
from kafka.admin import ConfigResource, ConfigResourceType, KafkaAdminClient, NewPartitions, NewTopic

from fixture import ClientTest, spread
from scenarios import TEN_MEGABYTES, GroupScenarios, Scenarios

MAX_BYTES = TEN_MEGABYTES + 1_000_000


@spread
class KafkaPython(GroupScenarios, Scenarios, ClientTest):
    writes_null_headers = False
    writes_records_of_nothing = False

    def produce(self, topic, records, timestamps, codec):
        producer = KafkaProducer(bootstrap_servers=self.broker.address, acks="all", enable_idempotence=True, linger_ms=5,
                                 compression_type=None if codec == "none" else codec, max_request_size=MAX_BYTES)
        sent = [producer.send(topic, value, key, headers, 0, timestamp)
                for timestamp, (key, value, headers) in zip(timestamps, records)]
        offsets = [future.get(30).offset for future in sent]
        producer.close()
        return offsets

    def consume(self, topic, start):
        partition = TopicPartition(topic, 0)
        reader = KafkaConsumer(bootstrap_servers=self.broker.address, enable_auto_commit=False, group_id=None,
                               max_partition_fetch_bytes=MAX_BYTES)
        reader.assign([partition])
        end = reader.end_offsets([partition])[partition]
        if str(start).startswith("@"):
            start = reader.offsets_for_times({partition: int(start[1:])})[partition].offset
        reader.seek(partition, start)
        rows = []
        while reader.position(partition) < end:
            for records in reader.poll(30_000).values():
                rows += [(r.offset, r.timestamp, (r.key, r.value, list(r.headers))) for r in records]
        reader.close()
        return rows

    def read_in_group(self, topic, group, count):
        reader = KafkaConsumer(topic, bootstrap_servers=self.broker.address, group_id=group, enable_auto_commit=False,
                               auto_offset_reset="earliest", consumer_timeout_ms=30_000)
        records = [next(reader) for _ in range(count)]
        reader.commit({TopicPartition(topic, 0): OffsetAndMetadata(records[-1].offset + 1, "", -1)})
        reader.close()
        return [(each.offset, each.timestamp, (each.key, each.value, list(each.headers))) for each in records]

    def transact(self, topic, transactional_id, records, timestamps, end):
        producer = KafkaProducer(bootstrap_servers=self.broker.address, transactional_id=transactional_id)
        producer.init_transactions()
        producer.begin_transaction()
        for timestamp, (key, value, headers) in zip(timestamps, records):
            producer.send(topic, value, key, headers, 0, timestamp)
        if end == "commit":
            producer.commit_transaction()
        else:
            producer.flush()
            producer.abort_transaction()
        producer.close()

    def test_itsAdminMakesGrowsConfiguresAndDeletesATopic(self):
        admin = KafkaAdminClient(bootstrap_servers=self.broker.address)
        self.addCleanup(admin.close)
        topic = ConfigResource(ConfigResourceType.TOPIC, "life", {"retention.ms": "7654321"})
        admin.create_topics([NewTopic("life", 2, 1, topic_configs={"retention.ms": "1234567"})])
        self.assertIn("1234567", str(admin.describe_configs([topic])))
        admin.alter_configs([topic])
        self.assertIn("7654321", str(admin.describe_configs([topic])))
        admin.create_partitions({"life": NewPartitions(5)})
        self.assertEqual(len(admin.describe_topics(["life"])[0]["partitions"]), 5)
        admin.delete_topics(["life"])
        self.assertNotIn("life", admin.list_topics())
