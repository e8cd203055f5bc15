"""Consumer groups with every client: subscribing in both protocols, committing, rebalancing, and Kafka's own tools; what
was committed is there after the broker was killed."""
import contextlib
import shutil
import threading
import unittest

import kafka
from confluent_kafka import Consumer, ConsumerGroupTopicPartitions, KafkaException, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, NewTopic

from fixture import Broker, ClientTest, fresh_broker, java, run, wait_until

PROTOCOLS = ("classic", "consumer")
# When the only broker goes, librdkafka 2.16 starts anew from its bootstrap address, and a search for a coordinator that
# is under way then is lost without an end. Those who live through kills keep the broker that they know.
KEEPS_ITS_BROKER = {"metadata.recovery.strategy": "none"}


def groups_tool(address, *arguments):
    return java("org.apache.kafka.tools.consumer.group.ConsumerGroupCommand", "--bootstrap-server", address, *arguments)


def rows(table):
    """The lines of a tool's table as dictionaries."""
    lines = [line.split() for line in table.splitlines() if line.strip() and not line.startswith("Consumer group")]
    return [dict(zip(lines[0], line)) for line in lines[1:]] if lines else []


class Member:
    """A consumer of confluent-kafka that polls on a thread of its own until it is closed."""

    def __init__(self, address, group, topics, protocol="classic", commit=True, **settings):
        config = {"bootstrap.servers": address, "group.id": group, "auto.offset.reset": "earliest",
                  "enable.auto.commit": False, "group.protocol": protocol, **KEEPS_ITS_BROKER, **settings}
        if protocol == "classic":
            config.update({"session.timeout.ms": 6000, "heartbeat.interval.ms": 500, **settings})
        self.values, self.owns, self.commit, self.stopping = [], [], commit, False
        self.consumer = Consumer(config)
        self.consumer.subscribe(topics)
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def work(self):
        while not self.stopping:
            message = self.consumer.poll(0.1)
            self.owns = sorted((each.topic, each.partition) for each in self.consumer.assignment())
            if message is None or message.error():
                continue
            self.values.append(message.value().decode())
            if self.commit:
                # A commit amid a rebalance is refused: whoever owns the partition next reads again.
                with contextlib.suppress(KafkaException):
                    self.consumer.commit(message, asynchronous=False)
        self.consumer.close()

    def owned(self):
        return self.owns

    def close(self):
        self.stopping = True
        self.thread.join()


class GroupTest(ClientTest):
    def setUp(self):
        self.admin = AdminClient({"bootstrap.servers": self.broker.address, **KEEPS_ITS_BROKER})

    def create(self, topic, partitions=1):
        self.admin.create_topics([NewTopic(topic, partitions, 1)])[topic].result(30)

    def produce(self, topic, values, partition=-1):
        producer = Producer({"bootstrap.servers": self.broker.address})
        for value in values:
            producer.produce(topic, value, partition=partition)
        self.assertEqual(producer.flush(30), 0)

    def member(self, group, topics, protocol="classic", **settings):
        member = Member(self.broker.address, group, topics, protocol, **settings)
        self.addCleanup(member.close)
        return member

    def committed(self, group, topic, partitions):
        asked = ConsumerGroupTopicPartitions(group, [TopicPartition(topic, each) for each in range(partitions)])
        answer = self.admin.list_consumer_group_offsets([asked])[group].result(30)
        return [each.offset for each in answer.topic_partitions]

    def read(self, group, topic, partitions):
        """How many records lie before the committed offsets; a partition without one has none."""
        return sum(max(0, offset) for offset in self.committed(group, topic, partitions))


