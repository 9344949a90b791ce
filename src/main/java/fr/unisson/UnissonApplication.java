package fr.unisson;

import fr.unisson.socle.Dates;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
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

    /// Two things that make a start shorter. What asks for a component has it by its name. And all
    /// beans are declared by now: Spring takes note of it only once the web server is made, and
    /// until then goes through every one of them for each that is asked by its type.
    @Bean
    static BeanFactoryPostProcessor beansTousDeclares() {
        return beans -> {
            ((DefaultListableBeanFactory) beans)
                    .setAutowireCandidateResolver(new DependanceParSonNom());
            beans.freezeConfiguration();
        };
    }

    /// Dates with legal effect are local dates of Europe/Paris.
    @Bean
    Clock horloge() {
        return Clock.system(Dates.PARIS);
    }
}
