package fr.unisson.gouvernance.web;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.Approbation;
import fr.unisson.gouvernance.Delais;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Reglement;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was typed about a body: what it is for and how it works.
///
/// @param role `decide` or `avis`
public record ReglementForm(
        @Nullable String version,
        @Nullable String nature,
        @Nullable String nom,
        @Nullable String objet,
        @Nullable String role,
        @Nullable String delaiDossiers,
        @Nullable String debut,
        @Nullable String fin,
        @Nullable String choixDesMembres,
        @Nullable String reunionsParAn,
        @Nullable String convocationJours,
        @Nullable String compteRenduJours,
        @Nullable String approbation,
        @Nullable String silenceJours,
        @Nullable String quorum,
        @Nullable String parent) {

    static final Map<String, String> CHAMPS =
            Map.of(
                    "NOM", "nom",
                    "FIN_AVANT_DEBUT", "fin",
                    "REUNIONS_PAR_AN", "reunionsParAn",
                    "CONVOCATION_JOURS", "convocationJours",
                    "COMPTE_RENDU_JOURS", "compteRenduJours",
                    "SILENCE_JOURS", "silenceJours",
                    "PARENT", "parent");

    private static final String DECIDE = "decide";
    private static final int UN_AN = 365;

    static ReglementForm neuve() {
        return new ReglementForm(
                null,
                null,
                null,
                null,
                "avis",
                "8",
                null,
                null,
                null,
                null,
                Integer.toString(Delais.USUELS.convocation()),
                Integer.toString(Delais.USUELS.compteRendu()),
                Approbation.POSITIONS.name(),
                null,
                Quorum.AUCUN.name(),
                null);
    }

    static ReglementForm de(InstanceVue i) {
        var r = i.reglement();
        return new ReglementForm(
                Integer.toString(i.version()),
                i.nature().name(),
                i.nom(),
                r.objet(),
                i.decide() ? DECIDE : "avis",
                Integer.toString(i.delaiDossiers()),
                Objects.toString(r.debut(), null),
                Objects.toString(r.fin(), null),
                r.choixDesMembres(),
                Objects.toString(r.reunionsParAn(), null),
                Integer.toString(r.delais().convocation()),
                Integer.toString(r.delais().compteRendu()),
                r.approbation().name(),
                Objects.toString(r.silenceJours(), null),
                r.quorum().name(),
                i.parent() == null ? null : i.parent().id().toString());
    }

    Erreurs erreurs() {
        var e =
                Erreurs.AUCUNE
                        .borner("nom", nom, Champs.LIGNE)
                        .borner("objet", objet, Champs.TEXTE)
                        .borner("choixDesMembres", choixDesMembres, Champs.TEXTE);
        if (!Saisies.vide(parent) && parentChoisi() == null) {
            e = e.plus("parent", "Choisissez une instance de la liste.");
        }
        if (naturePrise() == null) {
            e = e.plus("nature", "Choisissez la nature de l’instance.");
        }
        if (delai() < 0) {
            e = e.plus("delaiDossiers", "Écrivez un nombre de jours, de 0 à 365.");
        }
        if (Saisies.dateFausse(debut)) e = e.plus("debut", "Cette date n’est pas complète.");
        if (Saisies.dateFausse(fin)) e = e.plus("fin", "Cette date n’est pas complète.");
        if (!Saisies.vide(reunionsParAn) && Saisies.entier(reunionsParAn).isEmpty()) {
            e = e.plus("reunionsParAn", "Écrivez un nombre de réunions, de 1 à 60.");
        }
        if (!Saisies.vide(silenceJours) && Saisies.entier(silenceJours).isEmpty()) {
            e = e.plus("silenceJours", "Écrivez un nombre de jours, de 1 à 90.");
        }
        return e;
    }

    /// With what the rules refuse, each field once.
    Erreurs toutes() {
        var e = erreurs();
        for (var m : reglement().motifs()) {
            var champ = CHAMPS.getOrDefault(m.code(), "");
            if (e.pour(champ).isEmpty()) e = e.plus(champ, m.phrase());
        }
        return e;
    }

    int versionLue() {
        return Saisies.entier(version).orElse(0);
    }

    @Nullable InstanceId parentChoisi() {
        return Saisies.numero(parent).map(InstanceId::new).orElse(null);
    }

    NouvelleInstance valeurs(OrganisationId organisation) {
        var choisie = naturePrise();
        if (choisie == null) throw new Introuvable("nature");
        var propre = Saisies.texte(nom);
        return new NouvelleInstance(
                organisation.valeur(),
                propre.isEmpty() ? choisie.libelle() : propre,
                choisie,
                DECIDE.equals(role),
                delai());
    }

    Reglement reglement() {
        var approuve = Saisies.parmi(Approbation.class, approbation).orElse(Approbation.POSITIONS);
        return new Reglement(
                Saisies.texte(objet),
                date(debut),
                date(fin),
                Saisies.texte(choixDesMembres),
                Saisies.entier(reunionsParAn).orElse(null),
                delais(),
                approuve,
                approuve == Approbation.SILENCE ? Saisies.entier(silenceJours).orElse(null) : null,
                Saisies.parmi(Quorum.class, quorum).orElse(Quorum.AUCUN));
    }

    /// One that was not typed is the usual one; a wrong one is refused by the rules.
    private Delais delais() {
        return new Delais(
                jours(convocationJours, Delais.USUELS.convocation()),
                jours(compteRenduJours, Delais.USUELS.compteRendu()));
    }

    private static int jours(@Nullable String saisie, int usuel) {
        return Saisies.vide(saisie) ? usuel : Saisies.entier(saisie).orElse(0);
    }

    /// The body as it should be, at the version that was read.
    InstanceVue surInstance(InstanceVue i) {
        var v = valeurs(i.organisation());
        return new InstanceVue(
                i.id(),
                versionLue(),
                i.organisation(),
                v.nom(),
                v.nature(),
                v.decide(),
                v.delaiDossiers(),
                i.active(),
                i.closeLe(),
                i.closeMotif(),
                reglement(),
                i.parent(),
                i.enfants(),
                i.porteurs());
    }

    private static @Nullable LocalDate date(@Nullable String saisie) {
        return Saisies.date(saisie).orElse(null);
    }

    private @Nullable NatureInstance naturePrise() {
        return Saisies.parmi(NatureInstance.class, nature).orElse(null);
    }

    private int delai() {
        if (Saisies.vide(delaiDossiers)) return 0;
        return Saisies.entier(delaiDossiers).filter(n -> n <= UN_AN).orElse(-1);
    }
}