class Groups(GroupTest):
    def test_aGroupReadsEverythingOnceAndGoesOnWhereItStopped(self):
        for protocol in PROTOCOLS:
            with self.subTest(protocol):
                topic = f"once-{protocol}"
                self.create(topic, 3)
                self.produce(topic, [f"a{i}" for i in range(60)])
                first = self.member(f"g-{topic}", [topic], protocol)
                wait_until(lambda: len(first.values) == 60, "everything is read")
                first.close()
                self.produce(topic, [f"b{i}" for i in range(40)])
                second = self.member(f"g-{topic}", [topic], protocol)
                wait_until(lambda: self.read(f"g-{topic}", topic, 3) == 100, "the rest is read and committed")
                self.assertEqual(sorted(first.values), sorted(f"a{i}" for i in range(60)))
                self.assertEqual(sorted(second.values), sorted(f"b{i}" for i in range(40)))
                second.close()

    def test_partitionsMoveToWhoComesAndBackFromWhoGoes(self):
        for protocol in PROTOCOLS:
            with self.subTest(protocol):
                topic, group = f"move-{protocol}", f"g-move-{protocol}"
                self.create(topic, 4)
                first = self.member(group, [topic], protocol)
                wait_until(lambda: len(first.owned()) == 4, "the first has all")
                second = self.member(group, [topic], protocol)
                wait_until(lambda: len(first.owned()) == 2 and len(second.owned()) == 2, "they share")
                self.assertFalse(set(first.owned()) & set(second.owned()))
                second.close()
                wait_until(lambda: len(first.owned()) == 4, "the first has all again")
                first.close()

    def test_cooperativeMembersKeepWhatTheyHave(self):
        self.create("cooperative", 4)
        settings = {"partition.assignment.strategy": "cooperative-sticky"}
        first = self.member("g-cooperative", ["cooperative"], **settings)
        wait_until(lambda: len(first.owned()) == 4, "the first has all")
        second = self.member("g-cooperative", ["cooperative"], **settings)
        wait_until(lambda: len(first.owned()) == 2 and len(second.owned()) == 2, "they share")
        self.assertFalse(set(first.owned()) & set(second.owned()))

    def test_aStaticMemberThatComesBackHasItsPartitionsAgain(self):
        self.create("static", 4)
        other = self.member("g-static", ["static"], **{"group.instance.id": "other"})
        first = self.member("g-static", ["static"], **{"group.instance.id": "one", "session.timeout.ms": 30000})
        wait_until(lambda: len(first.owned()) == 2 and len(other.owned()) == 2, "they share")
        before, others = first.owned(), other.owned()
        first.close()  # a static member does not leave
        again = self.member("g-static", ["static"], **{"group.instance.id": "one", "session.timeout.ms": 30000})
        wait_until(lambda: again.owned() == before, "the same partitions are back")
        self.assertEqual(other.owned(), others)

    def test_severalGroupsReadOneTopicEachForItself(self):
        self.create("shared", 2)
        self.produce("shared", [str(i) for i in range(20)])
        members = [self.member(f"g-shared-{i}", ["shared"], PROTOCOLS[i % 2]) for i in range(3)]
        for member in members:
            wait_until(lambda: len(member.values) == 20, "each group reads all")

    def test_aRegularExpressionFollowsTheTopics(self):
        self.create("rx-one")
        member = self.member("g-rx", ["^rx-.*"], "consumer", **{"topic.metadata.refresh.interval.ms": 500})
        wait_until(lambda: member.owned() == [("rx-one", 0)], "the first topic is assigned")
        self.create("rx-two")
        wait_until(lambda: len(member.owned()) == 2, "the second topic is assigned")

    def test_adminListsDescribesAltersAndDeletes(self):
        for protocol in PROTOCOLS:
            with self.subTest(protocol):
                topic, group = f"admin-{protocol}", f"g-admin-{protocol}"
                self.create(topic, 2)
                self.produce(topic, [str(i) for i in range(10)], partition=0)
                member = self.member(group, [topic], protocol)
                wait_until(lambda: len(member.values) == 10, "all is read")
                listed = {each.group_id: each for each in self.admin.list_consumer_groups().result(30).valid}
                self.assertEqual(listed[group].state.name, "STABLE")
                described = self.admin.describe_consumer_groups([group])[group].result(30)
                self.assertEqual(described.state.name, "STABLE")
                self.assertEqual(sorted((t.topic, t.partition) for t in described.members[0].assignment.topic_partitions),
                                 [(topic, 0), (topic, 1)])
                with self.assertRaises(KafkaException):
                    self.admin.delete_consumer_groups([group])[group].result(30)
                member.close()
                wait_until(lambda: self.admin.describe_consumer_groups([group])[group].result(30).state.name == "EMPTY", "it is empty")
                self.assertEqual(self.committed(group, topic, 1), [10])
                wanted = ConsumerGroupTopicPartitions(group, [TopicPartition(topic, 0, 3)])
                self.admin.alter_consumer_group_offsets([wanted])[group].result(30)
                self.assertEqual(self.committed(group, topic, 1), [3])
                self.admin.delete_consumer_groups([group])[group].result(30)
                self.assertNotIn(group, {each.group_id for each in self.admin.list_consumer_groups().result(30).valid})

    def test_kafkaPythonSubscribesAndCommits(self):
        self.create("kp", 2)
        self.produce("kp", [str(i) for i in range(30)])
        settings = {"bootstrap_servers": self.broker.address, "group_id": "g-kp", "auto_offset_reset": "earliest",
                    "enable_auto_commit": False, "consumer_timeout_ms": 3000}
        consumer = kafka.KafkaConsumer("kp", **settings)
        self.assertEqual(sorted(int(record.value) for record in consumer), list(range(30)))
        consumer.commit()
        consumer.close()
        self.assertEqual(self.read("g-kp", "kp", 2), 30)

    @unittest.skipUnless(shutil.which("kcat"), "kcat is not installed")
    def test_kcatReadsAsAGroup(self):
        self.create("kcat", 2)
        self.produce("kcat", [str(i) for i in range(25)])
        command = ["kcat", "-b", self.broker.address, "-X", "auto.offset.reset=earliest", "-X", "session.timeout.ms=6000",
                   "-c", "25", "-G", "g-kcat", "kcat"]
        self.assertEqual(sorted(map(int, run(command).split())), list(range(25)))
        self.assertEqual(self.read("g-kcat", "kcat", 2), 25)


