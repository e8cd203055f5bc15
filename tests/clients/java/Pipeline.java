import java.time.Duration;
import java.util.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.*;

/**
 * ADDRESS FROM TO: carries each value of FROM to TO with a "!" behind it, exactly once whatever becomes of the broker,
 * and goes on until its input ends. Output and consumed offsets are one transaction: when it fails, both are undone.
 */
public class Pipeline {
    final Map<String, Object> settings = new HashMap<>();
    final String from;
    final String to;
    KafkaProducer<String, String> producer;

    Pipeline(String address, String from, String to) {
        this.from = from;
        this.to = to;
        settings.putAll(Map.of("bootstrap.servers", address, "group.id", "pipeline", "enable.auto.commit", false,
                "auto.offset.reset", "earliest", "isolation.level", "read_committed", "max.poll.records", 20,
                "max.block.ms", 20_000, "request.timeout.ms", 10_000, "delivery.timeout.ms", 20_000));
        settings.putAll(Map.of("transactional.id", "pipeline", "linger.ms", 0, "session.timeout.ms", 10_000,
                "heartbeat.interval.ms", 500));
    }

    public static void main(String[] words) throws Exception {
        Thread work = new Thread(new Pipeline(words[0], words[1], words[2])::run);
        work.setDaemon(true);
        work.start();
        while (System.in.read() >= 0) continue;
    }

    void run() {
        begin();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(from));
            while (true) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
                if (records.isEmpty() || carry(records, consumer)) continue;
                rewind(consumer);
            }
        }
    }

    void begin() {
        while (true) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            try {
                producer.initTransactions();
                return;
            } catch (KafkaException later) {
                producer.close(Duration.ZERO);
            }
        }
    }

    boolean carry(ConsumerRecords<String, String> records, KafkaConsumer<String, String> consumer) {
        try {
            producer.beginTransaction();
            Map<TopicPartition, OffsetAndMetadata> consumed = new HashMap<>();
            for (ConsumerRecord<String, String> record : records) {
                producer.send(new ProducerRecord<>(to, record.key(), record.value() + "!"));
                consumed.put(new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
            }
            producer.sendOffsetsToTransaction(consumed, consumer.groupMetadata());
            again(producer::commitTransaction);
            return true;
        } catch (KafkaException failed) {
            try {
                again(producer::abortTransaction);
            } catch (KafkaException lost) {
                producer.close(Duration.ZERO);
                begin();
            }
            return false;
        }
    }

    /** Whether it was done is not known after a time-out: the same question, asked again, answers it. */
    void again(Runnable step) {
        while (true) {
            try {
                step.run();
                return;
            } catch (TimeoutException later) {
                continue;
            }
        }
    }

    void rewind(KafkaConsumer<String, String> consumer) {
        while (true) {
            try {
                Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(consumer.assignment());
                for (TopicPartition partition : consumer.assignment()) {
                    OffsetAndMetadata offset = committed.get(partition);
                    if (offset == null) consumer.seekToBeginning(List.of(partition));
                    else consumer.seek(partition, offset);
                }
                return;
            } catch (TimeoutException later) {
                continue;
            }
        }
    }
}
