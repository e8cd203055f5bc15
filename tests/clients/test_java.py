"""The Java clients, and Apache Kafka on the files that Brook wrote."""
import unittest

import scenarios
from fixture import CODECS, HERE, JAVA_CLASSPATH, ApacheKafka, Broker, java, sample, spread
from reading import read_partition, summary, write


@spread
class Java(scenarios.ProgramWithAdminTest):
    @staticmethod
    def command():
        return ["java", "-Xmx512m", "-cp", JAVA_CLASSPATH, HERE / "java" / "Client.java"]


class Files(unittest.TestCase):
    """What Brook wrote, in the eyes of Apache Kafka."""

    def setUp(self):
        self.broker = Broker().start()
        self.addCleanup(self.broker.close)
        for codec in CODECS:
            write(self.broker.address, f"files-{codec}", sample(), **{"compression.type": codec, "enable.idempotence": True})

    def served(self, address):
        return {codec: summary(read_partition(address, f"files-{codec}")) for codec in CODECS}

    def dump(self, *arguments):
        out = java("org.apache.kafka.tools.DumpLogSegments", *arguments)
        for complaint in ("isvalid: false", "Found timestamp mismatch", "Non-consecutive", "Mismatches in", "Could not"):
            self.assertNotIn(complaint, out)
        return out

    def test_dumpLogReadsEverySegmentAndIndex(self):
        self.broker.stop()
        for codec in CODECS:
            folder = self.broker.data / f"files-{codec}-0"
            out = self.dump("--print-data-log", "--files", next(folder.glob("*.log")))
            self.assertEqual(out.count("| offset: "), 60)
            indexes = [str(path) for ending in ("*.index", "*.timeindex") for path in folder.glob(ending)]
            self.dump("--index-sanity-check", "--files", ",".join(indexes))

    def test_dumpLogReadsTheMetadata(self):
        self.broker.stop()
        log = self.broker.data / "__cluster_metadata-0" / f"{0:020}.log"
        self.assertIn('"name":"files-zstd"', self.dump("--cluster-metadata-decoder", "--files", log))

    def test_apacheKafkaServesTheDirectory(self):
        wanted = self.served(self.broker.address)
        self.broker.stop()
        kafka = ApacheKafka(self.broker.data)
        self.addCleanup(kafka.close)
        kafka.start()
        self.assertEqual(self.served(kafka.address), wanted)
