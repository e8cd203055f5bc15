"""Apache Kafka's own command line tools on a running Brook."""
import json
import tempfile
import time

from confluent_kafka import Producer

from fixture import ClientTest, java, sample
from reading import content, read_partition, write


class KafkaTools(ClientTest):
    def tool(self, name, *arguments):
        return java(f"org.apache.kafka.tools.{name}", "--bootstrap-server", self.broker.address, *arguments)

    def json_file(self, value):
        file = tempfile.NamedTemporaryFile("w", suffix=".json")
        self.addCleanup(file.close)
        json.dump(value, file)
        file.flush()
        return file.name

    def test_topicsMakesDescribesGrowsAndDeletesATopic(self):
        self.tool("TopicCommand", "--create", "--topic", "made", "--partitions", "3", "--config", "retention.ms=1234567")
        out = self.tool("TopicCommand", "--describe", "--topic", "made")
        self.assertIn("PartitionCount: 3", out)
        self.assertIn("retention.ms=1234567", out)
        self.tool("TopicCommand", "--alter", "--topic", "made", "--partitions", "4")
        self.assertIn("PartitionCount: 4", self.tool("TopicCommand", "--describe", "--topic", "made"))
        self.tool("TopicCommand", "--delete", "--topic", "made")
        self.assertNotIn("made", self.tool("TopicCommand", "--list").split())

    def test_configsChangesATopicAndTakesItBack(self):
        self.tool("TopicCommand", "--create", "--topic", "changed")
        entity = ["--bootstrap-server", self.broker.address, "--entity-type", "topics", "--entity-name", "changed"]
        java("kafka.admin.ConfigCommand", *entity, "--alter", "--add-config", "max.message.bytes=54321")
        self.assertIn("max.message.bytes=54321", java("kafka.admin.ConfigCommand", *entity, "--describe"))
        java("kafka.admin.ConfigCommand", *entity, "--alter", "--delete-config", "max.message.bytes")
        self.assertNotIn("max.message.bytes", java("kafka.admin.ConfigCommand", *entity, "--describe"))

    def test_configsListsAllOfABroker(self):
        node = self.tool("BrokerApiVersionsCommand").split("(id: ")[1].split()[0]
        out = java("kafka.admin.ConfigCommand", "--bootstrap-server", self.broker.address, "--entity-type", "brokers",
                   "--entity-name", node, "--describe", "--all")
        for name in ("log.retention.hours=168", "message.max.bytes=", "num.partitions="):
            self.assertIn(name, out)

    def configs(self, *arguments):
        return java("kafka.admin.ConfigCommand", "--bootstrap-server", self.broker.address, *arguments)

    def test_configsChangesTheLevelOfALogger(self):
        node = self.tool("BrokerApiVersionsCommand").split("(id: ")[1].split()[0]
        entity = ["--entity-type", "broker-loggers", "--entity-name", node]
        told = self.configs(*entity, "--describe")
        logger = next(line.split("=")[0].strip() for line in told.splitlines() if "root" not in line and "=" in line)
        self.addCleanup(self.configs, *entity, "--alter", "--delete-config", logger)
        self.configs(*entity, "--alter", "--add-config", f"{logger}=TRACE")
        self.assertIn(f"{logger}=TRACE", self.configs(*entity, "--describe"))
        self.configs(*entity, "--alter", "--delete-config", logger)
        self.assertNotIn(f"{logger}=TRACE", self.configs(*entity, "--describe"))

    def test_configsLimitsClientsUsersAndAddresses(self):
        for entity, quota, told in (
                (["--entity-type", "clients", "--entity-name", "app"], "producer_byte_rate", "client-id 'app'"),
                (["--entity-type", "clients", "--entity-default"], "consumer_byte_rate", "the default client-id"),
                (["--entity-type", "users", "--entity-name", "ann"], "request_percentage", "user-principal 'ann'"),
                (["--entity-type", "users", "--entity-name", "ann", "--entity-type", "clients", "--entity-name", "app"],
                 "controller_mutation_rate", "user-principal 'ann', client-id 'app'"),
                (["--entity-type", "ips", "--entity-name", "10.1.2.3"], "connection_creation_rate", "ip '10.1.2.3'")):
            self.configs(*entity, "--alter", "--add-config", f"{quota}=100000")
            self.assertIn(f"Quota configs for {told} are {quota}=100000.0", self.configs(*entity, "--describe"))
            self.configs(*entity, "--alter", "--delete-config", quota)
            self.assertNotIn(quota, self.configs(*entity, "--describe"))

    def test_configsKeepsCredentialsOfUsers(self):
        user = ["--entity-type", "users", "--entity-name", "bob"]
        for credential in ("SCRAM-SHA-256=[iterations=8192,password=secret]", "SCRAM-SHA-512=[password=secret]"):
            self.configs(*user, "--alter", "--add-config", credential)
        told = self.configs(*user, "--describe")
        self.assertIn("SCRAM credential configs for user-principal 'bob' are", told)
        self.assertIn("SCRAM-SHA-256=iterations=8192", told)
        self.assertIn("SCRAM-SHA-512=iterations=4096", told)
        self.configs(*user, "--alter", "--delete-config", "SCRAM-SHA-256")
        told = self.configs(*user, "--describe")
        self.assertNotIn("SCRAM-SHA-256", told)
        self.assertIn("SCRAM-SHA-512", told)

    def seconds_to_write(self, client, size, count):
        producer = Producer({"bootstrap.servers": self.broker.address, "client.id": client, "batch.num.messages": 1})
        producer.list_topics("paced")
        began = time.monotonic()
        for _ in range(count):
            producer.produce("paced", bytes(size), partition=0)
        self.assertEqual(producer.flush(60), 0)
        return time.monotonic() - began

    def test_aProducerIsHeldToItsQuota(self):
        self.tool("TopicCommand", "--create", "--topic", "paced")
        limit = ["--entity-type", "clients", "--entity-name", "slow"]
        self.configs(*limit, "--alter", "--add-config", "producer_byte_rate=50000")
        # Ten seconds' worth is free after a silence, the other 400,000 bytes take eight.
        slow = self.seconds_to_write("slow", 10_000, 90)
        self.assertGreater(slow, 6)
        self.assertLess(slow, 16)
        self.assertLess(self.seconds_to_write("quick", 10_000, 90), 3)
        self.configs(*limit, "--alter", "--delete-config", "producer_byte_rate")
        self.assertLess(self.seconds_to_write("slow", 10_000, 90), 3)

    def test_getOffsetsAndDeleteRecordsMoveTheStart(self):
        write(self.broker.address, "moved", sample())
        wish = {"version": 1, "partitions": [{"topic": "moved", "partition": 0, "offset": 12}]}
        self.assertIn("low_watermark: 12", self.tool("DeleteRecordsCommand", "--offset-json-file", self.json_file(wish)))
        for time, offset in (("earliest", 12), ("latest", 60)):
            self.assertEqual(self.tool("GetOffsetShell", "--topic", "moved", "--time", time).split(), [f"moved:0:{offset}"])

    def test_getOffsetsFindsTimes(self):
        start = 1_700_000_000_000
        write(self.broker.address, "timed", sample(), timestamps=[start + 1000 * i for i in range(60)])
        for time, offset in ((start + 29_500, 30), ("max-timestamp", 59)):
            self.assertEqual(self.tool("GetOffsetShell", "--topic", "timed", "--time", time).split(), [f"timed:0:{offset}"])

    def test_apiVersionsListsWhatIsServed(self):
        out = self.tool("BrokerApiVersionsCommand")
        self.assertIn("Produce(0): 0 to 13 [usable: 13]", out)
        self.assertRegex(out, r"Fetch\(1\): 4 to 1[78] \[usable: 1[78]\]")

    def test_clusterAndFeaturesAreTold(self):
        address = ["--bootstrap-server", self.broker.address]
        self.assertRegex(java("org.apache.kafka.tools.ClusterTool", "cluster-id", *address), r"Cluster ID: \S{22}")
        self.assertIn("127.0.0.1", java("org.apache.kafka.tools.ClusterTool", "list-endpoints", *address))
        self.assertRegex(java("org.apache.kafka.tools.FeatureCommand", *address, "describe"),
                         r"Feature: metadata.version\s.*FinalizedVersionLevel: \S+")

    def test_metadataQuorumNamesTheLeader(self):
        out = java("org.apache.kafka.tools.MetadataQuorumCommand", "--bootstrap-server", self.broker.address, "describe", "--status")
        self.assertRegex(out, r"LeaderId:\s+\d+")

    def test_logDirsMeasuresATopic(self):
        write(self.broker.address, "measured", sample())
        out = self.tool("LogDirsCommand", "--describe", "--topic-list", "measured")
        found = json.loads(out[out.index('{"'):])
        partition, = [each for folder in found["brokers"][0]["logDirs"] for each in folder["partitions"]]
        self.assertEqual(partition["partition"], "measured-0")
        self.assertGreater(partition["size"], 1000)

    def test_leaderElectionFindsTheLeaderInPlace(self):
        self.tool("TopicCommand", "--create", "--topic", "led")
        out = self.tool("LeaderElectionCommand", "--election-type", "preferred", "--topic", "led", "--partition", "0")
        self.assertIn("Valid replica already elected for partitions led-0", out)

    def test_producerPerfWritesWhatItSays(self):
        self.tool("TopicCommand", "--create", "--topic", "load", "--partitions", "2")
        out = java("org.apache.kafka.tools.ProducerPerformance", "--topic", "load", "--num-records", 20_000, "--record-size", 100,
                   "--throughput", -1, "--producer-props", f"bootstrap.servers={self.broker.address}", "acks=all")
        self.assertIn("20000 records sent", out)
        partitions = [read_partition(self.broker.address, "load", partition) for partition in (0, 1)]
        self.assertEqual(sum(map(len, partitions)), 20_000)
        self.assertEqual({len(value) for messages in partitions for _, value, _ in content(messages)}, {100})

    def test_consolesCarryText(self):
        address = ["--bootstrap-server", self.broker.address]
        lines = [f"größe {i}" for i in range(50)]
        java("org.apache.kafka.tools.ConsoleProducer", *address, "--topic", "console", stdin="\n".join(lines))
        out = java("org.apache.kafka.tools.consumer.ConsoleConsumer", *address, "--topic", "console", "--partition", 0,
                   "--offset", "earliest", "--max-messages", 50)
        self.assertEqual(out.splitlines(), lines)
