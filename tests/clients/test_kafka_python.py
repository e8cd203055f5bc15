"""kafka-python: a protocol written anew, which probes versions in its own way."""
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from fixture import ClientTest, each_codec, sample, spread


@spread
class KafkaPython(ClientTest):
    @each_codec
    def test_everyRecordIsReadAsItWasWritten(self, codec):
        topic = TopicPartition(f"kafka-python-{codec}", 0)
        # This producer refuses records of neither key nor value, and header values of null.
        wanted = [(key, value, [(name, text) for name, text in headers if text is not None])
                  for key, value, headers in sample() if key is not None or value is not None]
        producer = KafkaProducer(bootstrap_servers=self.broker.address, acks="all",
                                 compression_type=None if codec == "none" else codec, linger_ms=5)
        sent = [producer.send(topic.topic, value, key, headers, 0) for key, value, headers in wanted]
        self.assertEqual([future.get(30).offset for future in sent], list(range(len(wanted))))
        producer.close()

        reader = KafkaConsumer(bootstrap_servers=self.broker.address, enable_auto_commit=False, group_id=None)
        reader.assign([topic])
        reader.seek_to_beginning(topic)
        got = []
        while len(got) < len(wanted):
            polled = reader.poll(30_000)
            self.assertTrue(polled, f"nothing for 30 s after {len(got)} records")
            got += [(r.key, r.value, list(r.headers)) for r in polled[topic]]
        self.assertEqual(reader.end_offsets([topic])[topic], len(wanted))
        reader.close()
        self.assertEqual(got, wanted)
