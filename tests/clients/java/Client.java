import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.*;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.*;

/** Writes a topic for each codec with the Java client, reads it back by assignment, and compares. */
public class Client {
    static final int COUNT = 200;

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", arguments[0]);
        try (Admin admin = Admin.create(settings)) {
            for (String codec : List.of("none", "gzip", "snappy", "lz4", "zstd")) {
                String topic = "java-" + codec;
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
                produce(settings, topic, codec);
                compare(settings, topic);
                System.out.println("same " + codec);
            }
        }
    }

    static byte[] key(int i) {
        return i % 7 == 0 ? null : ("key-" + i).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] value(int i) {
        return i % 11 == 0 ? null : ("value " + i + " ").repeat(i % 9).getBytes(StandardCharsets.UTF_8);
    }

    static void produce(Map<String, Object> settings, String topic, String codec) throws Exception {
        Map<String, Object> mine = new HashMap<>(settings);
        mine.put("compression.type", codec);
        mine.put("acks", "all");
        List<java.util.concurrent.Future<RecordMetadata>> sent = new ArrayList<>();
        try (var producer = new KafkaProducer<>(mine, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < COUNT; ++i) {
                var headers = new RecordHeaders().add("number", Integer.toString(i).getBytes()).add("null", null);
                sent.add(producer.send(new ProducerRecord<>(topic, 0, null, key(i), value(i), headers)));
            }
        }
        for (int i = 0; i < COUNT; ++i) check(sent.get(i).get().offset() == i, topic + ": offset of record " + i);
    }

    static void compare(Map<String, Object> settings, String topic) {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            int next = 0;
            while (next < COUNT) {
                var records = consumer.poll(Duration.ofSeconds(30));
                check(!records.isEmpty(), topic + ": nothing for 30 s after " + next + " records");
                for (var record : records) {
                    check(record.offset() == next && Arrays.equals(record.key(), key(next))
                            && Arrays.equals(record.value(), value(next))
                            && new String(record.headers().lastHeader("number").value()).equals(Integer.toString(next))
                            && record.headers().lastHeader("null").value() == null, topic + ": record " + next);
                    ++next;
                }
            }
            check(consumer.endOffsets(List.of(partition)).get(partition) == COUNT, topic + ": end offset");
        }
    }

    static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }
}
