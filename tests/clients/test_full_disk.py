"""Brook on a disk that runs full under its clients, and has room again."""
import errno
import pathlib
import subprocess
import tempfile
import unittest

from confluent_kafka import KafkaError, Producer

from fixture import Broker, wait_until
from reading import read_partition

# A namespace of its own: nobody has to be root, and the disk goes with the process.
ON_A_SMALL_DISK = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
                   'mount -t tmpfs -o size=24m tmpfs "$0" && exec "$@"')


def can_mount():
    with tempfile.TemporaryDirectory() as place:
        return subprocess.run([*ON_A_SMALL_DISK, place, "true"], capture_output=True).returncode == 0


class FullDisk(unittest.TestCase):
    @unittest.skipUnless(can_mount(), "this machine does not let a user mount a disk of memory")
    def test_producersAreToldReadersReadOnAndRoomHeals(self):
        place = tempfile.mkdtemp(prefix="brook-")
        broker = Broker(place, through=(*ON_A_SMALL_DISK, place)).start()
        self.addCleanup(broker.close)
        disk = pathlib.Path(f"/proc/{broker.process.pid}/root{place}")
        acknowledged, refused = [], []

        def delivered(error, message):
            acknowledged.append(message.value()) if error is None else refused.append(error.code())

        producer = Producer({"bootstrap.servers": broker.address, "acks": "all", "retries": 0, "linger.ms": 0,
                             "log_level": 0})

        def send(count):
            for number in range(count):
                producer.produce("t", b"%06d " % (len(acknowledged) + number) + b"x" * 60_000, partition=0,
                                 on_delivery=delivered)
                producer.flush(30)

        def served():
            return [message.value() for message in read_partition(broker.address, "t")]

        wait_until(lambda: send(1) or acknowledged, "the first record is acknowledged")
        send(20)
        refused.clear()
        fill(disk / "filler")
        send(3)
        self.assertEqual(refused, [KafkaError.KAFKA_STORAGE_ERROR] * 3)
        self.assertEqual(served(), acknowledged)

        (disk / "filler").unlink()
        before = len(acknowledged)
        send(20)
        self.assertEqual(len(acknowledged), before + 20)
        self.assertEqual(served(), acknowledged)
        broker.stop()


def fill(path):
    with path.open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(4096))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
