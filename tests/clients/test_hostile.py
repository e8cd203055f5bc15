"""Clients that mean no good: Brook serves the others, and its memory stays within bounds."""
import os
import pathlib
import random
import resource
import socket
import struct
import time
import unittest

from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic

from fixture import CODECS, Broker, wait_until

MIB = 1 << 20


def frame(api, version, body, correlation=1):
    """A request of an old, inflexible version."""
    header = struct.pack(">hhih", api, version, correlation, 7) + b"hostile"
    return struct.pack(">i", len(header) + len(body)) + header + body


METADATA = frame(3, 1, struct.pack(">i", -1))


def fetch(topic, offset, size):
    name = topic.encode()
    return frame(1, 4, struct.pack(">iiiibi", -1, 0, 1, size, 0, 1) + struct.pack(">h", len(name)) + name +
                 struct.pack(">iiqi", 1, 0, offset, size))


class Hostile(unittest.TestCase):
    """Each test has a broker of its own, whose memory is watched from where it idles."""

    def setUp(self):
        broker = Broker().start()
        self.addCleanup(broker.close)
        self.attack(broker)

    def attack(self, broker):
        limits = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (limits[1], limits[1]))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, limits)
        self.broker = broker
        self.honest = AdminClient({"bootstrap.servers": self.broker.address, "log_level": 0})
        self.sockets = []
        self.addCleanup(self.leave)
        self.serves_others()
        self.idle = self.memory("VmRSS")

    def leave(self):
        for each in self.sockets:
            each.close()
        self.sockets = []

    def connect(self):
        self.sockets.append(socket.create_connection(("127.0.0.1", self.broker.port)))
        return self.sockets[-1]

    def memory(self, kind):
        """In bytes: VmRSS now, VmHWM at its highest."""
        for line in pathlib.Path(f"/proc/{self.broker.process.pid}/status").read_text().splitlines():
            if line.startswith(kind + ":"):
                return int(line.split()[1]) * 1024
        raise AssertionError(f"no {kind}")

    def forget_the_peak(self):
        pathlib.Path(f"/proc/{self.broker.process.pid}/clear_refs").write_text("5")

    def grew_at_most(self, size):
        grown = self.memory("VmHWM") - self.idle
        self.assertLess(grown, size, f"memory grew by {grown / MIB:.0f} MiB")

    def serves_others(self):
        begun = time.monotonic()
        self.assertTrue(self.honest.list_topics(timeout=10).brokers)
        self.assertLess(time.monotonic() - begun, 5)

    def open_files(self):
        return len(os.listdir(f"/proc/{self.broker.process.pid}/fd"))

    def filled(self, topic, count, **settings):
        self.honest.create_topics([NewTopic(topic, 1, 1)])[topic].result(10)
        producer = Producer({"bootstrap.servers": self.broker.address, "log_level": 0, **settings})
        for _ in range(count):
            producer.produce(topic, os.urandom(MIB // 2))
            producer.poll(0)
        self.assertEqual(producer.flush(60), 0)

    def test_aClaimOfTwoGibibytesReservesNothing(self):
        for _ in range(500):
            self.connect().sendall(struct.pack(">i", 0x7fffffff) + b"x" * 100)
        for each in self.sockets:
            each.settimeout(10)
            try:
                self.assertEqual(each.recv(1), b"")
            except ConnectionResetError:
                pass
        self.leave()
        for _ in range(500):  # just within socket.request.max.bytes
            self.connect().sendall(struct.pack(">i", 100 * MIB) + b"x" * 100)
        self.serves_others()
        self.grew_at_most(16 * MIB)

    def test_claimsInsideAFrameReserveNothing(self):
        """Arrays, strings and batches that say they are longer than their frame."""
        huge = 0x7fffffff
        for claim in (frame(3, 1, struct.pack(">i", huge)), frame(1, 4, struct.pack(">iiiibi", -1, 0, 1, 1, 0, huge)),
                      frame(0, 7, struct.pack(">hhiih", -1, -1, 1, huge, 0x7fff))):
            for _ in range(200):
                self.connect().sendall(claim)
        self.serves_others()
        self.grew_at_most(16 * MIB)

    def test_halfRequestsByTheThousand(self):
        for number in range(3000):
            self.connect().sendall(METADATA[:1 + number % (len(METADATA) - 1)])
        self.serves_others()
        self.grew_at_most(48 * MIB)
        self.leave()
        wait_until(lambda: self.honest.list_topics(timeout=10) and self.open_files() < 200, "the connections are gone")

    def test_aStormOfConnections(self):
        before = self.open_files()
        for _ in range(20):
            for _ in range(500):
                self.connect()
            self.serves_others()
            self.leave()
        wait_until(lambda: self.honest.list_topics(timeout=10) and self.open_files() <= before + 8,
                   "the connections are gone")
        self.grew_at_most(16 * MIB)

    def test_readersThatNeverRead(self):
        self.filled("large", 128)
        for _ in range(100):
            slow = self.connect()
            slow.settimeout(0.05)
            try:
                for _ in range(400):
                    slow.sendall(fetch("large", 0, 64 * MIB))
            except TimeoutError:
                pass  # it is not read from any more
        self.serves_others()
        self.grew_at_most(32 * MIB)
        consumer = Consumer({"bootstrap.servers": self.broker.address, "group.id": "honest", "log_level": 0})
        self.addCleanup(consumer.close)
        consumer.assign([TopicPartition("large", 0, 0)])
        self.assertEqual(len(consumer.consume(128, 60)), 128)

    def test_answersThatNobodyTakes(self):
        """Small requests with large answers, by the ten thousand: what waits to be sent is bounded."""
        topics = [NewTopic(f"topic-with-a-rather-long-name-{i}", 1, 1) for i in range(300)]
        for future in self.honest.create_topics(topics).values():
            future.result(60)
        self.idle = self.memory("VmRSS")
        for _ in range(100):
            slow = self.connect()
            slow.settimeout(0.05)
            try:
                for _ in range(100):
                    slow.sendall(METADATA * 100)
            except TimeoutError:
                pass
        self.serves_others()
        self.grew_at_most(256 * MIB)

    def test_memoryThatIsRefused(self):
        """Who asks for too much is sent away; the others are served, and nothing that was acknowledged is lost."""
        self.honest.create_topics([NewTopic("kept", 1, 1)])["kept"].result(10)
        producer = Producer({"bootstrap.servers": self.broker.address, "acks": "all", "log_level": 0,
                             "message.max.bytes": 100 * MIB, "batch.size": 1024, "linger.ms": 0})
        told = []

        def produce(value):
            producer.produce("kept", value, on_delivery=lambda error, message: told.append((error, message.value())))
            self.assertEqual(producer.flush(60), 0)

        produce(b"before")
        limits = resource.prlimit(self.broker.process.pid, resource.RLIMIT_AS)
        resource.prlimit(self.broker.process.pid, resource.RLIMIT_AS, (self.memory("VmSize") + 24 * MIB, limits[1]))
        for number in range(20):
            greedy = self.connect()
            greedy.settimeout(10)
            with self.assertRaises((ConnectionResetError, BrokenPipeError), msg="60 MiB were taken"):
                greedy.sendall(struct.pack(">i", 60 * MIB) + bytes(60 * MIB))
                greedy.sendall(greedy.recv(1) or bytes(MIB) * 64)
            produce(f"meanwhile {number}".encode())
            self.serves_others()
        resource.prlimit(self.broker.process.pid, resource.RLIMIT_AS, limits)
        produce(b"after")
        self.assertEqual([error for error, _ in told], [None] * 22)
        self.broker.kill()
        self.broker.start()
        consumer = Consumer({"bootstrap.servers": self.broker.address, "group.id": "honest", "log_level": 0})
        self.addCleanup(consumer.close)
        consumer.assign([TopicPartition("kept", 0, 0)])
        self.assertEqual([each.value() for each in consumer.consume(22, 60)], [value for _, value in told])

    def bomb(self, codec):
        """A batch of some kilobytes that is a hundred mebibytes when it is unpacked."""
        topic = f"bomb-{codec}"
        settings = {"max.message.bytes": str(100 * MIB), "cleanup.policy": "compact", "segment.ms": "1000",
                    "min.cleanable.dirty.ratio": "0.0", "max.compaction.lag.ms": "1000"}
        self.honest.create_topics([NewTopic(topic, 1, 1, config=settings)])[topic].result(10)
        producer = Producer({"bootstrap.servers": self.broker.address, "compression.codec": codec, "log_level": 0,
                             "message.max.bytes": 200 * MIB, "batch.size": 200 * MIB})
        told = []
        for number in range(3):
            producer.produce(topic, bytes(100 * MIB), key=str(number),
                             on_delivery=lambda error, message: told.append(error))
            producer.flush(120)
        self.serves_others()
        self.assertEqual(len(told), 3)
        # Keys are looked at, one batch after the other.
        self.grew_at_most(320 * MIB)
        producer.produce(topic, b"small", key="small", on_delivery=lambda error, message: told.append(error))
        producer.flush(60)
        self.assertIsNone(told[-1])


for _codec in CODECS[1:]:
    setattr(Hostile, f"test_aBombOf_{_codec}", lambda self, codec=_codec: self.bomb(codec))


class Soak(unittest.TestCase):
    """All of these attacks on one broker, in rounds of another order each, for BROOK_SOAK seconds and one round at
    least: each finds it as the one before did, and in the end it holds no more than after the first round."""

    def test_oneBrokerUnderAllAttacks(self):
        seconds = int(os.environ.get("BROOK_SOAK", "0"))
        seed = int(os.environ.get("BROOK_SEED", time.time_ns() % 1_000_000))
        print(f"BROOK_SEED={seed} BROOK_SOAK={seconds}", flush=True)
        order = random.Random(seed)
        broker = Broker(settings=["log.segment.delete.delay.ms=100"]).start()
        self.addCleanup(broker.close)
        # The one that is left out starts the broker anew.
        attacks = sorted(set(unittest.TestLoader().getTestCaseNames(Hostile)) - {"test_memoryThatIsRefused"})
        begun, held = time.monotonic(), []
        while not held or time.monotonic() - begun < seconds:
            order.shuffle(attacks)
            for name in attacks:
                held_now = self.attack(broker, name)
            held.append(held_now)
        print(f"{len(held)} rounds in {time.monotonic() - begun:.0f} s, held after each, in MiB: "
              f"{[size // MIB for size in held]}", flush=True)
        self.assertLess(held[-1], held[0] + 32 * MIB)

    def attack(self, broker, name):
        hostile = Hostile(name)
        hostile.attack(broker)
        try:
            hostile.forget_the_peak()
            getattr(hostile, name)()
            topics = list(hostile.honest.list_topics(timeout=10).topics)
            for deleted in (hostile.honest.delete_topics(topics).values() if topics else []):
                deleted.result(60)
        finally:
            hostile.doCleanups()
        return hostile.memory("VmRSS")
