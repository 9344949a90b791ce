package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.unisson.socle.Dates;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A convention from its last signature to its archive, over three years and a half: it lives,
/// drifts, meets, mends, changes its text, is reviewed, renewed, loses a party and ends.
///
/// The longest journey by far: its name puts it first, while the others run beside it.
class AnneesParcours extends Demonstration {

    private static final String DIFFICULTE =
            "Trois familles ont appris la sortie le matin même, en janvier.";
    private static final String MISSION = "Préparer les sorties d’hospitalisation";
    private static final String TEMPS = "L’hôpital manque de temps pour prévenir chaque famille.";
    private static final String DECISION = "La CPTS prévient l’entourage, l’hôpital donne la date.";
    private static final String AVENANT = "La CPTS prévient l’entourage";
    private static final String ICI = "/conventions/2";

    @Test
    void une_convention_vit_trois_ans_et_prend_fin() {
        var effet = LocalDate.now(Dates.PARIS);
        signer("Hélène Bastier");
        signer("Claire Vasselin");
        avancer(effet.plusDays(3));
        entrerEnVigueur();
        var alerte = alerter(effet.plusMonths(1));
        var seance = reunirLeComite(effet);
        repositionner(seance.plusMonths(1), alerte);
        modifier(seance.plusMonths(2));
        evaluer(effet.plusMonths(31));
        avancer(effet.plusMonths(36).plusDays(1));
        reconduire(effet.plusMonths(36));
        partir(effet.plusMonths(37));
        finir(effet.plusMonths(44));
    }

    private void entrerEnVigueur() {
        qui("Thomas Ruellan")
                .ouvrir(ICI)
                .lire("En vigueur")
                .photographier("trois-ans-en-vigueur")
                .ouvrir(ICI + "/engagements")
                .lire("Confirmer une réadmission dans les quatre heures ouvrées")
                .photographier("trois-ans-engagements");
    }

    /// A users' representative says what does not work; a plan answers.
    ///
    /// @return the page of the alert
    private String alerter(LocalDate jour) {
        avancer(jour);
        var jeanne = qui("Jeanne Loriot").ouvrir(ICI + "/alertes/nouvelle");
        cocher(jeanne, "nature", "COORDINATION");
        ecrire(jeanne, "faits", DIFFICULTE);
        jeanne.presser("Envoyer au comité").lire(DIFFICULTE).photographier("trois-ans-alerte");

        var maelle = qui("Maëlle Kervadec").ouvrir(chemin(jeanne)).suivre("Qualifier");
        cocher(maelle, "gravite", "SERIEUSE");
        maelle.presser("Qualifier").suivre("Écrire le plan de redressement");
        ecrire(maelle, "quoi", "Prévenir l’entourage deux jours avant chaque sortie.");
        choisir(maelle, "responsable", "Isabelle Torchet");
        ecrire(maelle, "pour", jour.plusMonths(1).toString());
        maelle.presser("Écrire le plan de redressement");
        return chemin(jeanne);
    }

    /// The first meeting that the entry into force planned, with the alert on its agenda.
    ///
    /// @return the day of the meeting
    private LocalDate reunirLeComite(LocalDate effet) {
        var maelle = qui("Maëlle Kervadec").ouvrir(ICI + "/pilotage").suivre("Réunion : Comité");
        var reunion = chemin(maelle);
        var titre = maelle.page().locator("h1").innerText();
        var jour =
                effet.datesUntil(effet.plusMonths(4))
                        .filter(j -> titre.endsWith("du " + Dates.jour(j)))
                        .findFirst()
                        .orElseThrow();
        maelle.suivre("Modifier le lieu ou la durée");
        ecrire(maelle, "objet", "Premier point d’étape");
        ecrire(maelle, "lieu", "Salle du conseil");
        maelle.presser("Modifier la réunion").suivre("Prendre dans ce qui attend");
        maelle.cocher("Alerte : La coordination est en difficulté");
        maelle.presser("Mettre à l’ordre du jour")
                .suivre("Envoyer la convocation")
                .presser("Envoyer la convocation");
        avancer(jour);
        ouvrirLaSeance(maelle, reunion);
        maelle.suivre("en un coup d’œil")
                .lire("La coordination est en difficulté")
                .photographier("trois-ans-coup-d-oeil")
                .ouvrir(reunion + "/seance");
        noterUneDecision(maelle, TEMPS, DECISION, "4 accords");
        maelle.presser("Noter et passer au point suivant");
        leverEtDiffuser(maelle, reunion, DECISION, TEMPS);
        maelle.photographier("trois-ans-compte-rendu");
        return jour;
    }

