"""Brook killed under clients again and again, while it starts too: what it acknowledged is there afterwards."""
import os
import random
import select
import threading
import time
import unittest

from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic

from fixture import Broker
from reading import read_partition

PATIENT = {"reconnect.backoff.ms": 5, "reconnect.backoff.max.ms": 20, "log_level": 0,
           # The other strategy forgets a search for the coordinator that is under way when the only broker goes.
           "metadata.recovery.strategy": "none"}


class Writer:
    """A producer that always has some records on their way, and what was acknowledged to it."""

    def __init__(self, address, topic, keys=None, size=0, **settings):
        self.producer = Producer({"bootstrap.servers": address, "acks": "all", "linger.ms": 1, "retry.backoff.ms": 5,
                                  **PATIENT, **settings})
        self.topic, self.keys, self.filler = topic, keys, "." * size
        self.number = 0
        self.acknowledged = {}
        self.refused = []

    def value(self, number):
        return f"record {number}{self.filler}".encode()

    def delivered(self, error, message):
        if error:
            self.refused.append(f"{self.topic}: {error}")
        self.acknowledged[message.offset()] = message.value()

    def feed(self, seconds=0):
        while self.number - len(self.acknowledged) < 40:
            key = f"key {self.number % self.keys}" if self.keys else None
            self.producer.produce(self.topic, self.value(self.number), key, 0, on_delivery=self.delivered)
            self.number += 1
        self.producer.poll(seconds)


class Worker:
    """A client that waits in its calls, on a thread of its own; `done` counts what it got through."""

    def __init__(self):
        self.done = 0
        self.failure = None
        self.stopping = False
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        try:
            self.work()
        except Exception as failure:  # said by the test itself
            self.failure = failure

    def stop(self):
        self.stopping = True
        self.thread.join(120)
        if self.failure:
            raise self.failure


class Transactions(Worker):
    """Transactions over two topics; most are committed."""

    def __init__(self, address, seed):
        self.random = random.Random(seed)
        self.producer = Producer({"bootstrap.servers": address, "transactional.id": "till", "linger.ms": 0, **PATIENT})
        self.committed = {"orders": [], "bills": []}
        self.aborted = 0
        super().__init__()

    def work(self):
        self.insist(lambda: self.producer.init_transactions(60))
        number = 0
        while not self.stopping:
            written = {topic: [f"{topic} {number}.{i}".encode() for i in range(self.random.randint(1, 3))]
                       for topic in self.committed}
            number += 1
            if self.carry(written, commits=self.random.random() < 0.8):
                for topic, values in written.items():
                    self.committed[topic] += values
            else:
                self.aborted += 1
            self.done += 1

    def carry(self, written, commits):
        """Whether it was committed; else it was aborted."""
        self.producer.begin_transaction()
        try:
            for topic, values in written.items():
                for value in values:
                    self.producer.produce(topic, value, partition=0)
            if commits:
                self.insist(lambda: self.producer.commit_transaction(60))
                return True
            # An abort overtakes what is on its way. Where that was what begins the transaction and went with the broker,
            # the client aborts what no broker has heard of, and dies of INVALID_TXN_STATE, with Apache Kafka too.
            self.producer.flush(60)
        except KafkaException as failed:
            if not failed.args[0].txn_requires_abort():
                raise
        self.insist(lambda: self.producer.abort_transaction(60))
        return False

    @staticmethod
    def insist(step):
        """Again while the error is one that passes, and not for ever."""
        deadline = time.monotonic() + 60
        while True:
            try:
                return step()
            except KafkaException as failed:
                if not failed.args[0].retriable() or time.monotonic() > deadline:
                    raise


class Member(Worker):
    """The member of a group: it reads on and commits."""

    def __init__(self, address, topic):
        self.place = TopicPartition(topic, 0)
        self.settings = {"bootstrap.servers": address, "group.id": "readers", "enable.auto.commit": False,
                         "auto.offset.reset": "earliest", "session.timeout.ms": 6000, **PATIENT}
        self.committed = 0     # acknowledged
        self.may_be = {0}      # this, or what was asked for since
        self.read = {}
        self.trouble = []
        super().__init__()

    def work(self):
        consumer = Consumer(self.settings)
        consumer.subscribe([self.place.topic])
        following = None
        while not self.stopping:
            for message in consumer.consume(50, 0.05):
                if message.error():
                    continue
                # On from where it was, or again from what is committed: where an answer was lost, that may be either.
                if message.offset() not in {following, *self.may_be}:
                    self.trouble.append(f"offset {message.offset()} was read behind {following}, with {self.may_be}")
                if self.read.setdefault(message.offset(), message.value()) != message.value():
                    self.trouble.append(f"offset {message.offset()} is another record now")
                following = message.offset() + 1
            if following and following > max(self.may_be):
                self.commit(consumer, following)
        consumer.close()

    def commit(self, consumer, offset):
        self.may_be.add(offset)
        try:
            answer = consumer.commit(offsets=[TopicPartition(self.place.topic, 0, offset)], asynchronous=False)
            if answer[0].error:
                return
        except KafkaException:
            return
        self.committed, self.may_be = offset, {offset}
        self.done += 1


