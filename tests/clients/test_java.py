"""The Java client, and Apache Kafka's own tools on Brook and on the files it wrote."""
import unittest

from fixture import BUILD, CODECS, HERE, JAVA_CLASSPATH, ApacheKafka, Broker, ClientTest, java, run, sample
from reading import read_partition, summary, write


class Java(ClientTest):
    def tool(self, name, *arguments):
        return java(f"org.apache.kafka.tools.{name}", "--bootstrap-server", self.broker.address, *arguments)

    def test_producerAndConsumerAgreeForEveryCodec(self):
        out = run(["java", "-Xmx256m", "-cp", JAVA_CLASSPATH, str(HERE / "java" / "Client.java"), self.broker.address], timeout=120)
        self.assertEqual(out.decode().split(), "same none same gzip same snappy same lz4 same zstd".split())

    def test_topicsToolMakesAndDescribesATopic(self):
        self.tool("TopicCommand", "--create", "--topic", "made", "--partitions", "3", "--config", "retention.ms=1234567")
        out = self.tool("TopicCommand", "--describe", "--topic", "made")
        self.assertIn("PartitionCount: 3", out)
        self.assertIn("retention.ms=1234567", out)

    def test_configsToolChangesATopic(self):
        self.tool("TopicCommand", "--create", "--topic", "changed")
        entity = ["--bootstrap-server", self.broker.address, "--entity-type", "topics", "--entity-name", "changed"]
        java("kafka.admin.ConfigCommand", *entity, "--alter", "--add-config", "max.message.bytes=54321")
        self.assertIn("max.message.bytes=54321", java("kafka.admin.ConfigCommand", *entity, "--describe"))

    def test_offsetsAndDeleteRecordsToolsMoveTheStart(self):
        write(self.broker.address, "moved", sample())
        wish = BUILD / "delete.json"
        wish.write_text('{"version":1,"partitions":[{"topic":"moved","partition":0,"offset":12}]}')
        self.tool("DeleteRecordsCommand", "--offset-json-file", wish)
        self.assertIn("moved:0:12", self.tool("GetOffsetShell", "--topic", "moved", "--time", "earliest"))
        self.assertIn("moved:0:60", self.tool("GetOffsetShell", "--topic", "moved", "--time", "latest"))

    def test_apiVersionsAndClusterToolsAreAnswered(self):
        self.assertIn("Produce(0):", self.tool("BrokerApiVersionsCommand"))
        out = java("org.apache.kafka.tools.ClusterTool", "cluster-id", "--bootstrap-server", self.broker.address)
        self.assertIn("Cluster ID: ", out)

    def test_logDirsToolMeasuresATopic(self):
        write(self.broker.address, "measured", sample())
        self.assertIn('"measured-0"', self.tool("LogDirsCommand", "--describe", "--topic-list", "measured"))


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