    /// The plan was not enough: what the committee decided is written on the alert and the mission.
    private void repositionner(LocalDate jour, String alerte) {
        avancer(jour);
        var maelle = qui("Maëlle Kervadec").ouvrir(alerte);
        maelle.suivre("Constater que le plan ne suffit pas");
        ecrire(maelle, "note", TEMPS);
        maelle.presser("Constater que le plan ne suffit pas")
                .photographier("trois-ans-alerte-escaladee")
                .suivre("Dire quelle issue a été prise");
        cocher(maelle, "issue", "REPOSITIONNEMENT");
        choisirParmi(maelle, "decision", DECISION);
        maelle.presser("Dire quelle issue a été prise").lire("Repositionnée").lire("COPIL");

        maelle.ouvrir(ICI + "/engagements").suivre(MISSION).suivre("Repositionner");
        ecrire(maelle, "motif", TEMPS);
        choisirParmi(maelle, "decision", DECISION);
        maelle.presser("Repositionner")
                .lire("Repositionnée")
                .lire("Décision COPIL")
                .photographier("trois-ans-mission-repositionnee");
    }

    /// The text follows the facts: an amendment, which the parties sign, and its consolidated text.
    private void modifier(LocalDate jour) {
        avancer(jour);
        var maelle = qui("Maëlle Kervadec").ouvrir(ICI + "/engagements").suivre(MISSION);
        maelle.suivre("Changer le texte par un avenant");
        ecrire(maelle, "titre", AVENANT);
        maelle.presser("Ouvrir l’avenant");
        var avenant = chemin(maelle).replace("/modifications", "");
        maelle.suivre("Rédiger");
        ecrire(maelle, "donnees.missions.0.pilote", "CPTS");
        maelle.partir(maelle.page().locator("main button[value=publier]"), "Publier pour tous");
        maelle.ouvrir(avenant + "/modifications")
                .lire("Différence avec le texte en vigueur")
                .photographier("trois-ans-avenant")
                .ouvrir(avenant + "/texte")
                .presser("Figer le texte");
        maelle.ouvrir(avenant).suivre("Demander la relecture");
        ecrire(maelle, "limite", jour.plusDays(10).toString());
        maelle.presser("Demander la relecture");
        for (var referent : List.of("Thomas Ruellan", "Isabelle Torchet", "Julien Orhant")) {
            qui(referent).ouvrir(avenant + "/texte").presser("Approuver ce texte");
        }
        maelle.ouvrir(avenant)
                .suivre("Ouvrir la signature, sans décision des instances")
                .presser("Ouvrir la signature, sans décision des instances");
        maelle.ouvrir(avenant + "/validation")
                .lire("Aucune instance n’a été consultée")
                .lire("Non requise")
                .photographier("trois-ans-avenant-en-signature");
        for (var signataire : List.of("Hélène Bastier", "Claire Vasselin", "Marc Delestang")) {
            signer(signataire);
        }
        avancer(jour.plusDays(2));
        maelle.ouvrir(avenant).lire("En vigueur");
        maelle.ouvrir(ICI + "/avenants")
                .lire("Avenant n° 1 : " + AVENANT)
                .photographier("trois-ans-avenants")
                .suivre("Texte consolidé après l’avenant n° 1")
                .lire("CPTS")
                .photographier("trois-ans-texte-consolide");
    }

    private static String lienDe(Visiteur qui, String mots) {
        return Objects.requireNonNull(
                qui.page().locator("main a", avecTexteDePage(mots)).first().getAttribute("href"));
    }

    private static String chemin(Visiteur qui) {
        return URI.create(qui.page().url()).getPath();
    }

    /// The committee's page, as it was printed for the joint review, is what the parties file.
    private void evaluer(LocalDate jour) {
        avancer(jour);
        var thomas = qui("Thomas Ruellan").ouvrir(ICI + "/terme");
        var bilan = thomas.page().request().get(ICI + "/pilotage.pdf").body();
        champ(thomas, "input", "piece")
                .setInputFiles(new FilePayload("bilan.pdf", "application/pdf", bilan));
        thomas.presser("Enregistrer").lire("L’évaluation déposée").photographier("trois-ans-duree");
        assertThat(thomas.page().request().get(lienDe(thomas, "L’évaluation déposée")).body())
                .isEqualTo(bilan);
    }

