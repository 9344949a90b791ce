package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Freins;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.Sessions;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.RendezVous.Creneau;
import fr.unisson.echeances.RendezVous.Organisateur;
import fr.unisson.echeances.donnees.AgendasSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Empreinte;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Calendars that a person subscribes to from their own program, which does not sign in: the
/// address is the secret. It shows what its owner may see at that moment, titles and links only.
@Service
public class Agendas {

    private static final Duration RELECTURE = Duration.ofHours(2);
    private static final int SECRET = 32;

    private final AgendasSql agendas;
    private final Registre registre;
    private final Annuaire annuaire;
    private final Sessions sessions;
    private final Freins freins;
    private final TransactionTemplate transaction;
    private final Clock horloge;
    private final String site;
    private final SecureRandom hasard = new SecureRandom();

    Agendas(
            AgendasSql agendas,
            Registre registre,
            Annuaire annuaire,
            Sessions sessions,
            Freins freins,
            PlatformTransactionManager transactions,
            Clock horloge,
            @Value("${unisson.adresse}") String site) {
        this.agendas = agendas;
        this.registre = registre;
        this.annuaire = annuaire;
        this.sessions = sessions;
        this.freins = freins;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
        this.site = site.replaceAll("/+$", "");
    }

    /// @param organisation null for one's own duties
    public record Agenda(
            long id,
            long compte,
            @Nullable OrganisationId organisation,
            Instant creeLe,
            @Nullable Instant luLe) {}

    public sealed interface Lecture {

        @SuppressWarnings("ArrayRecordComponent")
        record Contenu(byte[] octets) implements Lecture {}

        record Inconnu() implements Lecture {}

        record TropSouvent(Duration attente) implements Lecture {}
    }

    /// Those of the connected person that are in service.
    @Transactional(readOnly = true)
    public List<Agenda> miens() {
        return agendas.miens();
    }

    /// A new address; the former one for the same duties stops at once.
    ///
    /// @return the address in full, told this once
    @Transactional
    public String ouvrir(@Nullable OrganisationId organisation) {
        var octets = new byte[SECRET];
        hasard.nextBytes(octets);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        var maintenant = horloge.instant();
        agendas.verrouiller();
        agendas.revoquer(organisation, maintenant);
        agendas.creer(organisation, Empreinte.de(secret), maintenant);
        return site + "/agendas/" + secret + ".ics";
    }

    @Transactional
    public void revoquer(@Nullable OrganisationId organisation) {
        agendas.revoquer(organisation, horloge.instant());
    }

    /// @param adresse network address of the reader
    public Lecture lire(String secret, String adresse) {
        var trouve = enSysteme(() -> agendas.parSecret(Empreinte.de(secret), horloge.instant()));
        if (trouve.isEmpty()) {
            return freins.recherche(adresse)
                    .<Lecture>map(Lecture.TropSouvent::new)
                    .orElseGet(Lecture.Inconnu::new);
        }
        var agenda = trouve.get();
        var attente = freins.lecture("agenda " + agenda.id());
        if (attente.isPresent()) return new Lecture.TropSouvent(attente.get());
        return sessions.auNomDe(new CompteId(agenda.compte()))
                .filter(s -> permis(agenda, s))
                .<Lecture>map(s -> new Lecture.Contenu(s.appeler(() -> publier(agenda))))
                .orElseGet(Lecture.Inconnu::new);
    }

    private static boolean permis(Agenda agenda, SessionCourante session) {
        var organisation = agenda.organisation();
        return organisation == null || session.habilitations().containsKey(organisation);
    }

    private byte[] publier(Agenda agenda) {
        var organisation = agenda.organisation();
        var criteres =
                organisation == null
                        ? Registre.Criteres.miennes()
                        : Registre.Criteres.de(organisation);
        var lignes = new java.util.ArrayList<RendezVous>();
        transaction.executeWithoutResult(
                _ -> registre.parcourir(criteres, l -> lignes.add(rendezVous(l))));
        return Calendriers.publication(
                "Unisson, " + nom(organisation),
                new Organisateur("ne-pas-repondre@" + hote(), "Unisson"),
                RELECTURE,
                lignes);
    }

    private String nom(@Nullable OrganisationId organisation) {
        return organisation == null
                ? "mes échéances"
                : Objects.requireNonNull(
                                transaction.execute(_ -> annuaire.noms(List.of(organisation))))
                        .getOrDefault(organisation, "mon organisation");
    }

    private RendezVous rendezVous(Registre.Ligne l) {
        var debut = l.debut();
        var fin = l.fin();
        return new RendezVous(
                RendezVous.uid("echeance", l.id(), hote()),
                0,
                debut == null || fin == null
                        ? new Creneau.Journee(l.pour())
                        : new Creneau.Heures(l.pour().atTime(debut), l.pour().atTime(fin)),
                l.nominative() || l.sujet().isEmpty()
                        ? l.libelle()
                        : l.libelle() + " : " + l.sujet(),
                "",
                URI.create(site + l.lien()),
                "",
                null,
                List.of(),
                l.modifieeLe());
    }

    private String hote() {
        var hote = URI.create(site).getHost();
        return hote == null ? "localhost" : hote;
    }

    private Optional<Agenda> enSysteme(java.util.function.Supplier<Optional<Agenda>> travail) {
        return Acteur.systeme("agenda")
                .executer(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