class Tools(GroupTest):
    """kafka-consumer-groups.sh, sub-command by sub-command."""

    def test_everySubCommand(self):
        self.create("tool", 2)
        self.produce("tool", [str(i) for i in range(8)], partition=0)
        self.produce("tool", [str(i) for i in range(4)], partition=1)
        member = self.member("g-tool", ["tool"])
        wait_until(lambda: len(member.values) == 12, "all is read")
        address = self.broker.address
        self.assertIn("g-tool", groups_tool(address, "--list").split())
        listed = {row["GROUP"]: row for row in rows(groups_tool(address, "--list", "--state"))}
        self.assertEqual(listed["g-tool"]["STATE"], "Stable")
        described = {row["PARTITION"]: row for row in rows(groups_tool(address, "--describe", "--group", "g-tool"))}
        self.assertEqual([described[p]["CURRENT-OFFSET"] for p in "01"], ["8", "4"])
        self.assertEqual([described[p]["LAG"] for p in "01"], ["0", "0"])
        members = rows(groups_tool(address, "--describe", "--group", "g-tool", "--members", "--verbose"))
        self.assertEqual(members[0]["#PARTITIONS"], "2")
        state = groups_tool(address, "--describe", "--group", "g-tool", "--state")
        self.assertIn("Stable", state)
        member.close()
        reset = rows(groups_tool(address, "--reset-offsets", "--group", "g-tool", "--topic", "tool", "--to-earliest", "--execute"))
        self.assertEqual({row["NEW-OFFSET"] for row in reset}, {"0"})
        self.assertEqual(self.committed("g-tool", "tool", 2), [0, 0])
        groups_tool(address, "--delete-offsets", "--group", "g-tool", "--topic", "tool:0")
        self.assertEqual(self.committed("g-tool", "tool", 2), [-1001, 0])
        self.assertIn("successful", groups_tool(address, "--delete", "--group", "g-tool"))
        self.assertNotIn("g-tool", groups_tool(address, "--list").split())

    def test_theJavaConsoleConsumerReadsInBothProtocols(self):
        for protocol in PROTOCOLS:
            with self.subTest(protocol):
                topic = f"console-{protocol}"
                self.create(topic, 2)
                self.produce(topic, [str(i) for i in range(15)])
                output = java("org.apache.kafka.tools.consumer.ConsoleConsumer", "--bootstrap-server", self.broker.address, "--topic", topic,
                              "--group", f"g-{topic}", "--from-beginning", "--max-messages", 15, "--timeout-ms", 30000,
                              "--command-property", f"group.protocol={protocol}")
                self.assertEqual(sorted(map(int, output.split())), list(range(15)))
                self.assertEqual(self.read(f"g-{topic}", topic, 2), 15)


