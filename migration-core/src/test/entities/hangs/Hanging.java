package hangs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Hanging {

    static {
        System.out.write(0xFC); // as no UTF-8
        System.out.println(" waits for ever");
        wait(Thread.currentThread());
    }

    @Id
    Long id;

    private static void wait(Thread thread) {
        while (!thread.isInterrupted()) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                thread.interrupt();
            }
        }
    }
}
