"""Consume, transform, produce with librdkafka, the Java client and Kafka Streams: each record exactly once, also while
the broker is killed underneath."""
import subprocess
import threading
import unittest

from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic

from fixture import HERE, JAVA_CLASSPATH, Broker, wait_until
from reading import read_partition


class Program:
    """One of the Java programs; it ends when its input does."""

    def __init__(self, name, *arguments):
        self.process = subprocess.Popen(["java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", JAVA_CLASSPATH,
                                         str(HERE / "java" / f"{name}.java"), *arguments],
                                        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def close(self):
        self.process.stdin.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class ConfluentPipeline:
    """The same with confluent-kafka, on a thread of its own."""

    def __init__(self, address, source, target):
        self.address, self.source, self.target, self.stopping = address, source, target, False
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def work(self):
        consumer = Consumer({"bootstrap.servers": self.address, "group.id": "confluent", "enable.auto.commit": False,
                             "auto.offset.reset": "earliest", "isolation.level": "read_committed",
                             "session.timeout.ms": 10000})
        # The other strategy forgets a search for the coordinator that is under way when the only broker goes.
        producer = Producer({"bootstrap.servers": self.address, "transactional.id": "confluent", "linger.ms": 0,
                             "metadata.recovery.strategy": "none"})
        consumer.subscribe([self.source])
        self.insist(lambda: producer.init_transactions(30))
        while not self.stopping:
            messages = [each for each in consumer.consume(20, 0.2) if not each.error()]
            if messages and not self.carry(messages, consumer, producer):
                self.rewind(consumer)
        consumer.close()

    def carry(self, messages, consumer, producer):
        try:
            producer.begin_transaction()
            for message in messages:
                producer.produce(self.target, message.value() + b"!", message.key())
            consumed = {(each.topic(), each.partition()): each.offset() + 1 for each in messages}
            offsets = [TopicPartition(*place, offset) for place, offset in consumed.items()]
            self.insist(lambda: producer.send_offsets_to_transaction(offsets, consumer.consumer_group_metadata(), 30))
            self.insist(lambda: producer.commit_transaction(60))
            return True
        except KafkaException as failed:
            if failed.args[0].fatal():
                raise
            self.insist(lambda: producer.abort_transaction(60))
            return False

    def rewind(self, consumer):
        for place in self.insist(lambda: consumer.committed(consumer.assignment(), 30)):
            consumer.seek(TopicPartition(place.topic, place.partition, max(0, place.offset)))

    def insist(self, step):
        """Again while the error is one that passes."""
        while True:
            try:
                return step()
            except KafkaException as failed:
                if not failed.args[0].retriable():
                    raise

    def close(self):
        self.stopping = True
        self.thread.join()


class ExactlyOnce(unittest.TestCase):
    def setUp(self):
        self.broker = Broker().start()
        self.addCleanup(self.broker.close)

    def create(self, *topics, partitions=2):
        admin = AdminClient({"bootstrap.servers": self.broker.address})
        for future in admin.create_topics([NewTopic(topic, partitions, 1) for topic in topics]).values():
            future.result(30)

    def write(self, topic, values, key=None, timestamps=None):
        producer = Producer({"bootstrap.servers": self.broker.address, "enable.idempotence": True})
        for i, value in enumerate(values):
            options = {} if timestamps is None else {"timestamp": timestamps[i]}
            producer.produce(topic, value, key or str(i), **options)
        self.assertEqual(producer.flush(60), 0)

    def read(self, topic, partitions=2):
        """Keys and values as a consumer sees them that reads what is committed."""
        return [(message.key().decode(), message.value().decode()) for partition in range(partitions)
                for message in read_partition(self.broker.address, topic, partition, isolation="read_committed")]

    def kill_after(self, count, topic):
        """Kills the broker as soon as `topic` has more than `count` records."""
        wait_until(lambda: len(self.read(topic)) > count, f"more than {count} records come out", 120)
        self.broker.kill()
        self.broker.start()

    def carries(self, pipeline):
        self.create("from", "to")
        running = pipeline(self.broker.address, "from", "to")
        self.addCleanup(running.close)
        for part in range(4):
            self.write("from", [str(300 * part + i) for i in range(300)])
            if part < 3:
                self.kill_after(300 * part + 20, "to")
        wait_until(lambda: len(self.read("to")) >= 1200, "all is carried over", 180)
        self.assertEqual(sorted(int(value[:-1]) for _, value in self.read("to")), list(range(1200)))

    def test_confluentKafkaCarriesEachRecordOnce(self):
        self.carries(ConfluentPipeline)

    def test_theJavaClientCarriesEachRecordOnce(self):
        self.carries(lambda *where: Program("Pipeline", *where))

    def test_streamsCountsEachWordOnce(self):
        self.create("lines", "counts")
        streams = Program("StreamsProgram", self.broker.address, "count", "lines", "counts")
        self.addCleanup(streams.close)
        for part in range(3):
            self.write("lines", ["to be or not to be"] * 100)
            if part < 2:
                self.kill_after(600 * part + 50, "counts")
        wait_until(lambda: len(self.read("counts")) >= 1800, "all words are counted", 180)
        counts = {}
        for word, count in self.read("counts"):
            counts.setdefault(word, []).append(int(count))
        self.assertEqual(set(counts), {"to", "be", "or", "not"})
        for word, seen in counts.items():
            self.assertEqual(seen, list(range(1, 1 + (600 if word in ("to", "be") else 300))))

    def test_streamsJoinsWhatLiesInOneWindow(self):
        self.create("left", "right", "joined", partitions=1)
        start = 1_700_000_000_000
        self.write("left", ["l0", "l1", "l2"], key="k", timestamps=[start, start + 20_000, start + 40_000])
        self.write("right", ["r0", "r1", "r2"], key="k", timestamps=[start + 4_000, start + 26_000, start + 39_000])
        streams = Program("StreamsProgram", self.broker.address, "join", "left", "right", "joined")
        self.addCleanup(streams.close)
        wait_until(lambda: len(self.read("joined", 1)) >= 2, "the pairs are joined", 120)
        self.assertEqual(sorted(value for _, value in self.read("joined", 1)), ["l0+r0", "l2+r2"])


if __name__ == "__main__":
    unittest.main()
