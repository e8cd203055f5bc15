"""What every client test needs: a broker of its own, the records it writes, and the tools of Apache Kafka."""
import atexit
import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest

from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

import calls

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"
BUILD = pathlib.Path(os.environ["BROOK_CLIENTS_BUILD"])
BROOK = os.environ["BROOK_EXECUTABLE"]
CODECS = ("none", "gzip", "snappy", "lz4", "zstd")
JAVA_CLASSPATH = str(BUILD / "java" / "lib" / "*")


class Broker:
    """One `brook --headless` on a data directory; restarted on the same port, so that clients find it again."""

    def __init__(self, data=None, settings=(), through=()):
        self.through = through  # a command that starts another
        self.own = None if data else tempfile.mkdtemp(prefix="brook-")
        self.data = pathlib.Path(data or self.own)
        self.settings = settings
        self.port = 0
        self.process = None
        self.relay = calls.Relay() if os.environ.get("BROOK_NOTE_CALLS") else None

    def launch(self):
        command = [*self.through, BROOK, "--headless", "--quiet", "--data", str(self.data)]
        command += ["--listen", f"127.0.0.1:{self.port}"]
        for setting in self.settings:
            command += ["--set", setting]
        if self.relay:
            command += ["--set", f"advertised.listeners=PLAINTEXT://127.0.0.1:{self.relay.port}"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def start(self):
        self.launch()
        line = self.process.stdout.readline()
        if not line.startswith("brook: listening on "):
            raise AssertionError(f"brook did not start: {line!r}, exit code {self.process.wait()}")
        self.port = int(line.rsplit(":", 1)[1])
        if self.relay:
            self.relay.target = self.port
        return self

    @property
    def address(self):
        return f"127.0.0.1:{self.relay.port if self.relay else self.port}"

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        """Ends it as a user would, and holds it to a clean end."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(30)
        self.process.stdout.close()
        if code != 0:
            raise AssertionError(f"brook ended with {code}")

    def close(self):
        if self.process.poll() is None:
            self.kill()
        if self.relay:
            self.relay.close()
        if self.own:
            shutil.rmtree(self.own)


class ApacheKafka:
    """Apache Kafka on a data directory that may be Brook's. A new directory is formatted first; `standalone`, its log
    names the voter, which otherwise its configuration does."""

    def __init__(self, data=None, standalone=False):
        self.standalone = standalone
        self.own = tempfile.mkdtemp(prefix="apache-kafka-")
        self.data = pathlib.Path(data or f"{self.own}/logs")
        self.port, controller = free_ports(2)
        self.properties = pathlib.Path(self.own) / "server.properties"
        node = meta_properties(self.data).get("node.id", "1")
        quorum = f"bootstrap.servers=127.0.0.1:{controller}" if standalone else f"voters={node}@127.0.0.1:{controller}"
        self.properties.write_text(
            f"process.roles=broker,controller\nnode.id={node}\ncontroller.quorum.{quorum}\n"
            f"listeners=PLAINTEXT://127.0.0.1:{self.port},CONTROLLER://127.0.0.1:{controller}\n"
            f"advertised.listeners=PLAINTEXT://127.0.0.1:{self.port}\ncontroller.listener.names=CONTROLLER\n"
            f"inter.broker.listener.name=PLAINTEXT\nlog.dirs={self.data}\n"
            "offsets.topic.replication.factor=1\ntransaction.state.log.replication.factor=1\n"
            "transaction.state.log.min.isr=1\n")
        self.process = None

    def start(self):
        if not (self.data / "meta.properties").exists():
            java("kafka.tools.StorageTool", "format", "-t", "MkU3OEVBNTcwNTJENDM2Qg", "-c", str(self.properties),
                 *(["--standalone"] if self.standalone else []))
        output = self.properties.with_name("output")
        with output.open("wb") as sink:
            self.process = subprocess.Popen(["java", "-Xmx512m", "-cp", JAVA_CLASSPATH, "kafka.Kafka", str(self.properties)],
                                            stdout=sink, stderr=subprocess.STDOUT)
        wait_until(lambda: self.process.poll() is not None or answers(self.address), "Apache Kafka answers")
        if self.process.poll() is not None:
            raise AssertionError(f"Apache Kafka did not start on {self.data}: {output.read_text()[:4000]}")
        return self

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    def stop(self):
        self.process.terminate()
        self.process.wait(60)

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.own)


def fresh_broker():
    """What the tests of clients run against: Brook, or Apache Kafka to see that the tests themselves are right."""
    return (ApacheKafka() if os.environ.get("BROOK_TEST_TARGET") == "kafka" else Broker()).start()


class ClientTest(unittest.TestCase):
    """Tests that share one fresh broker."""

    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.broker = fresh_broker()
        cls.addClassCleanup(cls.broker.close)


def each_codec(test):
    """Marks a test that takes a codec; `spread` makes one named test of it for each."""
    test.each_codec = True
    return test


def spread(cls):
    """Makes the named tests, of inherited ones too; the test they come from is hidden from the loader."""
    for name in dir(cls):
        test = getattr(cls, name)
        if getattr(test, "each_codec", False):
            setattr(cls, name, None)
            for codec in CODECS:
                setattr(cls, f"{name}_{codec}", lambda self, test=test, codec=codec: test(self, codec))
    return cls


def sample(count=60):
    """Records as (key, value, headers): null and empty keys and values, repeated headers, text beyond ASCII."""
    records = []
    for i in range(count):
        key = None if i % 7 == 0 else b"" if i % 7 == 1 else f"schlüssel-{i}".encode()
        value = None if i % 11 == 3 else b"" if i % 11 == 4 else f"value {i} ".encode() * (i % 13 + 1)
        headers = [("trace", str(i).encode()), ("trace", b"again"), ("empty", b""), ("null", None),
                   ("größe", bytes(range(250, 256)))] if i % 5 == 0 else []
        records.append((key, value, headers))
    return records


def run(command, stdin=None, timeout=60):
    """Output of a program that must succeed."""
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=timeout)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}\n{done.stdout.decode()}\n{done.stderr.decode()}")
    return done.stdout


class ToolBox:
    """Apache Kafka's tools in one Java process, started when the first is asked for; see java/Tools.java."""

    def __init__(self):
        self.process = None

    def run(self, words, stdin, timeout):
        """Status, output and errors of one tool."""
        if self.process is None:
            self.process = subprocess.Popen(
                ["java", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp", JAVA_CLASSPATH,
                 str(HERE / "java" / "Tools.java")],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            atexit.register(self.close)
        lines = [str(len(words)), *words, str(len(stdin))]
        late = threading.Timer(timeout, self.process.kill)
        late.start()
        try:
            self.process.stdin.write("".join(line + "\n" for line in lines).encode() + stdin)
            self.process.stdin.flush()
            status, *sizes = map(int, self.process.stdout.readline().split())
            return (status, *(self.process.stdout.read(size).decode() for size in sizes))
        except (ValueError, BrokenPipeError):
            self.close()
            raise AssertionError(f"no end in {timeout} s: {' '.join(words)}") from None
        finally:
            late.cancel()

    def close(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            for stream in (self.process.stdin, self.process.stdout):
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
            self.process = None


TOOLS = ToolBox()


def java(main_class, *arguments, stdin="", status=0, errors=False):
    """Output of one of Apache Kafka's tools that ends as wanted; with its errors where they matter."""
    words = [main_class, *map(str, arguments)]
    ended, out, err = TOOLS.run(words, stdin.encode(), timeout=120)
    if ended != status:
        raise AssertionError(f"{' '.join(words)} ended with {ended}\n{out}\n{err}")
    return out + err if errors or status else out


def wait_until(ask, what, seconds=60):
    """Asks again until the answer is true. `ask` is a call that itself waits, such as a client's, for nothing here sleeps."""
    deadline = time.monotonic() + seconds
    while not ask():
        if time.monotonic() > deadline:
            raise AssertionError(f"not in {seconds} s: {what}")


def answers(address):
    """Whether a broker tells its metadata; waits for it a while."""
    try:
        return bool(AdminClient({"bootstrap.servers": address, "log_level": 0}).list_topics(timeout=2).brokers)
    except KafkaException:
        return False


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def meta_properties(data):
    path = data / "meta.properties"
    lines = path.read_text().splitlines() if path.exists() else []
    return dict(line.split("=", 1) for line in lines if "=" in line)
