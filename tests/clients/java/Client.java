import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.*;

/** The Java clients as the program that tests/clients/program.py describes. */
public class Client {
    static final int MAX_BYTES = 16 << 20;
    static final HexFormat HEX = HexFormat.of();

    final String address;
    final BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    final PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false);

    Client(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        new Client(arguments[0]).run();
    }

    void run() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            try {
                switch (words[0]) {
                    case "produce" -> produce(words[1], words[2], Integer.parseInt(words[3]));
                    case "consume" -> consume(new TopicPartition(words[1], 0), words[2]);
                    case "admin" -> admin(words[1]);
                    default -> throw new IllegalArgumentException("unknown command " + words[0]);
                }
                out.println("end");
            } catch (Exception error) {
                out.println("failed " + error);
            }
            out.flush();
        }
    }

    Map<String, Object> settings(Object... namesAndValues) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", address));
        for (int i = 0; i < namesAndValues.length; i += 2) settings.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return settings;
    }

    KafkaProducer<byte[], byte[]> producer(String codec) {
        return new KafkaProducer<>(settings("compression.type", codec, "acks", "all", "enable.idempotence", true, "linger.ms", 5,
                "max.request.size", MAX_BYTES, "buffer.memory", 3L * MAX_BYTES), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void produce(String topic, String codec, int count) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (var producer = producer(codec)) {
            for (int i = 0; i < count; ++i) sent.add(producer.send(record(topic, in.readLine().split(" "))));
        }
        for (var each : sent) out.println(each.get().offset());
    }

    void consume(TopicPartition partition, String from) {
        var settings = settings("max.partition.fetch.bytes", MAX_BYTES, "fetch.max.wait.ms", 20, "auto.offset.reset", "none");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            if (from.startsWith("@")) {
                consumer.seek(partition, consumer.offsetsForTimes(Map.of(partition, Long.parseLong(from.substring(1)))).get(partition).offset());
            } else {
                consumer.seek(partition, Long.parseLong(from));
            }
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(30))) out.println(shown(record));
            }
        }
    }

    void admin(String topic) throws Exception {
        var partition = new TopicPartition(topic, 0);
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1).configs(Map.of("retention.ms", "1234567")))).all().get();
            showPartitions(admin, topic);
            showRetention(admin, resource);
            var change = new AlterConfigOp(new ConfigEntry("retention.ms", "7654321"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(5))).all().get();
            showRetention(admin, resource);
            showPartitions(admin, topic);
            try (var producer = producer("none")) {
                for (int i = 0; i < 20; ++i) producer.send(new ProducerRecord<>(topic, 0, null, new byte[1]));
            }
            showOffsets(admin, partition);
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(12))).all().get();
            showOffsets(admin, partition);
            admin.deleteTopics(List.of(topic)).all().get();
            if (!admin.listTopics().names().get().contains(topic)) out.println("gone");
        }
    }

    void showPartitions(Admin admin, String topic) throws Exception {
        out.println("partitions " + admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size());
    }

    void showRetention(Admin admin, ConfigResource resource) throws Exception {
        out.println("retention.ms " + admin.describeConfigs(List.of(resource)).all().get().get(resource).get("retention.ms").value());
    }

    void showOffsets(Admin admin, TopicPartition partition) throws Exception {
        long start = admin.listOffsets(Map.of(partition, OffsetSpec.earliest())).partitionResult(partition).get().offset();
        long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition).get().offset();
        out.println("offsets " + start + " " + end);
    }

    static ProducerRecord<byte[], byte[]> record(String topic, String[] words) {
        var headers = new RecordHeaders();
        for (int i = 3; i < words.length; ++i) {
            int equals = words[i].indexOf('=');
            headers.add(new String(meant(words[i].substring(0, equals)), UTF_8), meant(words[i].substring(equals + 1)));
        }
        return new ProducerRecord<>(topic, 0, Long.parseLong(words[0]), meant(words[1]), meant(words[2]), headers);
    }

    static String shown(ConsumerRecord<byte[], byte[]> record) {
        var line = new StringBuilder().append(record.offset()).append(' ').append(record.timestamp())
                .append(' ').append(shown(record.key())).append(' ').append(shown(record.value()));
        for (Header header : record.headers()) {
            line.append(' ').append(shown(header.key().getBytes(UTF_8))).append('=').append(shown(header.value()));
        }
        return line.toString();
    }

    static byte[] meant(String word) {
        return word.equals("-") ? null : HEX.parseHex(word, 1, word.length());
    }

    static String shown(byte[] data) {
        return data == null ? "-" : "x" + HEX.formatHex(data);
    }
}
