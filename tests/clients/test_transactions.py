"""Transactions of confluent-kafka's producer and of the Java client: all or nothing, also while the broker is killed."""
import threading
import time
import unittest

from confluent_kafka import Consumer, KafkaError, KafkaException, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic

from fixture import HERE, JAVA_CLASSPATH, Broker, ClientTest, java, run, wait_until


def producer(address, transactional_id, **options):
    made = Producer({"bootstrap.servers": address, "transactional.id": transactional_id, "linger.ms": 0, **options})
    made.init_transactions(30)
    return made


def create(address, topic, partitions=1):
    admin = AdminClient({"bootstrap.servers": address})
    for future in admin.create_topics([NewTopic(topic, partitions, 1)]).values():
        future.result(30)


def values(address, topic, isolation="read_committed", partitions=1):
    """Values of each partition up to its end, as a consumer with this isolation sees them."""
    reader = Consumer({"bootstrap.servers": address, "group.id": "reader", "isolation.level": isolation,
                       "enable.auto.commit": False, "enable.partition.eof": True, "auto.offset.reset": "earliest"})
    reader.assign([TopicPartition(topic, partition, 0) for partition in range(partitions)])
    found, ended = [[] for _ in range(partitions)], set()
    deadline = time.monotonic() + 60
    while len(ended) < partitions:
        if time.monotonic() > deadline:
            raise AssertionError(f"{topic} does not end")
        message = reader.poll(1)
        if message is None:
            continue
        if message.error():
            if message.error().code() != KafkaError._PARTITION_EOF:
                raise KafkaException(message.error())
            ended.add(message.partition())
        else:
            found[message.partition()].append(message.value().decode())
    reader.close()
    return found


class TransactionTest(ClientTest):
    def reads(self, expected, topic, isolation="read_committed", partitions=1):
        """A commit is acknowledged when it is decided; its markers, and with them the records, come a moment later."""
        wait_until(lambda: values(self.broker.address, topic, isolation, partitions) == expected,
                   f"{topic} holds {expected}")


class Transactions(TransactionTest):
    def test_aCommittedTransactionIsReadWhole(self):
        create(self.broker.address, "committed", 3)
        writer = producer(self.broker.address, "committing")
        writer.begin_transaction()
        for i in range(30):
            writer.produce("committed", str(i), partition=i % 3)
        writer.commit_transaction(30)
        self.reads([[str(i) for i in range(30) if i % 3 == p] for p in range(3)], "committed", partitions=3)

    def test_anAbortedTransactionIsReadOnlyByWhoAsksForIt(self):
        create(self.broker.address, "aborted")
        writer = producer(self.broker.address, "aborting")
        for word, end in (("kept", writer.commit_transaction), ("dropped", writer.abort_transaction), ("last", writer.commit_transaction)):
            writer.begin_transaction()
            writer.produce("aborted", word)
            writer.flush(30)
            end(30)
        self.reads([["kept", "last"]], "aborted")
        self.assertEqual(values(self.broker.address, "aborted", "read_uncommitted"), [["kept", "dropped", "last"]])

    def test_anOpenTransactionHidesWhatIsBehindIt(self):
        create(self.broker.address, "open")
        first, second = producer(self.broker.address, "open-1"), producer(self.broker.address, "open-2")
        first.begin_transaction()
        first.produce("open", "first")
        first.flush(30)
        second.begin_transaction()
        second.produce("open", "second")
        second.commit_transaction(30)
        self.reads([[]], "open")
        first.commit_transaction(30)
        self.reads([["first", "second"]], "open")

    def test_theSecondProducerOfAnIdFencesTheFirst(self):
        create(self.broker.address, "fenced")
        first = producer(self.broker.address, "fencing")
        first.begin_transaction()
        first.produce("fenced", "of the first")
        first.flush(30)
        second = producer(self.broker.address, "fencing")
        with self.assertRaises(KafkaException) as raised:
            first.commit_transaction(30)
        self.assertTrue(raised.exception.args[0].fatal())
        second.begin_transaction()
        second.produce("fenced", "of the second")
        second.commit_transaction(30)
        self.reads([["of the second"]], "fenced")

    def test_theJavaClientsCommitsAndAborts(self):
        create(self.broker.address, "java", 2)
        out = run(["java", "-Xmx256m", "-cp", JAVA_CLASSPATH, str(HERE / "java" / "Transactions.java"),
                   self.broker.address, "java", "40"], timeout=120)
        self.assertEqual(out.decode().split(), ["committed", "20"])
        even, odd = ([str(i) for i in range(first, 40, 2)] for first in (0, 1))
        self.reads([even, []], "java", partitions=2)
        self.reads([even, odd], "java", "read_uncommitted", partitions=2)


class TransactionsTool(TransactionTest):
    """kafka-transactions.sh, sub-command by sub-command."""

    def tool(self, *arguments):
        return java("org.apache.kafka.tools.TransactionsCommand", "--bootstrap-server", self.broker.address, *arguments)

    def test_everySubCommandAnswers(self):
        create(self.broker.address, "looked-at")
        writer = producer(self.broker.address, "looking", **{"transaction.timeout.ms": 600000})
        writer.begin_transaction()
        writer.produce("looked-at", "x")
        writer.flush(30)
        self.assertIn("looking", self.tool("list"))
        self.assertIn("Ongoing", self.tool("describe", "--transactional-id", "looking"))
        producers = self.tool("describe-producers", "--topic", "looked-at", "--partition", "0")
        self.assertIn("CurrentTransactionStartOffset", producers)
        self.tool("find-hanging", "--broker-id", "1")
        self.tool("abort", "--topic", "looked-at", "--partition", "0", "--start-offset", "0")
        self.reads([[]], "looked-at")


class Killed(unittest.TestCase):
    """The broker is killed underneath and comes back: each transaction is there whole and once, or not at all."""

    def test_whatWasCommittedIsThereOnceAndNothingElse(self):
        broker = Broker().start()
        self.addCleanup(broker.close)
        create(broker.address, "torn", 4)
        committed, stop = [], threading.Event()

        def write():
            number = 0
            writer = producer(broker.address, "tearing", **{"message.timeout.ms": 60000, "transaction.timeout.ms": 60000})
            while not stop.is_set():
                number += 1
                writer.begin_transaction()
                for partition in range(4):
                    writer.produce("torn", f"{number}", partition=partition)
                while True:
                    try:
                        writer.commit_transaction(60)
                        committed.append(number)
                        break
                    except KafkaException as failed:
                        error = failed.args[0]
                        if error.retriable():
                            continue
                        if not error.txn_requires_abort():
                            raise
                        writer.abort_transaction(60)
                        break

        thread = threading.Thread(target=write)
        thread.start()
        for _ in range(8):
            count = len(committed)
            wait_until(lambda: len(committed) > count + 5 or not thread.is_alive(), "transactions are committed")
            broker.kill()
            broker.start()
        stop.set()
        thread.join(120)
        self.assertFalse(thread.is_alive())
        self.assertGreater(len(committed), 40)
        found = values(broker.address, "torn", partitions=4)
        for partition in found:
            self.assertEqual(partition, [str(number) for number in committed])


if __name__ == "__main__":
    unittest.main()
