package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Bilan;
import fr.unisson.audits.ObjetAudite;
import fr.unisson.audits.domaine.Decompte;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.grilles.Noeud;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An audit.
///
/// @param tour 2 when the same grid was asked again
/// @param cible the rate aimed at, in percent
/// @param saisies how many observations were entered
/// @param resultats once it is closed
/// @param lien its page
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditLu(
        long id,
        int version,
        String titre,
        EtatAudit etat,
        long organisation,
        String grille,
        ObjetAudite objet,
        int tour,
        BigDecimal cible,
        int attendues,
        int saisies,
        LocalDate debut,
        LocalDate fin,
        @Nullable Instant closLe,
        @Nullable Resultats resultats,
        String lien) {

    /// @param points each domain before its own items
    @Schema(name = "ResultatsDAudit")
    record Resultats(Taux ensemble, List<Point> points) {

        static Resultats de(Bilan bilan) {
            return new Resultats(
                    Taux.de(bilan.ensemble()),
                    bilan.noeuds().stream().map(n -> Point.de(n, bilan.de(n))).toList());
        }
    }

    record Point(String code, String libelle, Taux taux) {

        static Point de(Noeud n, Decompte d) {
            return new Point(n.code(), n.libelle(), Taux.de(d));
        }
    }

    /// @param exclues answers that do not apply
    /// @param taux in percent; absent when nothing applies
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taux(int conformes, int nonConformes, int exclues, @Nullable BigDecimal taux) {

        static Taux de(Decompte d) {
            return new Taux(d.conformes(), d.nonConformes(), d.exclues(), d.taux().orElse(null));
        }
    }

    static AuditLu de(AuditVue a) {
        return de(a, null);
    }

    static AuditLu de(AuditVue a, @Nullable Resultats resultats) {
        return new AuditLu(
                a.id().valeur(),
                a.version(),
                a.titre(),
                a.etat(),
                a.organisation().valeur(),
                a.nomGrille(),
                a.objet(),
                a.tour(),
                a.cible(),
                a.attendues(),
                a.saisies(),
                a.debut(),
                a.fin(),
                a.closLe(),
                resultats,
                a.adresse());
    }
}
