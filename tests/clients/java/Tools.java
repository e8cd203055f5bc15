import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.lang.reflect.InvocationTargetException;
import org.apache.kafka.common.utils.Exit;

/**
 * Apache Kafka's command line tools one after the other in one process, as the start of a Java machine takes longer
 * than most of them. A request is lines: how many follow, the main class, each argument, at last the number of bytes of
 * the input and these bytes. The answer is a line "STATUS OUTPUT-BYTES ERROR-BYTES" and these bytes.
 */
public class Tools {
    /** What stops a tool where it would end the process. Some take it for an error of theirs and end once more. */
    static class Exited extends Error {
        Exited() {
            super("exit", null, false, false);
        }
    }

    static Integer exitStatus;

    static void exit(int status) {
        if (exitStatus == null) exitStatus = status;
        throw new Exited();
    }

    public static void main(String[] none) throws Exception {
        DataInputStream requests = new DataInputStream(System.in);
        PrintStream answers = System.out;
        Exit.setExitProcedure((status, message) -> exit(status));
        Exit.setHaltProcedure((status, message) -> exit(status));
        for (String count = line(requests); count != null; count = line(requests)) {
            String[] words = new String[Integer.parseInt(count)];
            for (int i = 0; i < words.length; i++) words[i] = line(requests);
            byte[] input = requests.readNBytes(Integer.parseInt(line(requests)));
            answer(answers, words, input);
        }
    }

    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) return null;
        for (; next != '\n'; next = in.read()) bytes.write(next);
        return bytes.toString(UTF_8);
    }

    static void answer(PrintStream answers, String[] words, byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(input));
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        int status = run(words);
        System.out.flush();
        System.err.flush();
        answers.println(status + " " + out.size() + " " + err.size());
        out.writeTo(answers);
        err.writeTo(answers);
        answers.flush();
    }

    static int run(String[] words) {
        String[] arguments = java.util.Arrays.copyOfRange(words, 1, words.length);
        exitStatus = null;
        try {
            Class.forName(words[0]).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            if (!(thrown.getCause() instanceof Exited)) {
                thrown.getCause().printStackTrace();
                return 1;
            }
        } catch (ReflectiveOperationException wrong) {
            wrong.printStackTrace();
            return 1;
        }
        return exitStatus == null ? 0 : exitStatus;
    }
}
