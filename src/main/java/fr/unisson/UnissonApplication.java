package fr.unisson;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class UnissonApplication {

    public static void main(String[] args) {
        SpringApplication.run(UnissonApplication.class, args);
    }

    /// Dates with legal effect are local dates of Europe/Paris.
    @Bean
    Clock horloge() {
        return Clock.system(ZoneId.of("Europe/Paris"));
    }
}
