package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatConvention.*;
import static fr.unisson.conventions.domaine.ExigenceConvention.*;
import static fr.unisson.conventions.domaine.RoleConvention.ANIMATEUR;
import static fr.unisson.conventions.domaine.RoleConvention.REFERENT;
import static fr.unisson.conventions.domaine.RoleConvention.SIGNATAIRE;
import static fr.unisson.conventions.domaine.RoleConvention.SYSTEME;

import fr.unisson.socle.vie.Passage;
import java.util.EnumSet;
import java.util.Set;

/// The whole life of a convention from its creation to its entry into force or abandonment.
public enum TransitionConvention implements EtapeDeConvention<DossierConvention> {
    CREER(
            "Créer la convention",
            "a créé la convention",
            de().vers(DIAGNOSTIC)
                    .par(ANIMATEUR, REFERENT)
                    .exige(TITRE, MODELE, DEUX_ORGANISATIONS, UN_ANIMATEUR)),
    OUVRIR_PRINCIPES(
            "Passer aux principes fondateurs",
            "a ouvert le travail sur les principes fondateurs",
            de(DIAGNOSTIC)
                    .vers(PRINCIPES)
                    .par(ANIMATEUR)
                    .exige(DEUX_PARTIES_ENGAGEES, DIAGNOSTIC_OU_RAISON, CONSTATS_PARTAGES)),
    REVENIR_AU_DIAGNOSTIC(
            "Revenir au diagnostic",
            "est revenu au diagnostic",
            de(PRINCIPES).vers(DIAGNOSTIC).par(ANIMATEUR).avecMotif()),
    OUVRIR_CO_CONSTRUCTION(
            "Ouvrir la co-construction",
            "a ouvert la co-construction",
            de(PRINCIPES)
                    .vers(CO_CONSTRUCTION)
                    .par(ANIMATEUR)
                    .exige(
                            POSITION_SUR_CHAQUE_PRINCIPE,
                            AUCUN_BLOCAGE_SUR_LES_PRINCIPES,
                            PERIMETRE_REDIGE)),
    CONSOLIDER(
            "Assembler le texte",
            "a assemblé le texte",
            de(CO_CONSTRUCTION)
                    .vers(CONSOLIDATION)
                    .par(ANIMATEUR)
                    .exige(VOLETS_CLOS, DIVERGENCES_TRAITEES, CLAUSES_OBLIGATOIRES)),
    ROUVRIR_VOLETS(
            "Rouvrir des volets",
            "a rouvert des volets",
            de(CONSOLIDATION)
                    .vers(CO_CONSTRUCTION)
                    .par(ANIMATEUR, REFERENT)
                    .avecMotif()
                    .exige(VOLETS_NOMMES)),
    OUVRIR_RELECTURE(
            "Demander la relecture",
            "a demandé la relecture du texte",
            de(CONSOLIDATION)
                    .vers(RELECTURE)
                    .par(ANIMATEUR)
                    .exige(
                            VERSION_FIGEE,
                            FICHES_DES_PARTIES,
                            CONTROLES_SANS_BLOCAGE,
                            AVERTISSEMENTS_VUS,
                            DATE_DE_RELECTURE)),
    DEMANDER_CORRECTION(
            "Demander une correction",
            "a demandé une correction du texte",
            de(RELECTURE)
                    .vers(CONSOLIDATION)
                    .par(REFERENT)
                    .avecMotif()
                    .exige(COMMENTAIRE_SUR_UN_ARTICLE)),
    OUVRIR_VALIDATION(
            "Ouvrir la validation par les instances",
            "a ouvert la validation par les instances",
            de(RELECTURE)
                    .vers(VALIDATION_INSTANCES)
                    .par(ANIMATEUR)
                    .exige(INSTANCES_A_CONSULTER, MEME_TEXTE_APPROUVE_PAR_TOUS)),
    /// Of an amendment that touches nothing the bodies decide on: they are not made to look asked.
    OUVRIR_SIGNATURE_SANS_INSTANCES(
            "Ouvrir la signature, sans décision des instances",
            "a ouvert la signature, qui ne demandait aucune décision d’instance",
            de(RELECTURE)
                    .vers(EN_SIGNATURE)
                    .par(ANIMATEUR)
                    .exige(
                            INSTANCES_DISPENSEES,
                            MEME_TEXTE_APPROUVE_PAR_TOUS,
                            SIGNATAIRE_HABILITE,
                            LIMITE_PASSEE)),
    REPRENDRE_LE_TEXTE(
            "Reprendre le texte",
            "a repris le texte après la décision d’une instance",
            de(VALIDATION_INSTANCES)
                    .vers(CONSOLIDATION)
                    .par(ANIMATEUR)
                    .avecMotif()
                    .exige(RESERVE_OU_REFUS)),
    OUVRIR_SIGNATURE(
            "Ouvrir la signature",
            "a ouvert la signature",
            de(VALIDATION_INSTANCES)
                    .vers(EN_SIGNATURE)
                    .par(ANIMATEUR)
                    .exige(
                            DECISIONS_FAVORABLES,
                            AVIS_REPONDUS,
                            SIGNATAIRE_HABILITE,
                            LIMITE_PASSEE)),
    ROUVRIR_LE_TEXTE(
            "Modifier le texte",
            "a rouvert le texte et annulé les signatures données",
            de(EN_SIGNATURE)
                    .vers(CONSOLIDATION)
                    .par(ANIMATEUR)
                    .avecMotif()
                    .exige(PERTES_CONFIRMEES)),
    REFUSER_LE_FOND(
            "Refuser de signer ce texte",
            "a refusé de signer ce texte",
            de(EN_SIGNATURE).vers(CONSOLIDATION).par(SIGNATAIRE).avecMotif()),
    SCELLER(
            "Sceller la convention",
            "a scellé la convention signée par toutes les parties",
            de(EN_SIGNATURE).vers(SIGNEE).par(SYSTEME).exige(SIGNATURES_COMPLETES)),
    ENTRER_EN_VIGUEUR(
            "Entrer en vigueur",
            "a constaté l’entrée en vigueur",
            de(SIGNEE).vers(EN_VIGUEUR).par(SYSTEME).exige(EFFET_ATTEINT)),
    ABANDONNER(
            "Abandonner la convention",
            "a abandonné la convention",
            new Depart(EnumSet.range(DIAGNOSTIC, EN_SIGNATURE))
                    .vers(ABANDONNEE)
                    .par(ANIMATEUR)
                    .avecMotif()
                    .exige(SOUTIEN_D_UN_REFERENT)),
    /// Another amendment took effect first: whoever approved, decided or signed did so on a text
    /// that no longer starts from the one in force. One signed by all goes back only when both
    /// change the same thing.
    REPARTIR_DU_TEXTE(
            "Repartir du texte en vigueur",
            "a repris le texte, parti d’un texte qui n’est plus en vigueur",
            de(RELECTURE, VALIDATION_INSTANCES, EN_SIGNATURE, SIGNEE)
                    .vers(CONSOLIDATION)
                    .par(SYSTEME)
                    .avecMotif()
                    .exige(TEXTE_DEPASSE)),
    RENDRE_SANS_OBJET(
            "Constater que la convention à modifier a pris fin",
            "a constaté que la convention à modifier a pris fin",
            new Depart(EnumSet.range(DIAGNOSTIC, EN_SIGNATURE))
                    .vers(ABANDONNEE)
                    .par(SYSTEME)
                    .avecMotif()
                    .exige(CONVENTION_AMENDEE_FINIE)),
    /// Signed by all, and its day never came (Code civil, article 1186).
    RENDRE_CADUQUE(
            "Constater la caducité de l’avenant signé",
            "a constaté que la convention à modifier a pris fin avant l’effet de l’avenant",
            de(SIGNEE).vers(CADUQUE).par(SYSTEME).avecMotif().exige(CONVENTION_AMENDEE_FINIE)),
    /// Work resumes where it was left; but a text that had gone further than consolidation is
    /// consolidated again, because approvals, decisions and mandates have aged meanwhile.
    REACTIVER(
            "Reprendre la convention abandonnée",
            "a repris la convention abandonnée",
            Passage.<EtatConvention, DossierConvention>entre(
                            Set.of(ABANDONNEE),
                            EnumSet.range(DIAGNOSTIC, CONSOLIDATION),
                            TransitionConvention::reprise)
                    .par(ANIMATEUR)
                    .avecMotif()
                    .exige(DELAI_DE_REACTIVATION, CONVENTION_AMENDEE_EN_VIGUEUR));

    private final String libelle;
    private final String fait;
    private final Passage<EtatConvention, DossierConvention> passage;

    TransitionConvention(
            String libelle, String fait, Passage<EtatConvention, DossierConvention> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public String fait() {
        return fait;
    }

    @Override
    public Passage<EtatConvention, DossierConvention> passage() {
        return passage;
    }

    private static Depart de(EtatConvention... etats) {
        return new Depart(Set.of(etats));
    }

    private static EtatConvention reprise(DossierConvention dossier) {
        var avant = dossier.saisie().etatAbandonne();
        if (avant == null) return DIAGNOSTIC;
        return avant.compareTo(CONSOLIDATION) > 0 ? CONSOLIDATION : avant;
    }

    private record Depart(Set<EtatConvention> depuis) {
        Passage<EtatConvention, DossierConvention> vers(EtatConvention etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
