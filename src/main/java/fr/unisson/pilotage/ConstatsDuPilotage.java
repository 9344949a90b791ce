package fr.unisson.pilotage;

import fr.unisson.actions.Constat;
import fr.unisson.actions.GenreDeConstat;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.pilotage.donnees.PromesseLecture;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Commitments and objectives, from which actions come.
@Configuration(proxyBeanMethods = false)
class ConstatsDuPilotage {

    @Bean
    GenreDeConstat constatPromesse(PromesseLecture promesses) {
        return new GenreDeConstat(
                "engagement",
                "un engagement de convention",
                DevoirsDuPilotage.MODULE,
                DevoirsDuPilotage.PROMESSE,
                Pattern.compile("/conventions/\\d{1,18}/engagements/(\\d{1,18})\\b"),
                true,
                id -> promesses.trouver(new PromesseId(id)).map(ConstatsDuPilotage::constat));
    }

    private static Constat constat(PromesseVue p) {
        return new Constat(
                GenreOrigine.PARTENARIAT,
                p.genre().libelle() + " de convention : " + p.enonce(),
                p.adresse(),
                p.enonce());
    }
}
