"""Brook killed under a producer: what it acknowledged is there afterwards, once."""
import os
import time
import unittest

from confluent_kafka import Producer

from fixture import Broker
from reading import read_partition


class Kills(unittest.TestCase):
    def test_everyAcknowledgedRecordOutlivesTheKills(self):
        kills = int(os.environ.get("BROOK_KILLS", "20"))
        broker = Broker().start()
        self.addCleanup(broker.close)
        producer = Producer({"bootstrap.servers": broker.address, "acks": "all", "enable.idempotence": True,
                             "linger.ms": 1, "reconnect.backoff.ms": 10, "reconnect.backoff.max.ms": 50,
                             "retry.backoff.ms": 10, "log_level": 0})
        acknowledged = {}

        def delivered(error, message):
            self.assertIsNone(error)
            acknowledged[message.offset()] = message.value()

        number = 0

        def send_until(count):
            nonlocal number
            deadline = time.monotonic() + 30
            while len(acknowledged) < count:
                self.assertLess(time.monotonic(), deadline, f"30 s without enough acknowledgements: {len(acknowledged)}")
                while number - len(acknowledged) < 100:
                    producer.produce("survivors", f"record {number}", partition=0, on_delivery=delivered)
                    number += 1
                producer.poll(0.005)

        for kill in range(kills):
            send_until(len(acknowledged) + 50 + 37 * (kill % 5))
            broker.kill()
            broker.start()
        self.assertEqual(producer.flush(60), 0)
        self.assertEqual(len(acknowledged), number)

        served = {m.offset(): m.value() for m in read_partition(broker.address, "survivors")}
        self.assertEqual(served, acknowledged)
        self.assertEqual([served[offset] for offset in sorted(served)], [f"record {i}".encode() for i in range(number)])
        broker.stop()
