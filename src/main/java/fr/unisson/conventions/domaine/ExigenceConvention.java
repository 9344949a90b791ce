package fr.unisson.conventions.domaine;

import static fr.unisson.socle.vie.Exigence.si;
import static fr.unisson.socle.vie.Exigence.siRestent;
import static fr.unisson.socle.vie.Exigence.vide;

import fr.unisson.conventions.domaine.DossierConvention.Partie;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Every requirement of the main life, one name each.
public enum ExigenceConvention implements Exigence<DossierConvention> {
    TITRE("Un titre", d -> si(vide(d.cadre().titre()), "Donnez un titre à la convention.")),
    MODELE("Un type de convention", d -> si(vide(d.cadre().modele()), "Choisissez un modèle.")),
    DEUX_ORGANISATIONS(
            "Au moins deux organisations",
            d ->
                    si(
                            d.cadre().organisationsInvitees() < 2,
                            "Invitez au moins une autre organisation.")),
    UN_ANIMATEUR(
            "Un animateur",
            d -> si(d.cadre().animateurs() < 1, "Désignez la personne qui animera le travail.")),
    DEUX_PARTIES_ENGAGEES(
            "Au moins deux organisations ont accepté de participer",
            d ->
                    si(
                            d.partiesActives().size() < 2,
                            "Attendez qu’au moins deux organisations aient accepté"
                                    + " l’invitation.")),
    DIAGNOSTIC_OU_RAISON(
            "Un diagnostic, ou la raison de son absence",
            d ->
                    si(
                            d.cadre().diagnostics() < 1 && vide(d.cadre().motifSansDiagnostic()),
                            "Joignez un diagnostic existant, ou expliquez pourquoi il n’y en a"
                                    + " pas.")),
    CONSTATS_PARTAGES(
            "Des constats partagés",
            d -> si(d.cadre().constats() < 1, "Écrivez au moins un constat partagé.")),
    POSITION_SUR_CHAQUE_PRINCIPE(
            "Chaque référent s’est prononcé sur chaque principe",
            ExigenceConvention::principesSansPosition),
    AUCUN_BLOCAGE_SUR_LES_PRINCIPES(
            "Aucun principe n’est bloqué", ExigenceConvention::principesBloques),
    PERIMETRE_REDIGE(
            "Le périmètre est rédigé",
            d -> si(vide(d.cadre().perimetre()), "Rédigez le périmètre de la convention.")),
    VOLETS_CLOS("Chaque volet est adopté ou reporté", ExigenceConvention::voletsEnCours),
    DIVERGENCES_TRAITEES(
            "Chaque divergence a trouvé son issue", ExigenceConvention::divergencesOuvertes),
    CLAUSES_OBLIGATOIRES(
            "Les clauses obligatoires sont présentes",
            d ->
                    Manque.siRestent(
                            d.texte().clausesManquantes(), "Rédigez les clauses obligatoires")),
    VOLETS_NOMMES(
            "Les volets à rouvrir",
            d -> si(d.saisie().voletsNommes().isEmpty(), "Choisissez les volets à rouvrir.")),
    VERSION_FIGEE(
            "Le texte est figé",
            d ->
                    si(
                            d.texte().empreinte() == null || !d.texte().aJour(),
                            "Figez le texte : des articles ont changé depuis la dernière"
                                    + " version.")),
    FICHES_DES_PARTIES(
            "La fiche de chaque partie est complète",
            d -> parties(d, p -> !p.ficheComplete(), "Complétez la fiche de")),
    CONTROLES_SANS_BLOCAGE(
            "Les contrôles ne relèvent rien de bloquant",
            d ->
                    Manque.siRestent(
                            d.texte().blocages().stream().map(Constat::reste).toList(),
                            "Corrigez ce que relèvent les contrôles")),
    AVERTISSEMENTS_VUS(
            "Les avertissements ont été lus",
            d ->
                    si(
                            !d.texte().avertissementsNonVus().isEmpty(),
                            "Lisez chaque avertissement et cochez-le.")),
    DATE_DE_RELECTURE(
            "Une date limite de relecture",
            d ->
                    si(
                            d.saisie().limite() == null
                                    || !d.saisie().limite().isAfter(d.aujourdhui()),
                            "Choisissez une date limite de relecture à venir.")),
    LIMITE_PASSEE(
            "Une date limite de signature à venir",
            d -> si(d.saisie().limiteAvant(d.aujourdhui()), "Choisissez une date limite à venir.")),
    COMMENTAIRE_SUR_UN_ARTICLE(
            "Un commentaire attaché à un article",
            d ->
                    si(
                            d.texte().commentairesOuverts() < 1,
                            "Commentez d’abord l’article à corriger.")),
    MEME_TEXTE_APPROUVE_PAR_TOUS(
            "Chaque référent approuve le même texte",
            d ->
                    parties(
                            d,
                            p -> !p.referent() || !d.texte().estLeTexte(p.approuvee()),
                            "L’approbation du texte figé est attendue de")),
    RESERVE_OU_REFUS(
            "Une instance demande un changement ou a refusé",
            d ->
                    si(
                            d.partiesActives().stream().noneMatch(p -> rappelle(p.validation())),
                            "Aucune instance n’a refusé ni demandé de changement du texte.")),
    DECISIONS_FAVORABLES(
            "L’instance de chaque partie a donné son accord",
            d ->
                    parties(
                            d,
                            p -> !validee(d, p.validation()),
                            "Une décision favorable sur le texte actuel est attendue de")),
    AVIS_REPONDUS(
            "Chaque avis a reçu une réponse",
            d ->
                    parties(
                            d,
                            p -> p.validation().avisSansReponse() > 0,
                            "Une réponse aux avis rendus est attendue de")),
    INSTANCES_A_CONSULTER(
            "Les instances des parties ont à décider",
            d ->
                    Optional.ofNullable(d.amende().dispense())
                            .map(raison ->
                                    Manque.de(
                                            "Les instances n’ont pas à décider, parce que "
                                                    + raison
                                                    + " : ouvrez directement la signature."))),
    INSTANCES_DISPENSEES(
            "Aucune instance n’a à décider",
            d ->
                    si(
                            d.amende().dispense() == null,
                            "Les instances des parties ont à décider de ce texte.")),
    SIGNATAIRE_HABILITE(
            "Chaque partie a un signataire habilité",
            d ->
                    parties(
                            d,
                            p -> p.signatairesHabilites() < 1,
                            "Un signataire avec un mandat en cours est attendu de")),
    PERTES_CONFIRMEES(
            "Les signatures perdues sont confirmées", ExigenceConvention::pertesNonConfirmees),
    SIGNATURES_COMPLETES(
            "Toutes les parties ont signé le même texte", ExigenceConvention::signaturesAttendues),
    EFFET_ATTEINT("La date d’effet est atteinte", ExigenceConvention::effetAttendu),
    SOUTIEN_D_UN_REFERENT(
            "L’accord d’au moins un référent",
            d ->
                    si(
                            !d.saisie().soutienDUnReferent(),
                            "L’animateur ne décide pas seul : l’accord d’un référent est"
                                    + " nécessaire.")),
    DELAI_DE_REACTIVATION(
            "Moins d’un an depuis l’abandon", ExigenceConvention::reactivationTropTardive),
    CONVENTION_AMENDEE_EN_VIGUEUR(
            "Une convention à modifier toujours en vigueur",
            d ->
                    si(
                            d.amende().finie(),
                            "La convention que cet avenant modifiait a pris fin : il ne peut plus"
                                    + " aboutir.")),
    CONVENTION_AMENDEE_FINIE(
            "La convention à modifier a pris fin",
            d -> si(!d.amende().finie(), "La convention à modifier est toujours en vigueur.")),
    TEXTE_DEPASSE(
            "Un autre avenant a pris effet depuis",
            d -> si(!d.amende().texteDepasse(), "Cet avenant part déjà du texte en vigueur."));

