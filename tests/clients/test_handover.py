"""A data directory that goes from Brook to Apache Kafka and back, without a clean stop in between."""
import unittest

from fixture import CODECS, ApacheKafka, Broker, sample
from reading import read_partition, summary, write


class Handover(unittest.TestCase):
    def served(self, address):
        return {codec: summary(read_partition(address, f"files-{codec}")) for codec in CODECS}

    def fill(self, address, count):
        for codec in CODECS:
            write(address, f"files-{codec}", sample(count), **{"compression.type": codec, "enable.idempotence": True})

    def test_aKilledBrooksDirectoryGoesToApacheKafkaAndBack(self):
        broker = Broker().start()
        self.addCleanup(broker.close)
        self.fill(broker.address, 60)
        wanted = self.served(broker.address)
        broker.kill()

        kafka = ApacheKafka(broker.data)
        self.addCleanup(kafka.close)
        kafka.start()
        self.assertEqual(self.served(kafka.address), wanted)
        self.fill(kafka.address, 20)
        wanted = self.served(kafka.address)
        kafka.stop()

        broker.start()
        self.assertEqual(self.served(broker.address), wanted)
        self.fill(broker.address, 1)
        broker.stop()
