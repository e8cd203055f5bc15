import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** ADDRESS TOPIC COUNT: a transaction for each number; the even ones are committed, the odd ones aborted. */
public class Transactions {
    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", arguments[0]);
        settings.put("transactional.id", "java");
        settings.put("key.serializer", StringSerializer.class.getName());
        settings.put("value.serializer", StringSerializer.class.getName());
        int committed = 0;
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            producer.initTransactions();
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(arguments[1], i % 2 == 0 ? 0 : 1, null, String.valueOf(i))).get();
                if (i % 2 == 0) {
                    producer.commitTransaction();
                    committed++;
                } else {
                    producer.abortTransaction();
                }
            }
        }
        System.out.println("committed " + committed);
    }
}
