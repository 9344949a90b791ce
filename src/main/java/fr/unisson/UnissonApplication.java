package fr.unisson;

import fr.unisson.socle.Dates;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Two modules may give the same name to two classes: beans carry their full name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class UnissonApplication {

    public static void main(String[] args) {
        var contexte = SpringApplication.run(UnissonApplication.class, args);
        if (!(contexte instanceof WebServerApplicationContext)) {
            System.exit(SpringApplication.exit(contexte));
        }
    }

    /// Dates with legal effect are local dates of Europe/Paris.
    @Bean
    Clock horloge() {
        return Clock.system(Dates.PARIS);
    }
}
