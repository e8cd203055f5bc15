"""A client in another language as a small program that is told what to write and read, line by line.

    produce TOPIC CODEC COUNT     then COUNT lines TIMESTAMP KEY VALUE [NAME=VALUE...]; answers their offsets
    consume TOPIC FROM            from an offset or from @MILLISECONDS to the end of partition 0;
                                  answers lines OFFSET TIMESTAMP KEY VALUE [NAME=VALUE...]
    group TOPIC GROUP COUNT       reads so many records as a member of a group that begins with the oldest, commits behind
                                  the last of them and leaves; answers as consume
    transaction TOPIC ID END COUNT   then lines as for produce, in one transaction; END is commit or abort
    admin TOPIC                   makes, grows, configures, shortens and deletes it; answers what it saw

Bytes are hexadecimal after an `x`; `-` is null. An answer ends with a line `end`, or with `failed REASON`.
"""
import subprocess
import threading

SECONDS = 120


class Program:
    def __init__(self, command, address):
        self.name = command[0]
        self.process = subprocess.Popen([*map(str, command), address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def close(self):
        self.process.stdin.close()
        try:
            self.process.wait(30)
        finally:
            self.process.kill()
            self.process.stdout.close()

    def ask(self, command, lines=()):
        """The lines of the answer; a program that says nothing for too long is ended."""
        watch = threading.Timer(SECONDS, self.process.kill)
        watch.start()
        try:
            self.process.stdin.write("\n".join([command, *lines]) + "\n")
            self.process.stdin.flush()
            answer = []
            while True:
                line = self.process.stdout.readline().rstrip("\n")
                if line == "end":
                    return answer
                if not line or line.startswith("failed "):
                    raise AssertionError(f"{self.name}, {command}: {line or 'it ended'} after {len(answer)} lines")
                answer.append(line)
        finally:
            watch.cancel()

    def produce(self, topic, records, timestamps, codec):
        lines = [" ".join([str(timestamp), *fields(*record)]) for timestamp, record in zip(timestamps, records)]
        return [int(line) for line in self.ask(f"produce {topic} {codec} {len(lines)}", lines)]

    def consume(self, topic, start):
        """Lines as (offset, timestamp, (key, value, headers))."""
        return [parsed(line.split(" ")) for line in self.ask(f"consume {topic} {start}")]

    def read_in_group(self, topic, group, count):
        return [parsed(line.split(" ")) for line in self.ask(f"group {topic} {group} {count}")]

    def transact(self, topic, transactional_id, records, timestamps, end):
        lines = [" ".join([str(timestamp), *fields(*record)]) for timestamp, record in zip(timestamps, records)]
        self.ask(f"transaction {topic} {transactional_id} {end} {len(lines)}", lines)


def fields(key, value, headers):
    return [shown(key), shown(value), *(f"{shown(name.encode())}={shown(value)}" for name, value in headers)]


def parsed(words):
    headers = [(name, value) for name, value in (word.split("=") for word in words[4:])]
    return int(words[0]), int(words[1]), (meant(words[2]), meant(words[3]),
                                          [(meant(name).decode(), meant(value)) for name, value in headers])


def shown(data):
    return "-" if data is None else "x" + data.hex()


def meant(word):
    return None if word == "-" else bytes.fromhex(word[1:])
