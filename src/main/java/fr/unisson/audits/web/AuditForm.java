package fr.unisson.audits.web;

import fr.unisson.acces.CompteId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.ContenuAudit;
import fr.unisson.audits.ObjetAudite;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is typed of an audit.
public record AuditForm(
        @Nullable String titre,
        @Nullable String objet,
        @Nullable String seuil,
        @Nullable String cible,
        @Nullable String attendues,
        @Nullable String debut,
        @Nullable String fin,
        @Nullable List<String> auditeurs,
        @Nullable String repete,
        @Nullable String version) {

    static final Map<String, String> CHAMPS =
            Map.ofEntries(
                    Map.entry("TITRE", "titre"),
                    Map.entry("SEUIL", "seuil"),
                    Map.entry("CIBLE", "cible"),
                    Map.entry("ATTENDUES", "attendues"),
                    Map.entry("DEBUT", "debut"),
                    Map.entry("FIN", "fin"),
                    Map.entry("REPETE", "repete"),
                    Map.entry("AUDITEUR_NOMME", "auditeurs"),
                    Map.entry("AUDITEUR_INCONNU", "auditeurs"));

    private static final int DUREE = 30;

    /// What is proposed at first.
    static AuditForm vierge(String seuil, LocalDate jour) {
        return new AuditForm(
                null,
                ObjetAudite.DOSSIERS.name(),
                seuil,
                "80",
                "20",
                jour.toString(),
                jour.plusDays(DUREE).toString(),
                List.of(),
                null,
                null);
    }

    static AuditForm de(AuditVue a) {
        return new AuditForm(
                a.titre(),
                a.objet().name(),
                null,
                Taux.nombre(a.cible()),
                Integer.toString(a.attendues()),
                a.debut().toString(),
                a.fin().toString(),
                a.auditeurs().stream().map(CompteId::toString).toList(),
                null,
                Integer.toString(a.version()));
    }

    /// The same audit once more, later.
    static AuditForm secondTour(AuditVue a, LocalDate jour) {
        var premier = de(a);
        return new AuditForm(
                a.titre() + ", second tour",
                premier.objet(),
                null,
                premier.cible(),
                premier.attendues(),
                jour.toString(),
                jour.plusDays(DUREE).toString(),
                premier.auditeurs(),
                null,
                null);
    }

    ContenuAudit contenu() {
        return new ContenuAudit(
                Saisies.texte(titre),
                Saisies.nombre(Saisies.texte(cible).replace("%", "")).orElse(null),
                Saisies.entier(attendues).orElse(null),
                Saisies.date(debut).orElse(null),
                Saisies.date(fin).orElse(null),
                choisis().stream()
                        .flatMap(a -> Saisies.numero(a).stream())
                        .map(CompteId::new)
                        .collect(Collectors.toSet()));
    }

    List<String> choisis() {
        return Objects.requireNonNullElse(auditeurs, List.of());
    }

    ObjetAudite objetLu() {
        return Saisies.parmi(ObjetAudite.class, objet).orElse(ObjetAudite.DOSSIERS);
    }

    boolean mensuel() {
        return "true".equals(repete);
    }

    int versionLue() {
        return Saisies.entier(version).orElse(-1);
    }

    Erreurs bornes() {
        return Erreurs.AUCUNE.borner("titre", titre, Champs.LIGNE);
    }
}
