"""The executable itself: options, environment, exit codes, and what it says when it cannot start."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from confluent_kafka.admin import AdminClient, ConfigResource

from fixture import BROOK, Broker, answers, free_ports, wait_until


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="brook-command-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def brook(self, *arguments, environment=None):
        """Runs it to its end, which has to come by itself."""
        command = [BROOK, "--headless", "--data", str(self.folder / "data"), "--listen", "127.0.0.1:0", *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=30, env={**os.environ, **(environment or {})})

    def refused(self, code, words, *arguments, **more):
        done = self.brook(*arguments, **more)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertIn(words, done.stderr + done.stdout)
        return done

    def test_helpAndVersionEndWell(self):
        self.assertEqual(self.brook("--help").returncode, 0)
        self.assertIn("--listen", self.brook("--help").stdout)
        self.assertTrue(self.brook("--version").stdout.startswith("brook "))

    def test_wrongUsageIsTwo(self):
        self.refused(2, "nonsense", "--nonsense")
        self.refused(2, "is not a port", "--listen", "127.0.0.1:x")
        self.refused(2, "names no topic", "--topic", ":3")
        self.refused(2, "number of partitions", "--topic", "orders:many")
        self.refused(2, "key=value", "--set", "nothing")

    def test_aLinkStandsBehindWhateverOption(self):
        for option in ("--listen", "127.0.0.1:0"), ("--topic", "orders"), ("--set", "num.partitions=3"):
            self.refused(2, "a link needs a window", *option, "brook://orders/0/42")
        self.refused(2, "a link begins with brook://", "http://orders")
        windowless = {name: value for name, value in os.environ.items()
                      if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        done = subprocess.run([BROOK, "--data", str(self.folder / "data"), "brook://orders"], capture_output=True, text=True,
                              timeout=30, env=windowless)
        self.assertEqual((done.returncode, done.stderr), (2, "brook: a link needs a window to be shown in\n"))

    def test_aLinkIsTakenByTheWindowThatIsOpen(self):
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        address = f"127.0.0.1:{free_ports(1)[0]}"
        command = [BROOK, "--quiet", "--data", str(self.folder / "data"), "--listen", address, "--topic", "orders"]
        first = subprocess.Popen(command, env=environment)
        self.addCleanup(first.wait)
        self.addCleanup(first.terminate)
        wait_until(lambda: answers(address), "a window's broker answers")
        # Until its door is open the second one is refused, as the data are in use.
        wait_until(lambda: subprocess.run([*command, "brook://orders/0"], capture_output=True, timeout=60,
                                          env=environment).returncode == 0, "a window takes a link")
        self.assertIsNone(first.poll())

    def test_wrongConfigurationIsFive(self):
        self.refused(5, "log.retention.ms", "--set", "log.retention.ms=soon")
        self.refused(5, "orders", "--topic", "orders:1:retention.ms=soon")
        self.refused(5, "missing.properties", "--config", str(self.folder / "missing.properties"))

    def test_aBadValueInAFileIsNamedWithItsLine(self):
        file = self.folder / "server.properties"
        file.write_text("# a comment\nnum.partitions=3\nlog.retention.ms=soon\n")
        self.refused(5, "line 3", "--config", str(file))

    def test_anUnknownKeyInAFileIsAWarning(self):
        file = self.folder / "server.properties"
        file.write_text("num.partitions=3\nnobody.knows=1\n")
        process = subprocess.Popen([BROOK, "--headless", "--data", str(self.folder / "data"), "--listen", "127.0.0.1:0", "--config", str(file)],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.assertTrue(process.stdout.readline().startswith("brook: listening on 127.0.0.1:"))
        process.terminate()
        _, errors = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 0)
        self.assertIn("nobody.knows", errors)

    def test_aTakenPortIsFourAndNamesWhoHasIt(self):
        broker = Broker().start()
        self.addCleanup(broker.close)
        done = subprocess.run([BROOK, "--headless", "--data", str(self.folder / "data"), "--listen", broker.address],
                              capture_output=True, text=True, timeout=30)
        self.assertEqual(done.returncode, 4)
        self.assertIn(f"Port {broker.port} is used by brook ({broker.process.pid})", done.stderr)

    def test_aSecondOneOnTheSameDirectoryIsThreeAndNamesTheFirst(self):
        broker = Broker(self.folder / "data").start()
        self.addCleanup(broker.close)
        self.refused(3, str(broker.process.pid))
        broker.stop()

    def test_aWindowThatGetsNoBrokerEndsWithTheSameCodes(self):
        broker = Broker(self.folder / "data").start()
        self.addCleanup(broker.close)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        for code, words, data, address in ((3, str(broker.process.pid), "data", "127.0.0.1:0"),
                                           (4, f"Port {broker.port} is used", "other", broker.address)):
            command = [BROOK, "--data", str(self.folder / data), "--listen", address]
            done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment)
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(words, done.stderr)

    def test_containersSayItByTheirEnvironment(self):
        environment = {"BROOK_HEADLESS": "true", "BROOK_DATA": str(self.folder / "data"), "BROOK_LISTEN": "127.0.0.1:0",
                       "BROOK_TOPICS": "orders:3:retention.ms=5000;plain", "BROOK_SET": "num.partitions=2;log.retention.hours=5", "BROOK_QUIET": "1"}
        process = subprocess.Popen([BROOK], stdout=subprocess.PIPE, text=True, env={**os.environ, **environment})
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.kill)
        address = process.stdout.readline().removeprefix("brook: listening on ").strip()
        admin = AdminClient({"bootstrap.servers": address})
        topics = admin.list_topics(timeout=20).topics
        self.assertEqual({name: len(topic.partitions) for name, topic in topics.items()}, {"orders": 3, "plain": 2})
        resource = ConfigResource(ConfigResource.Type.TOPIC, "orders")
        config = admin.describe_configs([resource])[resource].result(20)
        self.assertEqual(config["retention.ms"].value, "5000")
        process.terminate()
        self.assertEqual(process.wait(30), 0)
        self.assertTrue((self.folder / "data" / "orders-2").is_dir())

    def test_everyAddressThatIsAskedForIsServed(self):
        process = subprocess.Popen([BROOK, "--headless", "--quiet", "--data", str(self.folder / "data"), "--listen", "127.0.0.1:0",
                                    "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.kill)
        addresses = [process.stdout.readline().removeprefix("brook: listening on ").strip() for _ in range(2)]
        self.assertEqual(len(set(addresses)), 2)
        for address in addresses:  # each answers with the address it was reached by
            brokers = AdminClient({"bootstrap.servers": address}).list_topics(timeout=20).brokers
            self.assertEqual([f"{b.host}:{b.port}" for b in brokers.values()], [address])
        process.send_signal(2)
        self.assertEqual(process.wait(30), 0)