    private void reconduire(LocalDate debut) {
        qui("Thomas Ruellan")
                .ouvrir(ICI + "/terme")
                .lire("du " + Dates.jour(debut) + " au")
                .photographier("trois-ans-reconduite");
    }

    private void partir(LocalDate jour) {
        avancer(jour);
        var claire = qui("Claire Vasselin").ouvrir(ICI + "/retraits");
        claire.presser("Annoncer le retrait");
        notifier(claire, jour);
        claire.lire("Votre mandat ne permet pas d’engager votre organisation aujourd’hui");
        renouvelerLeMandat(jour);
        notifier(claire.ouvrir(ICI + "/retraits"), jour);
        claire.photographier("trois-ans-retrait");
        avancer(jour.plusMonths(4).plusDays(2));
        qui("Thomas Ruellan").ouvrir(ICI).lire("En vigueur").photographier("trois-ans-a-deux");
    }

    /// The president's power lasted for her first term of office.
    private void renouvelerLeMandat(LocalDate jour) {
        var julien = qui("Julien Orhant").ouvrir("/administration/mandats/nouveau");
        julien.choisir("Titulaire", "Claire Vasselin");
        ecrire(julien, "fonction", "Présidente");
        cocher(julien, "source", "DELIBERATION");
        ecrire(julien, "donneur", "Conseil d’administration");
        cocher(julien, "matieres", "CONVENTIONS");
        ecrire(julien, "debut", jour.toString());
        julien.page()
                .locator("main input[name=acte]")
                .setInputFiles(ValidationParcours.DELIBERATION);
        julien.presser("Enregistrer le mandat").photographier("trois-ans-mandat");
    }

    private static void notifier(Visiteur claire, LocalDate jour) {
        if (!champ(claire, "input", "effet").isVisible()) deplier(claire, "Notifier le retrait");
        ecrire(claire, "effet", jour.plusMonths(4).toString());
        ecrire(claire, "engagements", "L’annuaire est repris par le Centre hospitalier.");
        ecrire(claire, "restitution", "Le fichier de l’annuaire est remis à l’EHPAD.");
        claire.presser("Notifier le retrait aux autres parties");
    }

    private void finir(LocalDate jour) {
        avancer(jour);
        var helene = qui("Hélène Bastier").ouvrir(ICI + "/fin");
        deplier(helene, "Proposer une résiliation");
        ecrire(helene, "effet", jour.plusMonths(1).toString());
        ecrire(helene, "raison", "Les sorties se préparent désormais dans une autre convention.");
        ecrire(helene, "relais", "Les équipes gardent leurs fiches de liaison.");
        helene.presser("Proposer la résiliation");
        qui("Marc Delestang").ouvrir(ICI + "/fin").presser("Donner l’accord de mon organisation");
        avancer(jour.plusMonths(1).plusDays(2));
        var thomas = qui("Thomas Ruellan").ouvrir(ICI).lire("Résiliée").ouvrir(ICI + "/fin");
        ecrire(thomas, "dispense", "Le bilan est dans le compte rendu du dernier comité.");
        thomas.presser("Enregistrer la clôture").lire("Le bilan est dans le compte rendu");
        classerLesAlertes();
        qui("Maëlle Kervadec").ouvrir(ICI + "/fin").presser("Archiver la convention");
        thomas.ouvrir(ICI).lire("Archivée").photographier("trois-ans-archivee");
    }

    /// An archive waits until no alert is open.
    private void classerLesAlertes() {
        var maelle = qui("Maëlle Kervadec").ouvrir(ICI + "/alertes");
        maelle.photographier("trois-ans-alertes-a-classer");
        while (maelle.page().locator("#alertes li a").count() > 0) {
            maelle.partir(maelle.page().locator("#alertes li a").first(), "alerte");
            var alerte = chemin(maelle);
            if (maelle.page().locator("main a", avecTexteDePage("Qualifier")).count() > 0) {
                maelle.suivre("Qualifier");
                cocher(maelle, "gravite", "MINEURE");
                maelle.presser("Qualifier").ouvrir(alerte);
            }
            maelle.suivre("Classer sans suite");
            ecrire(maelle, "note", "La convention a pris fin.");
            maelle.presser("Classer sans suite").ouvrir(ICI + "/alertes");
        }
    }
}
