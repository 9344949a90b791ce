package fr.unisson.conventions.web;

import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.Contenu;
import fr.unisson.conventions.domaine.ContenuAvenant;
import fr.unisson.conventions.domaine.ContenuAvenant.Modifie;
import fr.unisson.conventions.domaine.ContenuAvenant.Mouvement;
import fr.unisson.conventions.domaine.DecisionsDInstance;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.TexteDAvenant;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.donnees.AvenantSql.LigneMouvement;
import fr.unisson.conventions.donnees.AvenantsLecture;
import fr.unisson.conventions.donnees.RepriseDAvenantSql;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.Dates;
import fr.unisson.socle.TexteLisible;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.TexteRiche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes what an amendment changes.
@Component
class CompositionModifications {

    private final DossiersLus dossiers;
    private final Avenants avenants;
    private final AvenantsLecture lecture;
    private final RepriseDAvenantSql reprises;

    CompositionModifications(
            DossiersLus dossiers,
            Avenants avenants,
            AvenantsLecture lecture,
            RepriseDAvenantSql reprises) {
        this.dossiers = dossiers;
        this.avenants = avenants;
        this.lecture = lecture;
        this.reprises = reprises;
    }

    @Transactional(readOnly = true)
    public PageModifications composer(
            long id,
            @Nullable String q,
            List<OrganisationChoisie> trouvees,
            boolean cherche,
            Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.MODIFICATIONS);
        var etat = avenants.etat(new ConventionId(id));
        var ligne = etat.ligne();
        var fiche = dossier.fiche();
        var anciennes = reprises.anciennesBases(id);
        var modifiable =
                dossier.lecteur().prepare()
                        && Redaction.cadreModifiable(dossier.etat(), dossier.dejaRelu());
        var mouvements = avenants.mouvements(new ConventionId(id));
        // Who joins or leaves by this amendment neither leaves nor is succeeded once more.
        var mouvantes =
                mouvements.stream()
                        .flatMap(m -> Stream.of(m.partie(), m.successeur()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new PageModifications(
                dossier.tete(),
                fiche.version(),
                faits(etat, fiche.dateEffet()),
                etat.contenu().perimetreChange()
                        ? Comparaison.de(ligne.perimetreAvant(), fiche.perimetre())
                        : List.of(),
                etat.contenu().articles().stream()
                        .map(a -> article(id, a, dossier, anciennes))
                        .toList(),
                annexes(etat.contenu()),
                mouvements.stream().map(CompositionModifications::mouvement).toList(),
                modifiable,
                dossier.lecteur().anime(),
                etat.depasse(),
                ligne.types().contains(TypeAvenant.DUREE),
                ligne.types().contains(TypeAvenant.OBJET),
                ligne.types().contains(TypeAvenant.PARTIES),
                new PageModifications.Cadre(
                        fiche.titre(),
                        fiche.resume(),
                        fiche.perimetre(),
                        jour(fiche.dateEffet()),
                        jour(ligne.nouvelleFin())),
                modifiable
                        ? lecture.articlesAOuvrir(ligne.parent().valeur(), id).stream()
                                .map(a -> new Choix(a.numero(), a.intitule()))
                                .toList()
                        : List.of(),
                dossier.parties().stream()
                        .filter(p -> p.etat().equals("ACCEPTEE") && !mouvantes.contains(p.id()))
                        .map(p -> new Choix(Long.toString(p.id()), p.nom()))
                        .toList(),
                etat.dispense() == null,
                q,
                trouvees,
                cherche,
                TexteRiche.html(ligne.baseTexte()),
                erreurs);
    }

    private static PageModifications.Article article(
            long id, Modifie m, Dossier dossier, Map<String, String> anciennes) {
        var apres = m.apres();
        var lien = "/conventions/" + id + "/articles/" + apres.numero();
        var avant = m.avant();
        return new PageModifications.Article(
                apres.intitule(),
                lien,
                dossier.lecteur().prepare()
                                && Redaction.articleModifiable(
                                        dossier.etat(), null, dossier.dejaRelu(), false)
                        ? lien + "/modifier"
                        : null,
                avant == null,
                m.change(),
                Comparaison.de(
                        avant == null ? "" : TexteLisible.de(TexteDAvenant.redaction(avant)),
                        TexteLisible.de(TexteDAvenant.redaction(apres))),
                m.conflit() ? apres.numero() : null,
                m.conflit() && avant != null
                        ? Comparaison.de(
                                TexteLisible.de(anciennes.getOrDefault(apres.numero(), "")),
                                TexteLisible.de(avant.texte()))
                        : List.of());
    }

    private static String annexe(Contenu.Annexe a) {
        return a.remplace() == null
                ? "« " + a.titre() + " » s’ajoute aux annexes de la convention"
                : "« " + a.titre() + " » remplace l’annexe " + a.remplace();
    }

    private static PageModifications.Mouvement mouvement(LigneMouvement m) {
        return new PageModifications.Mouvement(
                m.partie(),
                switch (m.nature()) {
                    case ADHESION -> m.nom() + " adhère à la convention";
                    case RETRAIT -> m.nom() + " quitte la convention";
                    case SORTIE -> m.nom() + " a quitté la convention";
                    case IDENTITE ->
                            m.nom()
                                    + " devient "
                                    + m.nomDuSuccesseur()
                                    + " : l’ancienne et la nouvelle identité signent";
                },
                m.acceptee(),
                m.nature() != Mouvement.Nature.SORTIE);
    }

    private static List<String> annexes(ContenuAvenant avenant) {
        return Stream.concat(
                        avenant.contenu().annexes().stream().map(CompositionModifications::annexe),
                        avenant.annexesRetirees().stream()
                                .map(a ->
                                        "L’annexe "
                                                + a.rang()
                                                + ", « "
                                                + a.titre()
                                                + " », n’en fait plus partie"))
                .toList();
    }

    private static List<Fait> faits(Avenants.Etat etat, @Nullable LocalDate effet) {
        var ligne = etat.ligne();
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Convention modifiée", ligne.designation()));
        faits.add(new Fait("Modifie", TypeAvenant.enMots(ligne.types())));
        if (ligne.rang() != null) faits.add(new Fait("Numéro", "Avenant n° " + ligne.rang()));
        faits.add(
                new Fait(
                        "Prise d’effet",
                        effet == null ? "Au jour de la dernière signature" : Dates.jour(effet)));
        var fin = ligne.nouvelleFin();
        if (fin != null) faits.add(fin(fin, ligne.finEnVigueur()));
        faits.add(instances(etat));
        return faits;
    }

    /// One rule, from what is changed, unless its facilitator said why not.
    private static Fait instances(Avenants.Etat etat) {
        var dispense = etat.dispense();
        if (dispense != null)
            return new Fait("Instances", "Aucune décision n’est demandée", "Parce que " + dispense);
        var motif = etat.ligne().validationMotif();
        var raisons = DecisionsDInstance.raisons(etat.contenu());
        if (motif.isBlank() && raisons.isEmpty())
            return new Fait("Instances", "Selon ce que l’avenant modifiera");
        return new Fait(
                "Instances",
                "Une décision de chaque partie est attendue",
                motif.isBlank()
                        ? "Parce que l’avenant modifie " + String.join(", ", raisons)
                        : motif);
    }

    private static Fait fin(LocalDate nouvelle, @Nullable LocalDate avant) {
        var portee = "portée au " + Dates.jour(nouvelle);
        return avant == null
                ? new Fait("Fin de la convention", portee)
                : new Fait(
                        "Fin de la convention",
                        portee,
                        "au lieu du " + Dates.jour(avant) + ", à signer avant cette date");
    }

    private static String jour(@Nullable LocalDate jour) {
        return jour == null ? "" : jour.toString();
    }
}
