"""Apache Kafka's tools for groups, transactions, configurations and the cluster, sub-command by sub-command."""
import json
import pathlib
import re
import tempfile
import unittest

from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic

from fixture import ClientTest, java, wait_until

TOOLS = "org.apache.kafka.tools"
SOME_DIRECTORY = "AAAAAAAAAAAAAAAAAAAAAQ"
START = 1_700_000_000_000  # the time of the first record; each next one is a second later


def table(text):
    """The lines below a tool's heading as dictionaries; the heading is the first line of capitals."""
    lines = [line.split() for line in text.splitlines() if line.strip()]
    first = next(i for i, line in enumerate(lines) if all(re.fullmatch(r"[A-Z#()-]+", word) for word in line))
    return [dict(zip(lines[first], line)) for line in lines[first + 1:]]


class ToolTest(ClientTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.admin = AdminClient({"bootstrap.servers": cls.broker.address})
        cls.addClassCleanup(delattr, cls, "admin")  # or it would call for its broker until the last test

    def create(self, topic, partitions=1):
        self.admin.create_topics([NewTopic(topic, partitions, 1)])[topic].result(30)

    def write(self, topic, count, partition=0):
        producer = Producer({"bootstrap.servers": self.broker.address})
        for i in range(count):
            producer.produce(topic, str(i), partition=partition, timestamp=START + 1000 * i)
        self.assertEqual(producer.flush(30), 0)

    def commit(self, group, topic, offsets):
        consumer = Consumer({"bootstrap.servers": self.broker.address, "group.id": group})
        places = [TopicPartition(topic, i, offset) for i, offset in enumerate(offsets)]
        consumer.commit(offsets=places, asynchronous=False)
        consumer.close()

    def member(self, group, topic, **settings):
        """A consumer that has joined."""
        consumer = Consumer({"bootstrap.servers": self.broker.address, "group.id": group,
                             "auto.offset.reset": "earliest", **settings})
        consumer.subscribe([topic])
        wait_until(lambda: consumer.poll(0.1) or consumer.assignment(), f"{group} has its partitions")
        return consumer

    def tool(self, name, *arguments, status=0, errors=False):
        main_class = name if name.startswith("kafka.") else f"{TOOLS}.{name}"
        return java(main_class, "--bootstrap-server", self.broker.address, *arguments, status=status, errors=errors)

    def file(self, text):
        file = tempfile.NamedTemporaryFile("w")
        self.addCleanup(file.close)
        file.write(text if isinstance(text, str) else json.dumps(text))
        file.flush()
        return file.name


class ConsumerGroups(ToolTest):
    """kafka-consumer-groups.sh and kafka-groups.sh."""

    def groups(self, *arguments, errors=False):
        return self.tool("consumer.group.ConsumerGroupCommand", *arguments, errors=errors)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        test = cls()
        test.create("read", 2)
        test.write("read", 10, 0)
        test.write("read", 4, 1)
        test.commit("idle", "read", [6, 2])
        cls.classic = test.member("classic", "read", **{"group.instance.id": "one"})
        cls.modern = test.member("modern", "read", **{"group.protocol": "consumer"})
        cls.addClassCleanup(cls.classic.close)
        cls.addClassCleanup(cls.modern.close)

    def test_listsWithStateAndType(self):
        self.assertEqual(set(self.groups("--list").split()), {"idle", "classic", "modern"})
        states = {row["GROUP"]: row["STATE"] for row in table(self.groups("--list", "--state"))}
        self.assertEqual(states, {"idle": "Empty", "classic": "Stable", "modern": "Stable"})
        types = {row["GROUP"]: row["TYPE"] for row in table(self.groups("--list", "--type"))}
        self.assertEqual(types, {"idle": "Classic", "classic": "Classic", "modern": "Consumer"})
        self.assertEqual([row["GROUP"] for row in table(self.groups("--list", "--state", "Empty"))], ["idle"])
        self.assertEqual([row["GROUP"] for row in table(self.groups("--list", "--type", "consumer"))], ["modern"])

    def test_groupsListsAllOrThoseOfAKind(self):
        rows = table(self.tool("GroupsCommand", "--list"))
        listed = {row["GROUP"]: (row["TYPE"], row.get("PROTOCOL")) for row in rows}
        self.assertEqual(listed["classic"], ("Classic", "consumer"))
        self.assertEqual(listed["modern"], ("Consumer", "consumer"))
        only = table(self.tool("GroupsCommand", "--list", "--group-type", "consumer"))
        self.assertEqual([row["GROUP"] for row in only], ["modern"])
        self.assertIn("classic", self.tool("GroupsCommand", "--list", "--consumer"))
        self.assertIn("modern", self.tool("GroupsCommand", "--list", "--protocol", "consumer"))
        self.assertNotIn("modern", self.tool("GroupsCommand", "--list", "--share"))

    def test_describesOffsets(self):
        for verbose in ([], ["--verbose"]):
            rows = table(self.groups("--describe", "--group", "idle", "--offsets", *verbose))
            columns = ("PARTITION", "CURRENT-OFFSET", "LOG-END-OFFSET", "LAG")
            self.assertEqual([tuple(row[column] for column in columns) for row in rows],
                             [("0", "6", "10", "4"), ("1", "2", "4", "2")])

    def test_describesMembers(self):
        for group in ("classic", "modern"):
            row, = table(self.groups("--describe", "--group", group, "--members"))
            self.assertEqual((row["GROUP"], row["#PARTITIONS"]), (group, "2"))
            self.assertIn("read", self.groups("--describe", "--group", group, "--members", "--verbose"))

    def test_describesState(self):
        for group, state, count in (("classic", "Stable", 1), ("modern", "Stable", 1), ("idle", "Empty", 0)):
            for verbose in ([], ["--verbose"]):
                line = self.groups("--describe", "--group", group, "--state", *verbose).strip().splitlines()[-1]
                self.assertRegex(line, rf"{group}\s.*{state}.*\s{count}\s*$")

    def test_describesAllGroups(self):
        out = self.groups("--describe", "--all-groups")
        for group in ("idle", "classic", "modern"):
            self.assertIn(group, out)

    def test_aGroupThatIsNotThereIsNamed(self):
        self.assertIn("nobody", self.groups("--describe", "--group", "nobody", errors=True))
        self.assertIn("nobody", self.groups("--delete", "--group", "nobody", errors=True))

    def test_resetsToWhateverIsAsked(self):
        wishes = {("--to-earliest",): (0, 0), ("--to-latest",): (10, 4), ("--to-offset", 3): (3, 3),
                  ("--shift-by", 2): (7, 4), ("--shift-by", -4): (1, 0), ("--to-current",): (5, 3),
                  ("--to-datetime", "2023-11-14T22:13:22.500"): (3, 3), ("--by-duration", "P1D"): (10, 4)}
        for wish, wanted in wishes.items():
            with self.subTest(wish):
                self.commit("reset", "read", [5, 3])
                asked = ["--reset-offsets", "--group", "reset", "--topic", "read", *wish]
                dry = {row["PARTITION"]: int(row["NEW-OFFSET"]) for row in table(self.groups(*asked, "--dry-run"))}
                self.assertEqual((dry["0"], dry["1"]), wanted)
                self.assertEqual(self.committed("reset"), [5, 3])
                self.groups(*asked, "--execute")
                self.assertEqual(self.committed("reset"), list(wanted))

    def test_resetsOnePartitionAllTopicsAndFromAFile(self):
        self.commit("parts", "read", [5, 3])
        self.groups("--reset-offsets", "--group", "parts", "--topic", "read:1", "--to-earliest", "--execute")
        self.assertEqual(self.committed("parts"), [5, 0])
        self.groups("--reset-offsets", "--group", "parts", "--all-topics", "--to-latest", "--execute")
        self.assertEqual(self.committed("parts"), [10, 4])
        plan = self.groups("--reset-offsets", "--group", "parts", "--topic", "read", "--to-offset", 2, "--export",
                           "--dry-run")
        self.assertEqual(sorted(plan.split()), ["read,0,2", "read,1,2"])
        self.groups("--reset-offsets", "--group", "parts", "--from-file", self.file(plan), "--execute")
        self.assertEqual(self.committed("parts"), [2, 2])

    def test_aGroupWithMembersIsNeitherResetNorDeleted(self):
        out = self.groups("--reset-offsets", "--group", "classic", "--topic", "read", "--to-earliest", "--execute")
        self.assertIn("inactive", out)
        self.assertRegex(self.groups("--delete", "--group", "modern"), "(?i)non_?empty|not empty")

    def test_deletesOffsetsAndGroups(self):
        self.commit("gone", "read", [5, 3])
        self.groups("--delete-offsets", "--group", "gone", "--topic", "read:0")
        self.assertEqual(self.committed("gone"), [-1001, 3])
        self.assertIn("successful", self.groups("--delete", "--group", "gone"))
        self.assertNotIn("gone", self.groups("--list").split())

    def committed(self, group):
        consumer = Consumer({"bootstrap.servers": self.broker.address, "group.id": group})
        places = [TopicPartition("read", 0), TopicPartition("read", 1)]
        offsets = [each.offset for each in consumer.committed(places, 30)]
        consumer.close()
        return offsets

    def runTest(self):
        """For the instance that prepares the class."""


class TransactionsTool(ToolTest):
    """kafka-transactions.sh."""

    def transactions(self, *arguments):
        return self.tool("TransactionsCommand", *arguments)

    def open(self, name):
        """A transaction that stays open on a topic of its own."""
        self.create(name)
        producer = Producer({"bootstrap.servers": self.broker.address, "transactional.id": name,
                             "transaction.timeout.ms": 600_000})
        producer.init_transactions(30)
        producer.begin_transaction()
        producer.produce(name, "x")
        producer.flush(30)
        self.addCleanup(producer.purge)
        return producer

    def stateOf(self, name):
        return table_of_pairs(self.transactions("describe", "--transactional-id", name))["TransactionState"]

    def test_listsWithFilters(self):
        self.open("listed")
        self.assertIn("listed", self.transactions("list"))
        self.assertNotIn("listed", self.transactions("list", "--duration-filter", 3_600_000))
        self.assertIn("listed", self.transactions("list", "--transactional-id-pattern", "lis.*"))
        self.assertNotIn("listed", self.transactions("list", "--transactional-id-pattern", "other.*"))

    def test_describesATransactionAndTheProducersOfAPartition(self):
        self.open("described")
        told = table_of_pairs(self.transactions("describe", "--transactional-id", "described"))
        self.assertEqual(told["TransactionState"], "Ongoing")
        self.assertEqual(told["TopicPartitions"], "described-0")
        self.assertEqual(told["TransactionTimeoutMs"], "600000")
        out = self.transactions("describe-producers", "--topic", "described", "--partition", 0)
        self.assertEqual(out.strip().splitlines()[-1].split()[-1], "0")

    def test_findsNoneThatHangs(self):
        self.open("found")
        for where in (["--broker-id", self.node()], ["--topic", "found"], ["--topic", "found", "--partition", 0]):
            out = self.transactions("find-hanging", *where, "--max-transaction-timeout", 15)
            self.assertNotIn("found ", out)

    def test_abortsByOffsetOrProducer(self):
        self.open("aborted")
        self.transactions("abort", "--topic", "aborted", "--partition", 0, "--start-offset", 0)
        self.assertIn("None", self.transactions("describe-producers", "--topic", "aborted", "--partition", 0))
        other = self.open("byproducer")
        told = self.transactions("describe-producers", "--topic", "byproducer", "--partition", 0)
        producer, epoch, coordinator = told.splitlines()[-1].split()[:3]
        self.transactions("abort", "--topic", "byproducer", "--partition", 0, "--producer-id", producer,
                          "--producer-epoch", epoch, "--coordinator-epoch", max(0, int(coordinator)))
        self.assertIn("None", self.transactions("describe-producers", "--topic", "byproducer", "--partition", 0))
        del other

    def test_terminatesByForce(self):
        self.open("forced")
        self.transactions("forceTerminateTransaction", "--transactionalId", "forced")
        self.assertIn(self.stateOf("forced"), ("PrepareAbort", "CompleteAbort", "Empty"))

    def node(self):
        return next(iter(self.admin.list_topics(timeout=30).brokers))


def table_of_pairs(text):
    """A table of one row as a dictionary; columns are parted by tabs."""
    names, values = (re.split(r"\s*\t\s*", line.strip()) for line in text.strip().splitlines()[-2:])
    return dict(zip(names, values))


class Configs(ToolTest):
    """kafka-configs.sh with every kind of entity, and kafka-client-metrics.sh."""

    def configs(self, kind, name, *arguments, status=0):
        entity = ["--entity-type", kind, *(["--entity-name", name] if name else [])]
        return self.tool("kafka.admin.ConfigCommand", *entity, *arguments, status=status)

    def test_topicsBrokersAndGroups(self):
        self.create("configured")
        node = str(next(iter(self.admin.list_topics(timeout=30).brokers)))
        for kind, name, key, value in (("topics", "configured", "max.message.bytes", "54321"),
                                       ("brokers", node, "log.cleaner.backoff.ms", "12345"),
                                       ("groups", "some-group", "consumer.session.timeout.ms", "50000"),
                                       ("client-metrics", "mine", "interval.ms", "6000")):
            with self.subTest(kind):
                self.assertIn("Completed", self.configs(kind, name, "--alter", "--add-config", f"{key}={value}"))
                self.assertIn(f"{key}={value}", self.configs(kind, name, "--describe"))
                if kind != "brokers":
                    self.assertIn(f"{key}={value}", self.configs(kind, None, "--describe"))
                self.configs(kind, name, "--alter", "--delete-config", key)
                self.assertNotIn(f"{key}={value}", self.configs(kind, name, "--describe"))

    def test_theDefaultOfAllBrokers(self):
        default = ["--entity-type", "brokers", "--entity-default"]
        self.tool("kafka.admin.ConfigCommand", *default, "--alter", "--add-config", "log.cleaner.backoff.ms=4321")
        self.assertIn("log.cleaner.backoff.ms=4321", self.tool("kafka.admin.ConfigCommand", *default, "--describe"))
        self.tool("kafka.admin.ConfigCommand", *default, "--alter", "--delete-config", "log.cleaner.backoff.ms")

    def test_usersClientsAndAddressesHaveNothing(self):
        for kind in ("users", "clients", "ips"):
            with self.subTest(kind):
                self.assertEqual(self.configs(kind, None, "--describe").strip(), "")

    def test_clientMetricsAreMadeListedDescribedAndDeleted(self):
        metrics = "ClientMetricsCommand"
        self.tool(metrics, "--alter", "--name", "watched", "--metrics", "org.apache.kafka.producer", "--interval", 5000,
                  "--match", "client_id=app.*")
        self.assertIn("watched", self.tool(metrics, "--list").split())
        out = self.tool(metrics, "--describe", "--name", "watched")
        for setting in ("interval.ms=5000", "metrics=org.apache.kafka.producer", "match=client_id=app.*"):
            self.assertIn(setting, out)
        self.tool(metrics, "--delete", "--name", "watched")
        self.assertNotIn("watched", self.tool(metrics, "--list").split())


class FeatureTest(ToolTest):
    def features(self, *arguments, status=0):
        return java(f"{TOOLS}.FeatureCommand", "--bootstrap-server", self.broker.address, *arguments, status=status)

    def level(self, feature):
        line, = (line for line in self.features("describe").splitlines() if line.startswith(f"Feature: {feature} "))
        return re.search(r"FinalizedVersionLevel: (\S+)", line)[1]


class Cluster(FeatureTest):
    """kafka-features.sh, kafka-reassign-partitions.sh, kafka-cluster.sh, kafka-metadata-quorum.sh and the rest."""

    def test_featuresGoDownAndUp(self):
        self.assertEqual(self.level("metadata.version"), "4.3-IV0")
        self.assertEqual(self.level("eligible.leader.replicas.version"), "1")
        self.features("downgrade", "--feature", "transaction.version=1")
        self.assertEqual(self.level("transaction.version"), "1")
        self.features("upgrade", "--feature", "transaction.version=2", "--dry-run")
        self.assertEqual(self.level("transaction.version"), "1")
        self.features("upgrade", "--feature", "transaction.version=2")
        self.assertEqual(self.level("transaction.version"), "2")
        self.features("disable", "--feature", "group.version")
        self.assertEqual(self.level("group.version"), "0")
        self.features("upgrade", "--release-version", "4.3")
        self.assertEqual(self.level("group.version"), "1")

    def test_featuresRefusesWhatLosesMetadata(self):
        out = self.features("downgrade", "--metadata", "4.2", status=1)
        self.assertIn("metadata.version", out)

    def test_featuresExplainsLevels(self):
        self.assertIn("metadata.version=30", self.features("version-mapping", "--release-version", "4.3-IV0"))
        feature = "transaction.version=2"
        self.assertIn(feature, self.features("feature-dependencies", "--feature", feature))

    def test_reassignmentsAreGeneratedExecutedVerifiedListedAndCancelled(self):
        self.create("moved", 2)
        node = next(iter(self.admin.list_topics(timeout=30).brokers))
        reassign = "reassign.ReassignPartitionsCommand"
        topics = self.file({"version": 1, "topics": [{"topic": "moved"}]})
        out = self.tool(reassign, "--generate", "--topics-to-move-json-file", topics, "--broker-list", node)
        plan = self.file(out.strip().splitlines()[-1])
        self.assertIn("Successfully started", self.tool(reassign, "--execute", "--reassignment-json-file", plan))
        self.assertIn("completed", self.tool(reassign, "--verify", "--reassignment-json-file", plan))
        self.assertIn("No partition reassignments found", self.tool(reassign, "--list"))
        self.assertIn("None of the specified partition moves are active",
                      self.tool(reassign, "--cancel", "--reassignment-json-file", plan))
        away = self.file({"version": 1, "partitions": [{"topic": "moved", "partition": 0, "replicas": [node + 1]}]})
        self.assertIn(str(node + 1), self.tool(reassign, "--execute", "--reassignment-json-file", away, status=1))

    def test_aReplicaIsMovedToTheDirectoryWhereItIs(self):
        self.create("placed")
        node = next(iter(self.admin.list_topics(timeout=30).brokers))
        out = self.tool("LogDirsCommand", "--describe", "--topic-list", "placed")
        directory = json.loads(out[out.index('{"'):])["brokers"][0]["logDirs"][0]["logDir"]
        plan = self.file({"version": 1, "partitions": [{"topic": "placed", "partition": 0, "replicas": [node],
                                                        "log_dirs": [directory]}]})
        self.assertIn("Successfully started", self.tool("reassign.ReassignPartitionsCommand", "--execute",
                                                        "--reassignment-json-file", plan))

    def test_aBrokerThatIsNotThereIsNotUnregistered(self):
        out = java(f"{TOOLS}.ClusterTool", "unregister", "--bootstrap-server", self.broker.address, "--id", 77,
                   status=1)
        self.assertRegex(out, "77|not.*registered")

    def test_metadataQuorumTellsStatusAndReplication(self):
        quorum = "MetadataQuorumCommand"
        self.assertRegex(self.tool(quorum, "describe", "--status"), r"HighWatermark:\s+\d+")
        self.assertIn("Leader", self.tool(quorum, "describe", "--replication"))
        self.assertIn("ago", self.tool(quorum, "describe", "--replication", "--human-readable"))

    def test_leaderElectionOfOneOfAllAndByForce(self):
        self.create("elected")
        election = "LeaderElectionCommand"
        self.assertIn("elected-0", self.tool(election, "--election-type", "preferred", "--topic", "elected",
                                             "--partition", 0))
        self.tool(election, "--election-type", "preferred", "--all-topic-partitions")
        plan = self.file({"partitions": [{"topic": "elected", "partition": 0}]})
        self.assertIn("elected-0", self.tool(election, "--election-type", "unclean", "--path-to-json-file", plan))

    def test_accessRulesNeedAnAuthorizer(self):
        self.assertIn("No Authorizer", self.tool("AclCommand", "--list", status=1))

    def test_consumerPerfReadsWhatIsThere(self):
        self.create("perf")
        self.write("perf", 500)
        out = self.tool("ConsumerPerformance", "--topic", "perf", "--messages", 500, "--timeout", 30_000)
        self.assertEqual(out.strip().splitlines()[-1].split(", ")[4], "500")


class Voters(FeatureTest):
    """kafka-metadata-quorum.sh add-controller and remove-controller, before and after the log names the voters."""

    def configuration(self, node):
        """What add-controller reads of the controller to add: its properties and its formatted directory."""
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        pathlib.Path(directory.name, "meta.properties").write_text(
            f"version=1\nnode.id={node}\ncluster.id={self.cluster.cluster_id}\ndirectory.id={SOME_DIRECTORY}\n")
        return self.file(f"process.roles=controller\nnode.id={node}\ncontroller.listener.names=CONTROLLER\n"
                         "listeners=CONTROLLER://localhost:19\ncontroller.quorum.bootstrap.servers=localhost:19\n"
                         f"log.dirs={directory.name}\nmetadata.log.dir={directory.name}\n")

    def refused(self, *arguments):
        return self.tool("MetadataQuorumCommand", *arguments, status=1)

    def add(self, node):
        return self.refused("--command-config", self.configuration(node), "add-controller")

    def remove(self, node, directory):
        return self.refused("remove-controller", "--controller-id", node, "--controller-directory-id", directory)

    def test_stayAsTheyAre(self):
        self.cluster = self.admin.list_topics(timeout=30)
        node = next(iter(self.cluster.brokers))
        self.assertEqual(self.level("kraft.version"), "0")
        self.assertIn("kraft.version", self.add(node + 1))
        self.assertIn("kraft.version", self.remove(node, SOME_DIRECTORY))
        self.features("upgrade", "--feature", "kraft.version=1")
        self.assertEqual(self.level("kraft.version"), "1")
        self.assertIn("kraft.version", self.features("downgrade", "--feature", "kraft.version=0", status=1))
        status = self.tool("MetadataQuorumCommand", "describe", "--status")
        own = re.search(r'"directoryId": "([^"]+)"', status)[1]
        for voter in ((node, own), (node, SOME_DIRECTORY), (node + 1, SOME_DIRECTORY)):
            self.assertIn("VoterNotFoundException", self.remove(*voter))
        self.assertIn("DuplicateVoterException", self.add(node))
        self.assertIn("TimeoutException", self.add(node + 1))


if __name__ == "__main__":
    unittest.main()
