package fr.unisson.essms.domaine;

import static fr.unisson.essms.domaine.EtatExterne.*;
import static fr.unisson.essms.domaine.ExigenceExterne.*;
import static fr.unisson.essms.domaine.RoleAutoevaluation.RESPONSABLE;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps of an evaluation by an outside body, and when the next one is expected. Published:
/// results every five years (code de l’action sociale et des familles, art. D. 312-204) by the
/// calendar of the authority, publication within 90 days, a summary displayed within four months of
/// the final report (décret n° 2024-1138). The 30 days of the other steps are habits. All are
/// proposed, never imposed.
public enum TransitionExterne implements Transition<EtatExterne, DossierExterne> {
    S_AUTO_EVALUER(
            "Commencer l’auto-évaluation",
            "Auto-évaluation commencée",
            "Être prêt pour la visite",
            Delai.VISITE,
            de(AUTO_EVALUATION, PROGRAMMEE)),
    PREPARER(
            "Dire que tout est prêt",
            "Prêt pour la visite",
            "Recevoir la visite",
            Delai.VISITE,
            de(PREPAREE, PROGRAMMEE, AUTO_EVALUATION)),
    VISITER(
            "Noter la visite",
            "Visite faite",
            "Recevoir le pré-rapport",
            Delai.TRENTE_JOURS,
            de(VISITE, PREPAREE)),
    RECEVOIR_LE_PRE_RAPPORT(
            "Noter le pré-rapport",
            "Pré-rapport reçu",
            "Envoyer les observations sur le pré-rapport",
            Delai.TRENTE_JOURS,
            avec(de(PRE_RAPPORT_RECU, VISITE), PRE_RAPPORT_JOINT)),
    OBSERVER(
            "Noter l’envoi des observations",
            "Observations envoyées",
            "Recevoir le rapport définitif",
            Delai.TRENTE_JOURS,
            avec(de(OBSERVATIONS_ENVOYEES, PRE_RAPPORT_RECU), OBSERVATIONS_JOINTES)),
    RECEVOIR_LE_RAPPORT(
            "Noter le rapport définitif",
            "Rapport définitif reçu",
            "Transmettre le rapport à l’autorité et à la HAS",
            Delai.CALENDRIER,
            avec(
                    de(RAPPORT_DEFINITIF, PRE_RAPPORT_RECU, OBSERVATIONS_ENVOYEES),
                    OBSERVATIONS_JOINTES,
                    RAPPORT_JOINT)),
    TRANSMETTRE(
            "Noter la transmission",
            "Rapport transmis à l’autorité et à la HAS",
            "Vérifier la publication par la HAS",
            Delai.PUBLICATION,
            avec(
                    de(TRANSMIS_ATC, RAPPORT_DEFINITIF),
                    RAPPORT_JOINT,
                    PLAN_JOINT,
                    TRANSMISSION_JOINTE)),
    PUBLIER(
            "Noter la publication",
            "Résultats publiés",
            "Afficher les résultats et les partager avec les équipes et le CVS",
            Delai.AFFICHAGE,
            avec(de(PUBLIE, TRANSMIS_ATC), PUBLICATION_JOINTE)),
    SUIVRE_LE_PLAN(
            "Passer au plan d’actions",
            "Résultats affichés, plan d’actions en cours",
            "Faire le bilan du plan d’actions",
            Delai.UN_AN,
            avec(de(PLAN_EN_COURS, PUBLIE), AFFICHE_JOINTE, PLAN_JOINT)),
    CLOTURER(
            "Clôturer",
            "Évaluation clôturée",
            "Transmettre les résultats de l’évaluation suivante",
            Delai.CINQ_ANS,
            avec(de(CLOTUREE, PLAN_EN_COURS), BILAN_JOINT)),
    REPORTER(
            "Changer le jour de la visite",
            "Visite reportée",
            "Préparer la visite",
            Delai.AUCUN,
            avec(de(PROGRAMMEE, PROGRAMMEE, AUTO_EVALUATION, PREPAREE), NOUVELLE_DATE).avecMotif()),
    ANNULER(
            "Annuler",
            "Évaluation annulée",
            "",
            Delai.AUCUN,
            de(ANNULEE, PROGRAMMEE, AUTO_EVALUATION, PREPAREE).avecMotif());

