package fr.unisson.conventions.domaine;

import static fr.unisson.socle.vie.Exigence.si;
import static fr.unisson.socle.vie.Exigence.siRestent;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// Every requirement of the life in force, one name each.
public enum ExigenceEnVigueur implements Exigence<DossierEnVigueur> {
    DECISION_DU_COMITE(
            "La décision du comité de pilotage",
            d -> si(!d.saisie().decision(), "Rattachez la décision du comité de pilotage.")),
    FIN_DE_SUSPENSION("La fin de la suspension", ExigenceEnVigueur::finDeSuspension),
    SUSPENSION_ECHUE(
            "La suspension est arrivée à sa fin",
            d ->
                    si(
                            d.suspendueJusquAu() == null
                                    || !d.aujourdhui().isAfter(d.suspendueJusquAu()),
                            "La suspension court encore.")),
    TERME_ECHU(
            "Le terme est passé",
            d ->
                    si(
                            d.terme() == null || !d.terme().echu(d.aujourdhui()),
                            "La convention n’est pas arrivée à son terme.")),
    /// A tacit renewal is recorded, an expiry would be a mistake.
    SANS_RECONDUCTION(
            "Aucune reconduction tacite",
            d -> si(d.seReconduit(), "La convention se reconduit tacitement.")),
    ACCORD_DE_CHAQUE_PARTIE(
            "L’accord de chaque partie sur l’acte de résiliation",
            d ->
                    d.resiliation().effet() == null
                            ? Optional.of(Manque.de("Déposez l’acte de résiliation."))
                            : siRestent(d.resiliation().sansAccord(), "L’accord est attendu de")),
    EFFET_DE_LA_RESILIATION(
            "La date d’effet de la résiliation",
            d -> {
                var effet = d.resiliation().effet();
                return si(
                        effet != null && d.aujourdhui().isBefore(effet),
                        "La résiliation prend effet plus tard.");
            }),
    MOINS_DE_DEUX_PARTIES(
            "Moins de deux parties",
            d -> si(d.partiesActives() > 1, "Il reste au moins deux parties.")),
    CADRE_FINI(
            "La fin de la convention-cadre, à laquelle le texte lie celle-ci",
            d ->
                    si(
                            !d.cadreFini(),
                            "La convention-cadre est en vigueur, ou le texte n’en dépend pas.")),
    SUCCESSEUR_EN_VIGUEUR(
            "La convention qui la suit est en vigueur",
            d -> si(!d.successeurEnVigueur(), "La convention qui la suit n’est pas en vigueur.")),
    NON_CONFIRMEE(
            "Aucune autre partie ne l’a confirmée",
            d ->
                    si(
                            !d.reprise().douteuse(),
                            "Seule une convention importée, que personne n’a confirmée, se"
                                    + " retire.")),
    RIEN_N_EN_PART(
            "Ni avenant, ni convention rattachée, ni suite",
            d -> siRestent(d.reprise().liees(), "Traitez d’abord ce qui en part")),
    BILAN_DEPOSE(
            "Le bilan de clôture, ou la raison de son absence",
            d ->
                    si(
                            !d.cloture().bilan(),
                            "Déposez le bilan de clôture, ou dites pourquoi il n’y en a pas.")),
    ALERTES_CLOSES(
            "Aucune alerte ouverte",
            d ->
                    si(
                            d.cloture().alertesOuvertes() > 0,
                            "Levez ou classez d’abord les alertes ouvertes."));

    private final String libelle;
    private final Function<DossierEnVigueur, Optional<Manque>> manque;

    ExigenceEnVigueur(String libelle, Function<DossierEnVigueur, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierEnVigueur dossier) {
        return manque.apply(dossier);
    }

    /// A suspension has an end, and the term goes on meanwhile.
    private static Optional<Manque> finDeSuspension(DossierEnVigueur d) {
        var fin = d.saisie().fin();
        if (fin == null || !fin.isAfter(d.aujourdhui())) {
            return Optional.of(Manque.de("Choisissez une fin de suspension à venir."));
        }
        var terme = d.terme();
        return terme != null && terme.echu(fin)
                ? Optional.of(
                        Manque.de(
                                "La suspension ne peut aller au-delà du terme, le "
                                        + Dates.jour(terme.fin())
                                        + "."))
                : Optional.empty();
    }
}
