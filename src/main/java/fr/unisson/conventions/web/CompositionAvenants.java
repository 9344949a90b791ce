package fr.unisson.conventions.web;

import fr.unisson.conventions.Annexes;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ImpressionDuConsolide;
import fr.unisson.conventions.NomDAvenant;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.TextesConsolides;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.AvenantsLecture;
import fr.unisson.conventions.donnees.TexteConsolideSql;
import fr.unisson.conventions.web.PageAvenants.Consolide;
import fr.unisson.conventions.web.PageAvenants.Nouveau;
import fr.unisson.conventions.web.PageAvenants.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Segment;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the amendments of a convention, and the texts they made.
@Component
class CompositionAvenants {

    private final DossiersLus dossiers;
    private final AvenantsLecture lecture;
    private final TextesConsolides textes;
    private final Conventions conventions;
    private final TermesDesConventions termes;
    private final Annexes annexes;
    private final ModelesDAvenant modeles;
    private final AvenantSql avenants;

    CompositionAvenants(
            DossiersLus dossiers,
            AvenantsLecture lecture,
            TextesConsolides textes,
            Conventions conventions,
            TermesDesConventions termes,
            Annexes annexes,
            ModelesDAvenant modeles,
            AvenantSql avenants) {
        this.dossiers = dossiers;
        this.lecture = lecture;
        this.textes = textes;
        this.conventions = conventions;
        this.termes = termes;
        this.annexes = annexes;
        this.modeles = modeles;
        this.avenants = avenants;
    }

    @Transactional(readOnly = true)
    public PageAvenants composer(long id) {
        var dossier = dossiers.ouvrir(id, Face.AVENANTS);
        return new PageAvenants(
                dossier.tete(),
                lecture.lister(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(CompositionAvenants::ligne)
                        .toList(),
                textes.lister(new ConventionId(id)).reversed().stream()
                        .map(t -> texte(id, t, signeeLe(id)))
                        .toList(),
                peutOuvrir(id, dossier),
                dossier.etat().engage() ? fin(id) : null,
                conventions.charger(new ConventionId(id)).avenantsAnterieurs(),
                avenants.dernierRang(id) + 1);
    }

    /// @param modele code of the model to start from, empty for none
    /// @param types what it is about, when whoever sends here knows
    @Transactional(readOnly = true)
    public Nouveau nouveau(long id, String modele, @Nullable List<String> types) {
        dossiers.ouvrir(id, Face.AVENANTS);
        var saisie = types == null ? Saisie.vide() : new Saisie("", "", types, List.of(), "", "");
        return nouveau(id, modele, modeles.saisie(id, modele).orElse(saisie), Erreurs.AUCUNE);
    }

    /// @throws Interdit for who reads the convention and may not open an amendment of it
    @Transactional(readOnly = true)
    public Nouveau nouveau(long id, String modele, Saisie saisie, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.AVENANTS);
        if (!peutOuvrir(id, dossier))
            throw new Interdit(
                    "Un avenant s’ouvre sur une convention en vigueur, par l’animateur, le référent"
                            + " d’une partie ou la présidence du comité.");
        return new Nouveau(
                dossier.tete(),
                modeles.depart(id, modele),
                saisie,
                Arrays.stream(TypeAvenant.values()).map(CompositionAvenants::choix).toList(),
                lecture.articlesAOuvrir(id, null).stream()
                        .map(a -> new Choix(a.numero(), a.intitule()))
                        .toList(),
                fin(id),
                erreurs);
    }

    /// @param demande rank of the text to read, the last one when null
    /// @param avant rank of the text it is compared with
    @Transactional(readOnly = true)
    public Consolide consolide(long id, @Nullable Integer demande, @Nullable Integer avant) {
        var dossier = dossiers.ouvrir(id, Face.AVENANTS);
        var convention = new ConventionId(id);
        var tous = textes.lister(convention);
        int rang = demande == null ? tous.getLast().rang() : demande;
        var lu = textes.charger(convention, rang);
        return new Consolide(
                dossier.tete(),
                ImpressionDuConsolide.nom(rang),
                rang == 0 ? null : TextesConsolides.MENTION,
                quand(lu, signeeLe(id)),
                lu.empreinte(),
                pdf(id, rang),
                avant == null
                        ? TexteDecoupe.de(lu.texte()).stream()
                                .map(m -> new Consolide.Morceau(m.titre(), m.html()))
                                .toList()
                        : List.of(),
                tous.stream()
                        .map(t ->
                                new Choix(
                                        Integer.toString(t.rang()),
                                        ImpressionDuConsolide.nom(t.rang())))
                        .toList(),
                Integer.toString(rang),
                avant == null ? null : Integer.toString(avant),
                avant == null ? List.<Segment>of() : textes.comparer(convention, avant, rang),
                annexes.lister(convention).stream()
                        .filter(a -> a.vivante() && !a.retiree())
                        .map(a -> "Annexe " + a.rang() + ". " + a.titre())
                        .toList());
    }

    private boolean peutOuvrir(long id, Dossier dossier) {
        return dossier.etat().engage()
                && conventions
                        .participation(new ConventionId(id))
                        .est(
                                RoleConvention.ANIMATEUR,
                                RoleConvention.REFERENT,
                                RoleConvention.PRESIDENT_COPIL);
    }

    private @Nullable String fin(long id) {
        return termes.trouver(new ConventionId(id)).map(t -> t.fin()).map(Dates::jour).orElse(null);
    }

    private static Choix choix(TypeAvenant type) {
        return new Choix(
                type.name(),
                type.libelle(),
                type.decisionHabituelle()
                        ? "Décision des instances de chaque partie."
                        : "Sans décision des instances, s’il ne modifie rien d’autre.");
    }

    static Ligne ligne(AvenantsLecture.Ligne a) {
        var etat = EtatConvention.valueOf(a.etat());
        return new Ligne(
                nom(a),
                "/conventions/" + a.id(),
                TypeAvenant.enMots(a.types())
                        + (a.enVigueurLe() == null
                                ? ""
                                : " · en vigueur depuis le " + Dates.jour(a.enVigueurLe())),
                EtatLu.de(etat, a.attente(), a.attendus()),
                etat.avantSignature()
                        ? etat == EtatConvention.CONSOLIDATION ? "Rédaction" : etat.libelle()
                        : null);
    }

    static String nom(AvenantsLecture.Ligne a) {
        return NomDAvenant.de(a.rang(), a.titre());
    }

    private @Nullable LocalDate signeeLe(long id) {
        return conventions.charger(new ConventionId(id)).signeeLe();
    }

    /// The signed text is of the day of its signature, not of the day on which it was frozen.
    private static String quand(TexteConsolideSql.Ligne t, @Nullable LocalDate signeeLe) {
        return t.rang() == 0 && signeeLe != null
                ? "Signé le " + Dates.jour(signeeLe)
                : "Établi le " + Dates.jour(Dates.jourDe(t.le()));
    }

    private static PageAvenants.Texte texte(
            long id, TexteConsolideSql.Ligne t, @Nullable LocalDate signeeLe) {
        return new PageAvenants.Texte(
                ImpressionDuConsolide.nom(t.rang()),
                quand(t, signeeLe),
                t.empreinte(),
                "/conventions/" + id + "/textes/" + t.rang(),
                pdf(id, t.rang()));
    }

    private static String pdf(long id, int rang) {
        return "/conventions/" + id + "/textes/" + rang + "/pdf";
    }
}
