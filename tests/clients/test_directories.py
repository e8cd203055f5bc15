"""Directories that Apache Kafka wrote, served by Brook: every record, by content."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from fixture import DATA, Broker
from reading import read_partition, summary


class Directories(unittest.TestCase):
    def serve(self, name):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="brook-directory-"))
        self.addCleanup(shutil.rmtree, folder)
        subprocess.run(["tar", "--zstd", "-xf", DATA / f"{name}.tar.zst", "-C", folder], check=True)
        broker = Broker(folder / "logs", ["log.retention.ms=-1"]).start()
        self.addCleanup(broker.close)
        wanted = json.loads((DATA / f"{name}.json").read_text())
        self.assertTrue(wanted)
        levels = ("read_uncommitted", "read_committed")
        served = {partition: {level: self.read(broker, partition, level) for level in levels} for partition in wanted}
        self.assertEqual(served, {partition: {level: told[level] for level in levels} for partition, told in wanted.items()})
        broker.stop()

    def read(self, broker, partition, isolation):
        topic, _, number = partition.rpartition("-")
        return summary(read_partition(broker.address, topic, int(number), isolation=isolation))

    def test_aDirectoryThatWasClosedIsServedWhole(self):
        self.serve("clean-4.3.1")

    def test_aDirectoryThatWasNotClosedIsServedWhole(self):
        self.serve("unclean-4.3.1")
