package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Repertoire;
import fr.unisson.conventions.VersionTexte;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.IssueDuTerme;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.Terme;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A convention, as other programs read it.
///
/// @param type code of its model
/// @param avenantDe the convention that this one amends
/// @param terme absent until the day of effect is known
/// @param versions of its text, the latest first; none for a reader to whom it is not shown
/// @param lien its page
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConventionLue(
        long id,
        int version,
        @Nullable String numero,
        String titre,
        String resume,
        String perimetre,
        EtatConvention etat,
        Instant etatLe,
        String type,
        Provenance provenance,
        @Nullable Long avenantDe,
        @Nullable LocalDate effetSouhaite,
        @Nullable LocalDate limiteRelecture,
        @Nullable LocalDate signeeLe,
        @Nullable LocalDate enVigueurLe,
        @Nullable Fin terme,
        List<Partie> parties,
        List<Version> versions,
        String lien) {

    /// @param debut first day of the current period
    /// @param fin its last day; absent without term
    /// @param limite last day on which notice counts
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fin(
            LocalDate effet,
            LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable LocalDate limite,
            int reconductions,
            IssueDuTerme issue) {

        static Fin de(Terme t) {
            return new Fin(t.effet(), t.debut(), t.fin(), t.limite(), t.reconductions(), t.issue());
        }
    }

    /// @param etat `INVITEE`, `ACCEPTEE`, `DECLINEE`, `RETIREE` or `SORTIE`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Partie(
            long id,
            long organisation,
            String nom,
            String etat,
            Instant inviteeLe,
            @Nullable Instant reponduLe,
            String representant,
            String representantQualite,
            List<Long> etablissements) {

        static Partie de(PartieVue p) {
            return new Partie(
                    p.id(),
                    p.organisation().valeur(),
                    p.nom(),
                    p.etat(),
                    p.inviteeLe(),
                    p.reponduLe(),
                    p.representant(),
                    p.representantQualite(),
                    p.etablissements());
        }
    }

    /// @param empreinte SHA-256 of the text: what is approved, decided on and signed
    record Version(int numero, String empreinte, Instant le) {

        static Version de(VersionTexte v) {
            return new Version(v.numero(), v.empreinte(), v.le());
        }
    }

    static ConventionLue de(
            ConventionVue c,
            Optional<Terme> terme,
            List<PartieVue> parties,
            List<VersionTexte> versions) {
        var avenantDe = c.avenantDe();
        return new ConventionLue(
                c.id().valeur(),
                c.version(),
                c.numero(),
                c.titre(),
                c.resume(),
                c.perimetre(),
                c.etat(),
                c.etatLe(),
                c.modele(),
                c.provenance(),
                avenantDe == null ? null : avenantDe.valeur(),
                c.effetSouhaite(),
                c.limiteRelecture(),
                c.signeeLe(),
                c.enVigueurLe(),
                terme.map(Fin::de).orElse(null),
                parties.stream().map(Partie::de).toList(),
                versions.stream().map(Version::de).toList(),
                "/conventions/" + c.id());
    }

    /// The same in a list.
    ///
    /// @param type name of its model
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConventionEnListe")
    record Ligne(
            long id,
            @Nullable String numero,
            String titre,
            String type,
            EtatConvention etat,
            Instant etatLe,
            List<String> parties,
            Provenance provenance,
            String lien) {

        static Ligne de(Repertoire.Ligne l) {
            return new Ligne(
                    l.id().valeur(),
                    l.numero(),
                    l.titre(),
                    l.modele(),
                    l.etat(),
                    l.etatLe(),
                    l.parties(),
                    l.provenance(),
                    "/conventions/" + l.id());
        }
    }
}
