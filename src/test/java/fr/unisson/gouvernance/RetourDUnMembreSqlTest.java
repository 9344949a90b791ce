package fr.unisson.gouvernance;

import static fr.unisson.gouvernance.UneInstanceQuiSeReunit.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A calendar program keeps the message with the highest number: somebody who leaves a body and
/// comes back before a meeting must find it again in theirs.
@SqlTest
class RetourDUnMembreSqlTest {

    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Reunions reunions;
    @Autowired OrdresDuJour ordres;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void qui_part_puis_revient_recoit_trois_messages_de_numero_croissant() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        cvs.essayer(
                acteurs,
                () -> {
                    cvs.fonder(instances, sieges, Quorum.MOITIE);
                    var instance = Objects.requireNonNull(cvs.instance);
                    var id = fait(reunions.planifier(instance, cvs.aujourdhui()));
                    fait(ordres.ajouter(id, NouveauPoint.de("Menus", NaturePoint.DECISION)));
                    fait(reunions.convoquer(id, reunions.lire(id).version()));

                    siegerJusqua(instance, cvs.jour.minusDays(1));
                    fait(reunions.actualiser(id));
                    assertThat(appelee(id).retire()).isTrue();
                    siegerJusqua(instance, null);
                    fait(reunions.actualiser(id));

                    assertThat(appelee(id).retire()).isFalse();
                    var messages = messages(personnages.courriel(cvs.elue));
                    assertThat(messages)
                            .extracting(m -> champ(m, "METHOD"))
                            .containsExactly("REQUEST", "CANCEL", "REQUEST");
                    assertThat(messages)
                            .extracting(m -> champ(m, "UID"))
                            .containsOnly(champ(messages.getFirst(), "UID"));
                    assertThat(messages.stream().map(m -> Integer.valueOf(champ(m, "SEQUENCE"))))
                            .isSorted()
                            .doesNotHaveDuplicates();
                });
    }

    private void siegerJusqua(InstanceId instance, @Nullable LocalDate fin) {
        var s =
                sieges.lister(instance).stream()
                        .filter(x -> x.nom().startsWith("Awa"))
                        .findFirst()
                        .orElseThrow();
        fait(
                sieges.modifier(
                        new Siege(
                                s.id(),
                                s.version(),
                                s.instance(),
                                s.place(),
                                s.college(),
                                s.suppleantDe(),
                                s.fonction(),
                                s.organisation(),
                                s.compte(),
                                s.nom(),
                                s.courriel(),
                                s.designePar(),
                                s.designation(),
                                s.debut(),
                                fin,
                                s.finMotif(),
                                s.succedeA())));
    }

    private Participant appelee(ReunionId id) {
        return reunions.participants(id).stream()
                .filter(p -> p.nom().startsWith("Awa"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> messages(String courriel) {
        var lus = new ArrayList<String>();
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        """
                                        select p.contenu from courrier_piece p
                                          join courrier c on c.id = p.courrier_id
                                         where c.adresse = :adresse and p.type like 'text/calendar%'
                                         order by c.id
                                        """)
                                .param("adresse", courriel)
                                .query(byte[].class)
                                .list()
                                .forEach(b -> lus.add(new String(b, StandardCharsets.UTF_8))));
        return lus;
    }

    private static String champ(String message, String nom) {
        var m = Pattern.compile("(?m)^" + nom + ":(.*?)\\r?$").matcher(message);
        assertThat(m.find()).as(nom).isTrue();
        return m.group(1);
    }
}
