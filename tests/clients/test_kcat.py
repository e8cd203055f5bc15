"""kcat, with the librdkafka of the distribution: the oldest versions of the protocol in wide use."""
import json
import subprocess

from fixture import ClientTest, each_codec, run, spread

VALUES = [f"line {i} – ünïcode" for i in range(100)]


@spread
class Kcat(ClientTest):
    def produce(self, topic, lines, *options):
        run(["kcat", "-P", "-b", self.broker.address, "-t", topic, "-X", "acks=all", *options],
            "\n".join(lines).encode() + b"\n")

    def consume(self, topic, *options):
        out = run(["kcat", "-C", "-b", self.broker.address, "-t", topic, "-p", "0", "-e", "-q", *options])
        return out.decode().splitlines()

    @each_codec
    def test_whatWasProducedIsRead(self, codec):
        self.produce(f"kcat-{codec}", VALUES, "-z", codec)
        self.assertEqual(self.consume(f"kcat-{codec}", "-o", "beginning"), VALUES)

    def test_anIdempotentProducerIsServed(self):
        self.produce("idempotent", VALUES, "-X", "enable.idempotence=true")
        self.assertEqual(self.consume("idempotent", "-o", "beginning"), VALUES)

    def test_keysAndHeadersCome(self):
        self.produce("keyed", ["a=1", "b=2"], "-K", "=", "-H", "from=here")
        out = self.consume("keyed", "-o", "beginning", "-f", "%o|%k|%s|%h\\n")
        self.assertEqual(out, ["0|a|1|from=here", "1|b|2|from=here"])

    def test_readingBeginsAtAnOffsetOrBeforeTheEnd(self):
        self.produce("offsets", VALUES)
        self.assertEqual(self.consume("offsets", "-o", "90"), VALUES[90:])
        self.assertEqual(self.consume("offsets", "-o", "-3"), VALUES[-3:])

    def test_producersThatComeAtOnceMakeOneTopic(self):
        words = [f"from {i}" for i in range(8)]
        writers = [subprocess.Popen(["kcat", "-P", "-b", self.broker.address, "-t", "sudden", "-p", "0", "-X", "acks=all"],
                                    stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) for _ in words]
        for writer, word in zip(writers, words):
            writer.stdin.write(f"{word}\n".encode())
            writer.stdin.close()
        self.assertEqual([writer.wait(60) for writer in writers], [0] * len(words))
        self.assertEqual(sorted(self.consume("sudden", "-o", "beginning")), words)

    def test_theListNamesTheTopic(self):
        self.produce("listed", ["x"])
        listing = json.loads(run(["kcat", "-L", "-J", "-b", self.broker.address, "-t", "listed"]))
        self.assertEqual([(t["topic"], len(t["partitions"])) for t in listing["topics"]], [("listed", 1)])
