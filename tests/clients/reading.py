"""Writes and reads partitions whole with librdkafka, for the tests that compare what a broker serves."""
import base64
import hashlib
import json

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, Producer, TopicPartition


def consumer(address, **settings):
    return Consumer({"bootstrap.servers": address, "group.id": "none", "enable.auto.commit": False,
                     "enable.partition.eof": True, "auto.offset.reset": "error", "fetch.wait.max.ms": 20, **settings})


def read_partition(address, topic, partition=0, offset=OFFSET_BEGINNING, isolation="read_uncommitted"):
    """Every message from `offset` to the end the isolation level sees."""
    reader = consumer(address, **{"isolation.level": isolation})
    reader.assign([TopicPartition(topic, partition, offset)])
    messages = []
    try:
        while True:
            message = reader.poll(30)
            if message is None:
                raise AssertionError(f"{topic}-{partition}: nothing for 30 s after {len(messages)} records")
            if message.error() is None:
                messages.append(message)
            elif message.error().code() == KafkaError._PARTITION_EOF:
                return messages
            elif not message.error().retriable() and message.error().code() != KafkaError._TRANSPORT:
                raise AssertionError(f"{topic}-{partition}: {message.error()}")
    finally:
        reader.close()


def write(address, topic, records, timestamps=None, **settings):
    """Sends to partition 0 and waits; answers the offsets the delivery reports name."""
    producer = Producer({"bootstrap.servers": address, "acks": "all", "linger.ms": 5, **settings})
    reports = []
    for i, (key, value, headers) in enumerate(records):
        producer.produce(topic, value, key, 0, on_delivery=lambda *report: reports.append(report), headers=headers,
                         timestamp=timestamps[i] if timestamps else 0)
    left = producer.flush(30)
    refused = [str(error) for error, _ in reports if error]
    if left or refused:
        raise AssertionError(f"{topic}: {left} records were not delivered, refused: {refused}")
    return [message.offset() for _, message in reports]


def content(messages):
    return [(m.key(), m.value(), m.headers() or []) for m in messages]


def summary(messages):
    """Number, first and last offset and a digest over offset, timestamp, key, value and headers."""
    digest = hashlib.sha256()
    for m in messages:
        kind, timestamp = m.timestamp()
        line = [m.offset(), kind, timestamp, text(m.key()), text(m.value()),
                [[name, text(value)] for name, value in m.headers() or []]]
        digest.update(json.dumps(line, separators=(",", ":"), ensure_ascii=False).encode() + b"\n")
    return {"records": len(messages), "first": messages[0].offset() if messages else None,
            "last": messages[-1].offset() if messages else None, "sha256": digest.hexdigest()}


def text(data):
    return None if data is None else base64.b64encode(data).decode()
