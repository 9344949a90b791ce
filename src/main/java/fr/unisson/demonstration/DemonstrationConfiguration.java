package fr.unisson.demonstration;

import fr.unisson.socle.Dates;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemonstrationConfiguration {

    @Bean
    AvanceGardee avanceGardee(@Value("${unisson.donnees}") Path donnees) {
        return new AvanceGardee(donnees);
    }

    @Bean
    @Primary
    HorlogeAjustable horlogeDeDemonstration(AvanceGardee avance) {
        return new HorlogeAjustable(Clock.system(Dates.PARIS), avance.lire());
    }
}
