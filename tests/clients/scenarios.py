"""What every client is held to: the same records, written and read by it and by librdkafka."""
import random

from confluent_kafka import Consumer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic

from fixture import ClientTest, each_codec, sample, wait_until
from program import Program
from reading import content, read_partition, write

TEN_MEGABYTES = 10 * 1024 * 1024
START = 1_700_000_000_000  # long ago: a topic that is to keep such records is made without a retention


def each_second(records):
    return [START + 1000 * i for i in range(len(records))]


class Scenarios:
    """Mixed into a ClientTest that says how its client does

    produce(topic, records, timestamps, codec): writes to partition 0, idempotently where it can; answers the offsets
    consume(topic, start): from an offset or "@milliseconds" to the end; answers (offset, timestamp, record) each
    """

    writes_null_headers = True
    writes_records_of_nothing = True  # neither key nor value

    def can_hear(self, record):
        """The record as the client's interface hands it out."""
        return record

    def records(self):
        """What the client can write of the sample."""
        return [(key, value, [header for header in headers if self.writes_null_headers or header[1] is not None])
                for key, value, headers in sample()
                if self.writes_records_of_nothing or key is not None or value is not None]

    def create(self, topic, **config):
        admin = AdminClient({"bootstrap.servers": self.broker.address, "log_level": 4})
        for future in admin.create_topics([NewTopic(topic, 1, 1, config={"retention.ms": "-1", **config})]).values():
            future.result(30)

    @each_codec
    def test_whatItWritesIsRead(self, codec):
        topic, wanted = f"written-{codec}", self.records()
        self.create(topic)
        self.assertEqual(self.produce(topic, wanted, each_second(wanted), codec), list(range(len(wanted))))
        rows = [(i, START + 1000 * i, self.can_hear(record)) for i, record in enumerate(wanted)]
        self.assertEqual(self.consume(topic, 0), rows)
        seen = read_partition(self.broker.address, topic)
        self.assertEqual(content(seen), wanted)
        self.assertEqual([message.timestamp()[1] for message in seen], each_second(wanted))

    @each_codec
    def test_itReadsWhatLibrdkafkaWrote(self, codec):
        topic, wanted = f"foreign-{codec}", sample()
        self.create(topic)
        write(self.broker.address, topic, wanted, each_second(wanted), **{"compression.type": codec, "enable.idempotence": True})
        rows = [(i, START + 1000 * i, self.can_hear(record)) for i, record in enumerate(wanted)]
        self.assertEqual(self.consume(topic, 0), rows)

    def test_readingBeginsAtAnOffset(self):
        self.create("offsets")
        wanted = self.records()
        self.produce("offsets", wanted, each_second(wanted), "lz4")
        self.assertEqual(self.consume("offsets", 41), [(i, START + 1000 * i, self.can_hear(wanted[i])) for i in range(41, len(wanted))])

    def test_readingBeginsAtATime(self):
        self.create("times")
        wanted = self.records()
        self.produce("times", wanted, each_second(wanted), "none")
        for asked, found in ((START, 0), (START + 1, 1), (START + 29_500, 30)):
            self.assertEqual(self.consume("times", f"@{asked}")[0], (found, START + 1000 * found, self.can_hear(wanted[found])))

    def test_aRecordOfTenMegabytesPasses(self):
        self.create("big", **{"max.message.bytes": str(TEN_MEGABYTES + 100_000)})
        wanted = [(b"small", b"before", []), (b"big", random.Random(1).randbytes(TEN_MEGABYTES), []), (b"small", b"after", [])]
        self.produce("big", wanted, each_second(wanted), "none")
        self.assertEqual([record for _, _, record in self.consume("big", 0)], [self.can_hear(record) for record in wanted])


class GroupScenarios:
    """Mixed into Scenarios of a client that is a member of groups and writes transactions

    read_in_group(topic, group, count): reads so many records from where the group stands, the oldest first, commits
    behind the last of them and leaves; answers as consume
    transact(topic, id, records, timestamps, end): writes them in one transaction of that id; end is commit or abort
    """

    def test_itGoesOnWhereItsGroupHadCommitted(self):
        topic, wanted = "in-groups", self.records()
        self.create(topic)
        write(self.broker.address, topic, wanted, each_second(wanted))
        rows = [(i, START + 1000 * i, self.can_hear(record)) for i, record in enumerate(wanted)]
        for group in ("one", "other"):
            self.assertEqual(self.read_in_group(topic, group, 7), rows[:7])
            self.assertEqual(committed(self.broker.address, group, topic), 7)
            self.assertEqual(self.read_in_group(topic, group, 12), rows[7:19])
            self.assertEqual(committed(self.broker.address, group, topic), 19)

    def test_itsTransactionsAreWholeOrNothing(self):
        self.create("in-transactions")
        written = self.records()[:9]
        for begin, end in ((0, "commit"), (3, "abort"), (6, "commit")):
            part = written[begin:begin + 3]
            self.transact("in-transactions", "writer", part, each_second(part), end)
        for isolation, wanted in (("read_uncommitted", written), ("read_committed", written[:3] + written[6:])):
            # A commit is acknowledged when it is decided; its markers come a moment later.
            wait_until(lambda: content(read_partition(self.broker.address, "in-transactions", isolation=isolation)) == wanted,
                       f"{isolation} sees {len(wanted)} records")


def committed(address, group, topic):
    reader = Consumer({"bootstrap.servers": address, "group.id": group})
    try:
        return reader.committed([TopicPartition(topic, 0)], 30)[0].offset
    finally:
        reader.close()


class ProgramTest(Scenarios, ClientTest):
    """Scenarios of a client that is a program of its own, started once for all of them by `command`."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.program = Program(cls.command(), cls.broker.address)
        cls.addClassCleanup(cls.program.close)

    def produce(self, *arguments):
        return self.program.produce(*arguments)

    def consume(self, *arguments):
        return self.program.consume(*arguments)

    def read_in_group(self, *arguments):
        return self.program.read_in_group(*arguments)

    def transact(self, *arguments):
        self.program.transact(*arguments)


class ProgramWithAdminTest(ProgramTest):
    def test_itsAdminMakesGrowsConfiguresShortensAndDeletesATopic(self):
        self.assertEqual(self.program.ask("admin life"), [
            "partitions 2", "retention.ms 1234567", "retention.ms 7654321", "partitions 5", "offsets 0 20", "offsets 12 20", "gone"])
