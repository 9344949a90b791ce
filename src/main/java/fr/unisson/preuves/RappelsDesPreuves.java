package fr.unisson.preuves;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.preuves.domaine.Validite;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whoever holds the proofs is told before one expires, and when its object proves no more; the
/// direction, once it has expired.
@Component
class RappelsDesPreuves {

    private static final String RENOUVELER = "renouveler";
    private static final String REMPLACER = "remplacer";

    private final Echeances echeances;

    RappelsDesPreuves(Echeances echeances) {
        this.echeances = echeances;
    }

    /// @param point its code and its words
    /// @param au the last day of its validity, null when it has none
    void attendre(long id, OrganisationId organisation, String point, @Nullable LocalDate au) {
        if (au == null) return;
        echeances.poser(
                new Echeance(
                                cle(id, RENOUVELER),
                                referent(organisation),
                                "Renouveler une preuve",
                                "Point " + point,
                                page(id),
                                au,
                                List.of(
                                        au.minusDays(Validite.BIENTOT),
                                        au.minusDays(Validite.BIENTOT / 3)),
                                false)
                        .remonteeApres(
                                1,
                                List.of(
                                        new Destinataire.Role(
                                                organisation, RoleOrganisation.DIRECTION))));
    }

    /// Its object proves no more: to renew it would be of no use.
    ///
    /// @param genre of its object: "Une action"
    void remplacer(PreuveVue p, String genre) {
        echeances.remplacer(
                Preuves.MODULE,
                Preuves.OBJET,
                p.id(),
                List.of(
                        new Echeance(
                                cle(p.id(), REMPLACER),
                                referent(p.organisation()),
                                "Remplacer une preuve",
                                "Point "
                                        + p.code()
                                        + " "
                                        + p.libelle()
                                        + ". "
                                        + genre
                                        + " "
                                        + Objects.requireNonNull(p.obstacle()).phrase(),
                                page(p.id()),
                                null,
                                List.of(),
                                true)));
    }

    /// Its object proves again, where it had stopped.
    void reprendre(PreuveVue p) {
        if (echeances.lever(cle(p.id(), REMPLACER)) > 0) {
            attendre(p.id(), p.organisation(), p.code() + " " + p.libelle(), p.portee().au());
        }
    }

    void lever(long id) {
        echeances.leverTout(Preuves.MODULE, Preuves.OBJET, id);
    }

    private static Cle cle(long id, String verbe) {
        return new Cle(Preuves.MODULE, Preuves.OBJET, id, verbe);
    }

    private static List<Destinataire> referent(OrganisationId organisation) {
        return List.of(new Destinataire.Role(organisation, RoleOrganisation.REFERENT_QUALITE));
    }

    private static String page(long id) {
        return "/preuves/" + id + "/prolonger";
    }
}
