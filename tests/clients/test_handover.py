"""A data directory that goes from Brook to Apache Kafka and back, without a clean stop in between."""
import unittest

from fixture import CODECS, ApacheKafka, Broker, java, meta_properties, sample
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

    def voters(self, address):
        return java("org.apache.kafka.tools.MetadataQuorumCommand", "--bootstrap-server", address, "describe",
                    "--status").partition("CurrentVoters:")[2]

    def test_aQuorumWhoseLogNamesTheVoterGoesToBrookAndBack(self):
        kafka = ApacheKafka(standalone=True)
        self.addCleanup(kafka.close)
        kafka.start()
        voter = f'"directoryId": "{meta_properties(kafka.data)["directory.id"]}"'
        self.assertIn(voter, self.voters(kafka.address))
        kafka.stop()

        broker = Broker(kafka.data).start()
        self.addCleanup(broker.close)
        self.assertIn(voter, self.voters(broker.address))
        self.fill(broker.address, 5)
        wanted = self.served(broker.address)
        broker.stop()

        kafka.start()
        self.assertIn(voter, self.voters(kafka.address))
        self.assertEqual(self.served(kafka.address), wanted)

    def test_aRaisedQuorumOfBrookGoesToApacheKafka(self):
        broker = Broker().start()
        self.addCleanup(broker.close)
        java("org.apache.kafka.tools.FeatureCommand", "--bootstrap-server", broker.address, "upgrade", "--feature",
             "kraft.version=1")
        self.fill(broker.address, 5)
        wanted = self.served(broker.address)
        broker.stop()

        kafka = ApacheKafka(broker.data, standalone=True)
        self.addCleanup(kafka.close)
        kafka.start()
        self.assertEqual(self.served(kafka.address), wanted)
        self.assertIn(f'"directoryId": "{meta_properties(broker.data)["directory.id"]}"', self.voters(kafka.address))
