package fr.unisson.demonstration;

import fr.unisson.socle.Dates;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemonstrationConfiguration {

    @Bean
    @Primary
    Clock horlogeDeDemonstration() {
        return new HorlogeAjustable(Clock.system(Dates.PARIS));
    }
}