    private final String libelle;
    private final Function<DossierConvention, Optional<Manque>> manque;

    ExigenceConvention(String libelle, Function<DossierConvention, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierConvention dossier) {
        return manque.apply(dossier);
    }

    private static Optional<Manque> parties(
            DossierConvention d, Predicate<Partie> enDefaut, String phrase) {
        return Manque.siRestent(
                d.partiesActives().stream()
                        .filter(enDefaut)
                        .map(p -> new Manque.Reste("PARTIE", Long.toString(p.id()), p.nom()))
                        .toList(),
                phrase);
    }

    private static Optional<Manque> principesSansPosition(DossierConvention d) {
        if (d.principes().isEmpty())
            return Optional.of(Manque.de("Proposez au moins un principe."));
        return parties(
                d,
                p ->
                        !p.referent()
                                || d.principes().stream()
                                        .anyMatch(x -> !x.partiesPrononcees().contains(p.id())),
                "Une position du référent sur chaque principe est attendue de");
    }

    /// A users' representative counts here as everyone else does (scenario 8).
    private static Optional<Manque> principesBloques(DossierConvention d) {
        return siRestent(
                d.principes().stream()
                        .filter(p -> !p.blocages().isEmpty())
                        .map(p ->
                                "« "
                                        + p.intitule()
                                        + " » ("
                                        + String.join(", ", p.blocages())
                                        + ")")
                        .toList(),
                "Un blocage reste à lever par le dialogue");
    }

