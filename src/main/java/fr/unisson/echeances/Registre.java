package fr.unisson.echeances;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.donnees.RegistreSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Tranche;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All the dated duties one may see: one's own, and those given to a role of one's organisations.
/// What is personal to a colleague is theirs.
@Service
@Transactional(readOnly = true)
public class Registre {

    private static final int PAGE = 50;
    private static final int MOIS_AU_PLUS = 400;
    private static final Comparator<Ligne> PAR_HEURE =
            Comparator.comparing(Ligne::pour)
                    .thenComparing(Ligne::debut, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RegistreSql registre;
    private final Clock horloge;

    Registre(RegistreSql registre, Clock horloge) {
        this.registre = registre;
        this.horloge = horloge;
    }

    public enum Qui {
        MOI,
        ORGANISATION
    }

    public enum Etat {
        EN_COURS,
        EN_RETARD,
        FAITES
    }

    /// @param organisation whose duties are read, with [Qui#ORGANISATION]
    /// @param module only those of this module, all when empty
    /// @param mots of the label or the subject, all when empty
    public record Criteres(
            Qui qui, @Nullable OrganisationId organisation, Etat etat, String module, String mots) {

        public static Criteres miennes() {
            return new Criteres(Qui.MOI, null, Etat.EN_COURS, "", "");
        }

        public static Criteres de(OrganisationId organisation) {
            return new Criteres(Qui.ORGANISATION, organisation, Etat.EN_COURS, "", "");
        }
    }

    /// @param attendu the person or the role that has it
    /// @param sinon whom we tell if it stays undone, and when, in words
    public record Ligne(
            long id,
            String module,
            String libelle,
            String sujet,
            String lien,
            LocalDate pour,
            @Nullable LocalTime debut,
            @Nullable LocalTime fin,
            @Nullable OrganisationId organisation,
            String attendu,
            String remontee,
            String sinon,
            boolean nominative,
            Instant modifieeLe,
            @Nullable Instant leveeLe) {

        public boolean enRetard(LocalDate aujourdHui) {
            return leveeLe == null && pour.isBefore(aujourdHui);
        }
    }

    /// @param apres cursor of the page, empty for the first one
    public Tranche<Ligne> lister(Criteres criteres, String apres) {
        return lister(criteres, apres, PAGE);
    }

    public Tranche<Ligne> lister(Criteres criteres, String apres, int taille) {
        var lignes = registre.lister(criteres, aujourdHui(), Curseur.lire(apres), taille + 1);
        return Tranche.de(lignes, taille, l -> new Curseur(l.pour(), l.id()).texte());
    }

    public void parcourir(Criteres criteres, Consumer<Ligne> lecture) {
        registre.parcourir(criteres, aujourdHui(), lecture);
    }

    /// What falls in a month, whether done or not: as much of it as one page can show.
    public Tranche<Ligne> duMois(Criteres criteres, YearMonth mois) {
        var lignes =
                registre.entre(
                        criteres,
                        aujourdHui(),
                        mois.atDay(1),
                        mois.atEndOfMonth(),
                        MOIS_AU_PLUS + 1);
        var montrees = Tranche.de(lignes, MOIS_AU_PLUS, l -> String.valueOf(l.pour()));
        return new Tranche<>(
                montrees.elements().stream().sorted(PAR_HEURE).toList(), montrees.suite());
    }

    private LocalDate aujourdHui() {
        return Dates.jourDe(horloge.instant());
    }

    /// Where a page of the list ended.
    public record Curseur(LocalDate pour, long id) {

        static @Nullable Curseur lire(String texte) {
            var parties = texte.split("_", -1);
            if (parties.length != 2 || !parties[0].matches("\\d{4}-\\d\\d-\\d\\d")) return null;
            try {
                return new Curseur(LocalDate.parse(parties[0]), Long.parseLong(parties[1]));
            } catch (java.time.DateTimeException | NumberFormatException _) {
                return null;
            }
        }

        String texte() {
            return pour + "_" + id;
        }
    }
}
