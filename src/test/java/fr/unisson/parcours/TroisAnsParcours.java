package fr.unisson.parcours;

import fr.unisson.socle.Dates;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A convention from its last signature to its archive, over three years and a half: it lives,
/// drifts, mends, changes, is renewed, loses a party and ends.
class TroisAnsParcours extends Demonstration {

    private static final String DIFFICULTE =
            "Trois familles ont appris la sortie le matin même, en janvier.";
    private static final String ICI = "/conventions/2";

    @Test
    void une_convention_vit_trois_ans_et_prend_fin() {
        var effet = LocalDate.now(Dates.PARIS);
        signer("Hélène Bastier");
        signer("Claire Vasselin");
        avancer(effet.plusDays(3));
        entrerEnVigueur();
        alerter(effet.plusMonths(2));
        repositionner();
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

    /// A users' representative says what does not work; the plan is not enough.
    private void alerter(LocalDate jour) {
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
        avancer(jour.plusMonths(2));
        maelle.ouvrir(chemin(jeanne)).suivre("Constater que le plan ne suffit pas");
        ecrire(maelle, "note", "L’hôpital manque de temps pour cette mission.");
        maelle.presser("Constater que le plan ne suffit pas")
                .photographier("trois-ans-alerte-escaladee")
                .suivre("Dire quelle issue a été prise");
        cocher(maelle, "issue", "REPOSITIONNEMENT");
        ecrire(maelle, "acte", "Échange des référents du 20 février");
        maelle.presser("Dire quelle issue a été prise").lire("Repositionnée");
    }

    private void repositionner() {
        var maelle = qui("Maëlle Kervadec").ouvrir(ICI + "/engagements");
        maelle.suivre("Préparer les sorties d’hospitalisation").suivre("Repositionner");
        ecrire(maelle, "motif", "La CPTS prévient l’entourage, l’hôpital donne la date.");
        ecrire(maelle, "acte", "Échange des référents du 20 février");
        maelle.presser("Repositionner")
                .lire("Repositionnée")
                .photographier("trois-ans-mission-repositionnee")
                .ouvrir(ICI + "/pilotage")
                .photographier("trois-ans-pilotage");
    }

    private static String chemin(Visiteur qui) {
        return URI.create(qui.page().url()).getPath();
    }

    private void evaluer(LocalDate jour) {
        avancer(jour);
        var thomas = qui("Thomas Ruellan").ouvrir(ICI + "/terme");
        ecrire(thomas, "dispense", "Les trois équipes se sont évaluées en réunion.");
        thomas.presser("Enregistrer").lire("Les trois équipes se sont évaluées en réunion.");
        thomas.photographier("trois-ans-duree");
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

    private void signer(String nom) {
        var signataire = qui(nom).ouvrir("/").suivre("Signer").suivre("Lire le texte et signer");
        signataire.presser("M’envoyer un code");
        var ici = signataire.page().url();
        var code = code(signataire);
        signataire
                .ouvrir(ici)
                .remplir("Code reçu par courriel", code)
                .cocher("J’ai parcouru le texte ci-dessus jusqu’à la fin")
                .cocher(signataire.page().locator("main input[name=consentement]").first());
        signataire.presser("Signer la convention").lire("signé");
    }
}
