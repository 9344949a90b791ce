package fr.unisson.modeles.domaine;

import java.util.Map;

/// Words by which conventions written elsewhere tell what an article of the canonical plan is
/// about, and which its own text does not always use.
final class Vocabulaire {

    private static final Map<String, String> MOTS =
            Map.ofEntries(
                    Map.entry("0", "soussignés représenté dénommée considérant exposé visas vu"),
                    Map.entry("1", "objet champ application périmètre public bénéficiaires"),
                    Map.entry("2", "missions activités compétences statut sélection"),
                    Map.entry("3", "missions communes actions conjointes projet commun"),
                    Map.entry("4", "objectifs finalités buts résultats attendus"),
                    Map.entry("5", "principes valeurs charte éthique déontologie"),
                    Map.entry(
                            "6",
                            "droits personnes information bénéficiaires entourage consentement"
                                    + " choix usagers résidents patients"),
                    Map.entry(
                            "7", "engagements engage obligations respecter réciproques obligation"),
                    Map.entry("8", "modalités déroulement étapes procédure intervention"),
                    Map.entry(
                            "9",
                            "moyens dispositions matérielles financières locaux matériel mise"
                                    + " disposition coût facturation tarif rémunération"),
                    Map.entry(
                            "10",
                            "comité pilotage gouvernance coordinateur coordination réunions"
                                    + " référent correspondant interlocuteur désigné suivi"),
                    Map.entry("11", "incident difficultés signalement alerte évènement"),
                    Map.entry("12", "outils fiche liaison protocole transmission annuaire"),
                    Map.entry(
                            "13",
                            "secret professionnel confidentialité données personnelles dossier"
                                    + " informations identité rgpd échange"),
                    Map.entry("14", "formation sensibilisation personnel stages"),
                    Map.entry("15", "évaluation bilan annuel indicateurs rapport"),
                    Map.entry("16", "satisfaction enquête conseil vie sociale usagers"),
                    Map.entry("17", "communication logo publication propriété intellectuelle"),
                    Map.entry(
                            "18",
                            "assurance assurances responsabilité civile couverte couvert"
                                    + " dommages sinistre"),
                    Map.entry("19", "durée établie conclue effet entrée vigueur compter signature"),
                    Map.entry("20", "renouvellement renouvelée reconduction reconduite tacite"),
                    Map.entry("21", "modification modifications avenant révision"),
                    Map.entry("22", "adhésion nouveau membre rejoindre"),
                    Map.entry("24", "retrait dénonciation dénoncée préavis recommandée"),
                    Map.entry("25", "résiliation résiliée suspension fin rupture manquement"),
                    Map.entry("26", "litige litiges différend contestation tribunal juridiction"),
                    Map.entry("27", "signature exemplaires originaux fait"));

    private Vocabulaire() {}

    static String de(String numero) {
        return MOTS.getOrDefault(numero, "");
    }
}