class Kills(GroupTest):
    """The broker is killed; what it acknowledged is there when it is back."""

    @classmethod
    def setUpClass(cls):
        cls.broker = Broker().start()
        cls.addClassCleanup(cls.broker.close)

    def test_committedOffsetsSurvive(self):
        self.create("survive", 1)
        self.produce("survive", [str(i) for i in range(200)])
        consumer = Consumer({"bootstrap.servers": self.broker.address, "group.id": "g-survive", "enable.auto.commit": False})
        acknowledged = -1
        for offset in range(1, 101):
            consumer.commit(offsets=[TopicPartition("survive", 0, offset)], asynchronous=False)
            acknowledged = offset
            if offset % 25 == 0:
                self.broker.kill()
                self.broker.start()
                self.assertEqual(self.committed("g-survive", "survive", 1), [acknowledged])
        consumer.close()

    def test_membersGoOnAfterAKill(self):
        for protocol in PROTOCOLS:
            with self.subTest(protocol):
                topic, group = f"goon-{protocol}", f"g-goon-{protocol}"
                self.create(topic, 2)
                self.produce(topic, [f"a{i}" for i in range(20)])
                members = [self.member(group, [topic], protocol) for _ in range(2)]
                wait_until(lambda: sum(len(each.values) for each in members) >= 20, "the first part is read")
                before = self.committed(group, topic, 2)
                self.broker.kill()
                self.broker.start()
                self.assertEqual(self.committed(group, topic, 2), before)
                self.produce(topic, [f"b{i}" for i in range(20)])
                wait_until(lambda: len({v for each in members for v in each.values if v[0] == "b"}) == 20, "the second part is read")
                for member in members:
                    member.close()

    def test_autoCommitLosesNothingItReadAndHandCommitRepeatsOneAtMost(self):
        self.create("byhand", 1)
        self.produce("byhand", [str(i) for i in range(10)])
        settings = {"bootstrap.servers": self.broker.address, "auto.offset.reset": "earliest", "session.timeout.ms": 6000}
        hand = Consumer({**settings, "group.id": "g-hand", "enable.auto.commit": False})
        auto = Consumer({**settings, "group.id": "g-auto", "enable.auto.commit": True, "auto.commit.interval.ms": 600000})
        for consumer in (hand, auto):
            consumer.subscribe(["byhand"])
        for _ in range(5):
            message = hand.poll(30)
            hand.commit(message, asynchronous=False)
        hand.poll(30)  # read, and never committed: read again by the next
        for _ in range(6):
            auto.poll(30)  # committed by no one yet: all of it is read again
        self.broker.kill()
        self.broker.start()
        self.assertEqual(self.committed("g-hand", "byhand", 1), [5])
        self.assertEqual(self.committed("g-auto", "byhand", 1), [-1001])
        for consumer in (hand, auto):
            consumer.close()