    private static Optional<Manque> voletsEnCours(DossierConvention d) {
        if (d.volets().isEmpty()) return Optional.of(Manque.de("Ouvrez d’abord les volets."));
        return Manque.siRestent(
                d.volets().stream()
                        .filter(v -> !v.etat().clos())
                        .map(v ->
                                new Manque.Reste(
                                        "VOLET",
                                        Integer.toString(v.numero()),
                                        "volet " + v.numero()))
                        .toList(),
                "Adoptez ou reportez");
    }

    private static Optional<Manque> divergencesOuvertes(DossierConvention d) {
        return siRestent(
                d.divergences().stream()
                        .filter(x -> !x.etat().traitee())
                        .map(x -> "« " + x.enonce() + " »")
                        .toList(),
                "Levez, acceptez comme réserve ou reportez");
    }

    private static boolean rappelle(DossierConvention.Validation v) {
        return v.etat() == EtatValidation.DEFAVORABLE || v.reserveSurLeTexte();
    }

    private static boolean validee(DossierConvention d, DossierConvention.Validation v) {
        return switch (v.etat()) {
            case NON_REQUISE -> true;
            case FAVORABLE -> d.texte().vautLeTexte(v.empreinte());
            case FAVORABLE_RESERVES ->
                    !v.reserveSurLeTexte() && d.texte().vautLeTexte(v.empreinte());
            default -> false;
        };
    }

    private static Optional<Manque> pertesNonConfirmees(DossierConvention d) {
        List<String> oubliees =
                d.signaturesAPerdre().stream()
                        .filter(s -> !d.saisie().signaturesPerduesConfirmees().contains(s.id()))
                        .map(DossierConvention.Signature::signataire)
                        .toList();
        return siRestent(
                oubliees, "Modifier le texte annulerait des signatures données, à confirmer");
    }

    private static Optional<Manque> signaturesAttendues(DossierConvention d) {
        if (d.partiesActives().isEmpty())
            return Optional.of(Manque.de("Aucune partie ne peut signer."));
        var enCours =
                d.signatures().stream()
                        .filter(s -> !s.acquise(d.texte()) && s.etat().attendue())
                        .map(DossierConvention.Signature::signataire)
                        .toList();
        if (!enCours.isEmpty()) return siRestent(enCours, "Des signatures sont attendues de");
        return parties(
                d,
                p ->
                        d.signatures().stream()
                                .noneMatch(s -> s.partie() == p.id() && s.acquise(d.texte())),
                "Une signature est attendue de");
    }

    private static Optional<Manque> effetAttendu(DossierConvention d) {
        var effet = d.priseEffet();
        return switch (effet.mode()) {
            case EVENEMENT ->
                    si(
                            effet.partiesDeclarantes() < 2,
                            "L’événement doit être déclaré par les référents de deux parties.");
            case DATE_FIXE, DERNIERE_SIGNATURE ->
                    si(
                            effet.date() == null || effet.date().isAfter(d.aujourdhui()),
                            "La date d’effet n’est pas encore atteinte.");
        };
    }

    private static Optional<Manque> reactivationTropTardive(DossierConvention d) {
        var depuis = d.saisie().abandonneeLe();
        return si(
                depuis == null || d.aujourdhui().isAfter(depuis.plusYears(1)),
                "L’abandon date de plus d’un an : créez une nouvelle convention.");
    }
}
