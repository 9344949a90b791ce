package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.JetonsSignes;
import fr.unisson.echeances.donnees.PreferencesSql;
import fr.unisson.socle.Acteur;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What each person wants to be told, and how. Whoever holds the signed address of a mail may stop
/// its kinds without signing in.
@Service
public class Preferences {

    private static final String USAGE = "désabonnement";

    private final PreferencesSql preferences;
    private final JetonsSignes jetons;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Preferences(
            PreferencesSql preferences,
            JetonsSignes jetons,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.preferences = preferences;
        this.jetons = jetons;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    public record Choix(boolean enPage, Cadence courriel) {

        static Choix defaut(GenreDeNotification genre) {
            return new Choix(true, genre.defaut());
        }
    }

    /// What a mail's way out stops, for whom.
    public record Sortie(CompteId compte, Set<GenreDeNotification> genres) {

        public Sortie {
            genres = Set.copyOf(genres);
        }

        /// In the order of the page of preferences.
        public List<GenreDeNotification> enOrdre() {
            return genres.stream().sorted().toList();
        }
    }

    /// Of the connected person: every kind, chosen or not.
    @Transactional(readOnly = true)
    public Map<GenreDeNotification, Choix> miennes() {
        return completer(preferences.lire(moi()));
    }

    @Transactional
    public void choisir(Map<GenreDeNotification, Choix> choix) {
        choix.forEach((g, c) -> preferences.ecrire(moi(), g, c, horloge.instant()));
    }

    /// The address within this site where these kinds may be stopped for this person.
    String adresseDeSortie(Sortie sortie) {
        var genres = sortie.enOrdre().stream().map(Enum::name).collect(Collectors.joining(","));
        return "/desabonnement/" + jetons.signer(USAGE, sortie.compte() + ":" + genres);
    }

    /// Empty when the address was not made here.
    public Optional<Sortie> sortie(String jeton) {
        return jetons.lire(USAGE, jeton).map(Preferences::lire);
    }

    /// None of these mails goes out any more: there is nothing left to stop.
    public boolean arretees(Sortie sortie) {
        var actuelles =
                Acteur.systeme("désabonnement")
                        .executer(() ->
                                Objects.requireNonNull(
                                        transaction.execute(_ ->
                                                completer(preferences.lire(sortie.compte())))));
        return sortie.enOrdre().stream()
                .allMatch(g ->
                        actuelles.getOrDefault(g, Choix.defaut(g)).courriel() == Cadence.JAMAIS);
    }

    /// No mail of these kinds any more; the page still shows them.
    public void arreter(Sortie sortie) {
        Acteur.systeme("désabonnement")
                .executer(() ->
                        transaction.executeWithoutResult(_ -> {
                            var actuelles = completer(preferences.lire(sortie.compte()));
                            for (var g : sortie.enOrdre()) {
                                var enPage = actuelles.getOrDefault(g, Choix.defaut(g)).enPage();
                                preferences.ecrire(
                                        sortie.compte(),
                                        g,
                                        new Choix(enPage, Cadence.JAMAIS),
                                        horloge.instant());
                            }
                        }));
    }

    private static Sortie lire(String texte) {
        var parties = texte.split(":", 2);
        return new Sortie(
                CompteId.of(parties[0]),
                Arrays.stream(GenreDeNotification.values())
                        .filter(g -> List.of(parties[1].split(",")).contains(g.name()))
                        .collect(Collectors.toSet()));
    }

    private static Map<GenreDeNotification, Choix> completer(
            Map<GenreDeNotification, Choix> choisies) {
        var toutes = new java.util.EnumMap<GenreDeNotification, Choix>(GenreDeNotification.class);
        for (var g : GenreDeNotification.values()) {
            toutes.put(g, choisies.getOrDefault(g, Choix.defaut(g)));
        }
        return toutes;
    }

    private static CompteId moi() {
        return new CompteId(Acteur.courant().compte());
    }
}
