import java.time.Duration;
import java.util.*;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.*;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.*;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;

/**
 * ADDRESS count FROM TO: how often each word has come so far, exactly once. ADDRESS join LEFT RIGHT TO: pairs of values
 * with one key that lie within five seconds. Goes on until its input ends.
 */
public class StreamsProgram {
    public static void main(String[] words) throws Exception {
        StreamsBuilder builder = new StreamsBuilder();
        if (words[1].equals("count")) count(builder, words[2], words[3]);
        else join(builder, words[2], words[3], words[4]);
        try (KafkaStreams streams = new KafkaStreams(builder.build(), settings(words))) {
            streams.setUncaughtExceptionHandler(error -> StreamThreadExceptionResponse.REPLACE_THREAD);
            streams.start();
            while (System.in.read() >= 0) continue;
        }
    }

    static Properties settings(String[] words) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", words[0]);
        settings.put("application.id", "streams-" + words[1]);
        settings.put("processing.guarantee", "exactly_once_v2");
        settings.put("commit.interval.ms", 100);
        settings.put("statestore.cache.max.bytes", 0);
        settings.put("default.key.serde", Serdes.StringSerde.class.getName());
        settings.put("default.value.serde", Serdes.StringSerde.class.getName());
        settings.put("dsl.store.suppliers.class", BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class.getName());
        settings.put("state.dir", java.nio.file.Files.createTempDirectory("streams").toString());
        settings.put("consumer.session.timeout.ms", 10_000);
        return settings;
    }

    static void count(StreamsBuilder builder, String from, String to) {
        builder.<String, String>stream(from)
                .flatMapValues(line -> Arrays.asList(line.split(" ")))
                .groupBy((key, word) -> word)
                .count()
                .toStream()
                .mapValues(String::valueOf)
                .to(to);
    }

    static void join(StreamsBuilder builder, String left, String right, String to) {
        builder.<String, String>stream(left)
                .join(builder.<String, String>stream(right), (one, other) -> one + "+" + other,
                        JoinWindows.ofTimeDifferenceWithNoGrace(Duration.ofSeconds(5)))
                .to(to);
    }
}
