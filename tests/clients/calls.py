"""Notes which client asks which API in which version: between the clients and each broker stands a relay that reads the
heads of the requests. Only for `run --note`, which writes api_calls.txt for tests/API_COVERAGE.md."""
import asyncio
import struct
import threading

API_VERSIONS = 18
noted = set()  # (API, version, client)
asking = "unknown"  # who is tested now, for clients that do not say their name


def note(api, version, client):
    noted.add((api, version, client or asking))


def software(frame):
    """ "librdkafka 2.0.2", from an ApiVersions request of version 3 or newer; nothing from an older one."""
    version, = struct.unpack_from(">h", frame, 2)
    if version < 3:
        return None
    length, = struct.unpack_from(">h", frame, 8)
    at = 10 + max(0, length) + 1  # behind the client id and an empty tag section
    words = []
    for _ in range(2):
        size = frame[at] - 1  # such names are shorter than 127 letters
        words.append(frame[at + 1:at + 1 + size].decode())
        at += 1 + size
    return " ".join(words)


class Relay:
    """Listens on a port of its own and passes everything on to the port it is told."""

    loop = None

    def __init__(self):
        if Relay.loop is None:
            Relay.loop = asyncio.new_event_loop()
            threading.Thread(target=Relay.loop.run_forever, daemon=True).start()
        self.target = None
        self.server = self.on_loop(asyncio.start_server(self.serve, "127.0.0.1", 0))
        self.port = self.server.sockets[0].getsockname()[1]

    def on_loop(self, work):
        return asyncio.run_coroutine_threadsafe(work, Relay.loop).result(10)

    async def serve(self, reader, writer):
        try:
            broker_reader, broker_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            return writer.close()
        await asyncio.gather(self.requests(reader, broker_writer), self.answers(broker_reader, writer))

    async def requests(self, reader, writer):
        client = None
        try:
            while True:
                length = await reader.readexactly(4)
                frame = await reader.readexactly(int.from_bytes(length, "big"))
                api, version = struct.unpack_from(">hh", frame)
                if api == API_VERSIONS:
                    client = software(frame) or client
                note(api, version, client)
                writer.write(length + frame)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            writer.close()

    async def answers(self, reader, writer):
        try:
            while data := await reader.read(1 << 16):
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        writer.close()

    def close(self):
        Relay.loop.call_soon_threadsafe(self.server.close)


def save(path, whole):
    """Writes what was noted; beside what is there when not the whole of the tests was run."""
    lines = {f"{api} {version} {client}" for api, version, client in noted}
    if not whole and path.exists():
        lines |= set(path.read_text().splitlines())
    ordered = sorted(lines, key=lambda line: [*map(int, line.split(" ", 2)[:2]), line])
    path.write_text("".join(line + "\n" for line in ordered))