    private enum Delai {
        VISITE("Le premier jour prévu."),
        TRENTE_JOURS("D’usage, 30 jours après cette étape."),
        CALENDRIER("D’usage, 30 jours après, sans dépasser le calendrier de l’autorité."),
        PUBLICATION("La HAS publie dans les 90 jours."),
        AFFICHAGE("Dans les quatre mois qui suivent le rapport définitif."),
        UN_AN("D’usage, un an après cette étape."),
        CINQ_ANS("Cinq ans après la transmission des résultats."),
        AUCUN("");

        private final String regle;

        Delai(String regle) {
            this.regle = regle;
        }
    }

    private static final int USAGE_JOURS = 30;
    private static final int PUBLICATION_JOURS = 90;
    private static final int AFFICHAGE_MOIS = 4;
    private static final int RYTHME_ANS = 5;

    private final String libelle;
    private final String fait;
    private final String ensuite;
    private final Delai delai;
    private final Passage<EtatExterne, DossierExterne> passage;

    TransitionExterne(
            String libelle,
            String fait,
            String ensuite,
            Delai delai,
            Passage<EtatExterne, DossierExterne> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.ensuite = ensuite;
        this.delai = delai;
        this.passage = passage;
    }

    private static Passage<EtatExterne, DossierExterne> de(
            EtatExterne vers, EtatExterne... depuis) {
        return avec(
                Passage.<EtatExterne, DossierExterne>entre(Set.of(depuis), vers).par(RESPONSABLE));
    }

    private static Passage<EtatExterne, DossierExterne> avec(
            Passage<EtatExterne, DossierExterne> passage, ExigenceExterne... aussi) {
        var toutes = new ExigenceExterne[aussi.length + 3];
        toutes[0] = JOUR_DIT;
        toutes[1] = SUITE_APRES;
        toutes[2] = RAISON_DITE;
        System.arraycopy(aussi, 0, toutes, 3, aussi.length);
        return passage.exige(toutes);
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /// What the history says once it is done.
    public String fait() {
        return fait;
    }

    /// What is to be done next; empty when nothing is.
    public String ensuite() {
        return ensuite;
    }

    /// How the date proposed for what comes next is counted; empty when none is.
    public String regle() {
        return delai.regle;
    }

    /// The date given for what comes next is the one of the visit.
    public boolean fixeLaVisite() {
        return delai == Delai.VISITE || this == REPORTER;
    }

    /// When what comes next is proposed, never before the step; null when nothing says it.
    public @Nullable LocalDate proposee(RepereExterne r, LocalDate jour) {
        return switch (delai) {
            case VISITE -> r.visite().isBefore(jour) ? null : r.visite();
            case TRENTE_JOURS -> jour.plusDays(USAGE_JOURS);
            case CALENDRIER -> {
                var usage = jour.plusDays(USAGE_JOURS);
                var avant = r.avant();
                yield avant == null || avant.isAfter(usage) ? usage : auPlusTot(jour, avant);
            }
            case PUBLICATION -> jour.plusDays(PUBLICATION_JOURS);
            case AFFICHAGE -> {
                var rapport = r.rapport();
                yield rapport == null ? null : auPlusTot(jour, rapport.plusMonths(AFFICHAGE_MOIS));
            }
            case UN_AN -> jour.plusYears(1);
            case CINQ_ANS -> {
                var transmis = r.transmission();
                yield transmis == null ? null : auPlusTot(jour, transmis.plusYears(RYTHME_ANS));
            }
            case AUCUN -> null;
        };
    }

    private static LocalDate auPlusTot(LocalDate jour, LocalDate date) {
        return date.isBefore(jour) ? jour : date;
    }

    @Override
    public Passage<EtatExterne, DossierExterne> passage() {
        return passage;
    }
}