class Kills(unittest.TestCase):
    """Of `tests/run --kills N`. The seed tells when the broker is killed; what clients do then is up to them."""

    def setUp(self):
        self.seed = int(os.environ.get("BROOK_SEED", time.time_ns() % 1_000_000))
        self.random = random.Random(self.seed)
        self.broker = Broker(settings=["log.cleaner.backoff.ms=40", "log.retention.check.interval.ms=40",
                                       "offsets.topic.num.partitions=1",
                                       "transaction.state.log.num.partitions=1"]).start()
        self.addCleanup(self.broker.close)
        rolls = {"segment.ms": "50"}
        topics = {"plain": {}, "once": {}, "orders": {}, "bills": {},
                  "compacted": {"cleanup.policy": "compact", "min.cleanable.dirty.ratio": "0.01", **rolls},
                  "retained": {"retention.bytes": "200000", **rolls}}
        admin = AdminClient({"bootstrap.servers": self.broker.address})
        made = admin.create_topics([NewTopic(name, 1, 1, config=config) for name, config in topics.items()])
        for each in made.values():
            each.result(30)

    def test_everyAcknowledgedRecordOutlivesTheKills(self):
        kills = int(os.environ.get("BROOK_KILLS", "200"))
        print(f"BROOK_SEED={self.seed} BROOK_KILLS={kills}", flush=True)
        begun = time.monotonic()
        address = self.broker.address
        idempotent = {"enable.idempotence": True}
        plain = Writer(address, "plain", **{"enable.idempotence": False})
        once = Writer(address, "once", **idempotent)
        compacted = Writer(address, "compacted", keys=30, size=500, **idempotent)
        retained = Writer(address, "retained", size=1000, **idempotent)
        writers = [plain, once, compacted, retained]
        transactions = Transactions(address, self.seed)
        member = Member(address, "once")
        workers = [transactions, member]
        for worker in workers:
            self.addCleanup(setattr, worker, "stopping", True)
        for kill in range(kills):
            self.live(writers, workers if kill % 20 == 19 else [])
            self.kill()
        self.live(writers, workers)
        for worker in workers:
            worker.stop()
        for writer in writers:
            self.assertEqual(writer.producer.flush(60), 0)
            self.assertEqual(writer.refused, [])
        print(f"{kills} kills in {time.monotonic() - begun:.0f} s: {sum(writer.number for writer in writers)} records, "
              f"{transactions.done} transactions, {transactions.aborted} of them aborted, {member.done} commits", flush=True)
        self.check_plain(plain)
        self.check_once(once)
        self.check_compacted(compacted)
        self.check_retained(retained)
        for topic, values in transactions.committed.items():
            read = [m.value() for m in read_partition(address, topic, isolation="read_committed")]
            self.assertEqual(read, values, topic)
        self.check_group(member, once)
        self.broker.stop()

    def live(self, writers, workers):
        """Until a few records more were acknowledged, and each of the workers got something through."""
        deadline = time.monotonic() + 60
        wanted = [(writer, len(writer.acknowledged) + self.random.randint(0, 20)) for writer in writers]
        done = [(worker, worker.done) for worker in workers]
        while any(len(writer.acknowledged) < count for writer, count in wanted) or \
                any(worker.done == before for worker, before in done):
            for writer in writers:
                writer.feed(0.001)
            for worker in workers:
                self.assertIsNone(worker.failure)
            self.assertLess(time.monotonic(), deadline, "60 s without what was waited for: " + str(
                [(writer.topic, len(writer.acknowledged), count) for writer, count in wanted] +
                [(type(worker).__name__, worker.done, before) for worker, before in done]))

    def kill(self):
        """Now, and sometimes again while it starts."""
        self.broker.kill()
        while self.random.random() < 0.2:
            self.broker.launch()
            select.select([self.broker.process.stdout], [], [], self.random.uniform(0, 0.01))
            self.broker.kill()
        self.broker.start()

    def served(self, topic):
        return {m.offset(): m.value() for m in read_partition(self.broker.address, topic)}

    def check_plain(self, writer):
        """What was not acknowledged may come twice: such a producer sends it again."""
        served = self.served(writer.topic)
        self.assertEqual({offset: served.get(offset) for offset in writer.acknowledged}, writer.acknowledged)
        self.assertEqual(len(writer.acknowledged), writer.number)
        self.assertEqual(set(served.values()), {writer.value(i) for i in range(writer.number)})

    def check_once(self, writer):
        served = self.served(writer.topic)
        self.assertEqual(served, writer.acknowledged)
        self.assertEqual([served[offset] for offset in sorted(served)],
                         [writer.value(i) for i in range(writer.number)])

    def check_compacted(self, writer):
        """The newest of each key, and nothing that was not sent."""
        served = self.served(writer.topic)
        self.assertEqual({offset: writer.acknowledged.get(offset) for offset in served}, served)
        newest = {writer.value(i) for i in range(writer.number - writer.keys, writer.number)}
        self.assertEqual(newest - set(served.values()), set())
        self.assertLess(len(served), writer.number)

    def check_retained(self, writer):
        """The end of what was acknowledged, without a gap."""
        served = self.served(writer.topic)
        kept = {offset: value for offset, value in writer.acknowledged.items() if offset >= min(served)}
        self.assertEqual(served, kept)
        self.assertGreaterEqual(sum(map(len, served.values())), min(200_000, 1000 * writer.number) // 2)

    def check_group(self, member, written):
        self.assertFalse(member.trouble, "\n".join(member.trouble))
        self.assertEqual(member.read, {offset: written.acknowledged[offset] for offset in member.read})
        group = Consumer(member.settings)
        self.addCleanup(group.close)
        self.assertIn(group.committed([member.place], 30)[0].offset, member.may_be)
