"""aiokafka: asyncio, with record parsing of its own."""
import asyncio

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewPartitions, NewTopic

from fixture import ClientTest, spread
from scenarios import TEN_MEGABYTES, GroupScenarios, Scenarios

MAX_BYTES = TEN_MEGABYTES + 1_000_000


@spread
class Aiokafka(GroupScenarios, Scenarios, ClientTest):
    writes_null_headers = False
    writes_records_of_nothing = False

    def produce(self, topic, records, timestamps, codec):
        async def send():
            producer = AIOKafkaProducer(bootstrap_servers=self.broker.address, enable_idempotence=True, max_request_size=MAX_BYTES,
                                        compression_type=None if codec == "none" else codec, linger_ms=5)
            async with producer:
                sent = [await producer.send(topic, value, key, 0, timestamp, headers)
                        for timestamp, (key, value, headers) in zip(timestamps, records)]
                return [(await future).offset for future in sent]
        return asyncio.run(asyncio.wait_for(send(), 60))

    def consume(self, topic, start):
        async def read():
            partition = TopicPartition(topic, 0)
            reader = AIOKafkaConsumer(bootstrap_servers=self.broker.address, enable_auto_commit=False, group_id=None,
                                      max_partition_fetch_bytes=MAX_BYTES, auto_offset_reset="none")
            async with reader:
                reader.assign([partition])
                end = (await reader.end_offsets([partition]))[partition]
                if str(start).startswith("@"):
                    start_offset = (await reader.offsets_for_times({partition: int(start[1:])}))[partition].offset
                else:
                    start_offset = start
                reader.seek(partition, start_offset)
                rows = []
                while await reader.position(partition) < end:
                    record = await reader.getone()
                    rows.append((record.offset, record.timestamp, (record.key, record.value, list(record.headers))))
                return rows
        return asyncio.run(asyncio.wait_for(read(), 60))

    def read_in_group(self, topic, group, count):
        async def read():
            reader = AIOKafkaConsumer(topic, bootstrap_servers=self.broker.address, group_id=group, enable_auto_commit=False,
                                      auto_offset_reset="earliest")
            async with reader:
                records = [await reader.getone() for _ in range(count)]
                await reader.commit({TopicPartition(topic, 0): records[-1].offset + 1})
            return [(each.offset, each.timestamp, (each.key, each.value, list(each.headers))) for each in records]
        return asyncio.run(asyncio.wait_for(read(), 60))

    def transact(self, topic, transactional_id, records, timestamps, end):
        async def send():
            async with AIOKafkaProducer(bootstrap_servers=self.broker.address, transactional_id=transactional_id) as producer:
                await producer.begin_transaction()
                for timestamp, (key, value, headers) in zip(timestamps, records):
                    await producer.send_and_wait(topic, value, key, 0, timestamp, headers)
                await (producer.commit_transaction() if end == "commit" else producer.abort_transaction())
        asyncio.run(asyncio.wait_for(send(), 60))

    def test_itsAdminMakesGrowsAndDeletesATopic(self):
        async def live():
            admin = AIOKafkaAdminClient(bootstrap_servers=self.broker.address)
            await admin.start()
            try:
                await admin.create_topics([NewTopic("life", 2, 1)])
                await admin.create_partitions({"life": NewPartitions(5)})
                self.assertEqual(len((await admin.describe_topics(["life"]))[0]["partitions"]), 5)
                await admin.delete_topics(["life"])
                self.assertNotIn("life", await admin.list_topics())
            finally:
                await admin.close()
        asyncio.run(asyncio.wait_for(live(), 60))
