package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentSigneAilleurs;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.PartiesLecture.Participant;
import fr.unisson.conventions.web.PageConvention.Liee;
import fr.unisson.conventions.web.PageConvention.PartieResumee;
import fr.unisson.conventions.web.PageConvention.PersonneResumee;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the overview of a convention.
@Component
class CompositionFiche {

    private static final int FAITS_RECENTS = 5;
    private static final int FAITS_LUS = 40;
    private static final int PERSONNES_AU_PLUS = 12;

    private static final int SPECIFIQUES_AU_PLUS = 5;

    private final DossiersLus dossiers;
    private final Passages passages;
    private final Journal journal;
    private final Filiation filiation;
    private final ObjectProvider<DocumentSigneAilleurs> documents;

    CompositionFiche(
            DossiersLus dossiers,
            Passages passages,
            Journal journal,
            Filiation filiation,
            ObjectProvider<DocumentSigneAilleurs> documents) {
        this.dossiers = dossiers;
        this.passages = passages;
        this.journal = journal;
        this.filiation = filiation;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    public PageConvention composer(long id) {
        var dossier = dossiers.ouvrir(id, Face.ENSEMBLE);
        var actions = passages.actions(dossier);
        return new PageConvention(
                dossier.tete(),
                Attendre.de(
                        dossier,
                        actions,
                        documents.stream()
                                .anyMatch(d -> d.trouver(new ConventionId(id)).isPresent())),
                passages.prochaine(dossier),
                actions,
                faits(dossier),
                cadre(dossier),
                dossier.parties().stream()
                        .map(p ->
                                new PartieResumee(
                                        p.nom(),
                                        CompositionParties.etat(p).mot(),
                                        "/annuaire/organisations/" + p.organisation()))
                        .toList(),
                dossier.participants().stream()
                        .limit(PERSONNES_AU_PLUS)
                        .map(p -> new PersonneResumee(p.nom(), precision(p)))
                        .toList(),
                liees(new ConventionId(id)),
                dossier.montre(Visibilite.TOUT)
                        ? recents(id, dossier.fiche().avenant())
                        : List.of(),
                dossier.lecteur().referent() && dossier.etat().avantSignature());
    }

    /// Both ways: its framework and what hangs from it, what this one follows and what follows it.
    private List<Liee> liees(ConventionId id) {
        var liees = new ArrayList<Liee>();
        var lignee = filiation.lignee(id);
        lignee.origine()
                .filter(o -> o.lien() == LienDeConvention.SPECIFIQUE)
                .ifPresent(o ->
                        liees.add(
                                new Liee("Relève de la convention-cadre", o.titre(), o.adresse())));
        lignee.specifiques().stream()
                .limit(SPECIFIQUES_AU_PLUS)
                .forEach(s ->
                        liees.add(
                                new Liee(
                                        "Cadre de la convention spécifique",
                                        s.titre(),
                                        s.adresse())));
        lignee.origine()
                .filter(o -> o.lien().succede())
                .ifPresent(o -> liees.add(new Liee(o.precedente(), o.nom(), o.adresse())));
        lignee.suites().forEach(s -> liees.add(new Liee(s.suivante(), s.nom(), s.adresse())));
        return liees;
    }

    private List<Evenement> recents(long id, boolean avenant) {
        return FaitsGroupes.de(
                        journal.histoire("convention", id, Integer.MAX_VALUE, FAITS_LUS), avenant)
                .stream()
                .limit(FAITS_RECENTS)
                .map(e -> new Evenement(e.quand(), e.titre(), e.auteur()))
                .toList();
    }

    private static List<Fait> faits(Dossier dossier) {
        var fiche = dossier.fiche();
        var tete = dossier.tete();
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Type", tete.genre()));
        if (!fiche.perimetre().isBlank()) faits.add(new Fait("Périmètre", fiche.perimetre()));
        else if (!fiche.provenance().importee()) faits.add(new Fait("Périmètre", "À rédiger"));
        if (fiche.dateEffet() != null) {
            faits.add(new Fait("Date d’effet", Dates.jour(fiche.dateEffet())));
        } else {
            faits.add(
                    new Fait(
                            "Date d’effet souhaitée",
                            fiche.effetSouhaite() == null
                                    ? "Non fixée"
                                    : Dates.jour(fiche.effetSouhaite())));
        }
        if (fiche.mois() != null) {
            faits.add(new Fait("Durée", fiche.mois() + " mois"));
        }
        if (fiche.signeeLe() != null) {
            faits.add(
                    new Fait(
                            fiche.avenant() ? "Signé le" : "Signée le",
                            Dates.jour(fiche.signeeLe())));
        }
        return faits;
    }

    private static @Nullable String cadre(Dossier dossier) {
        if (dossier.fiche().avenant() || !dossier.montre(Visibilite.TEXTE)) return null;
        return dossier.lecteur().prepare()
                        && Redaction.cadreModifiable(dossier.etat(), dossier.dejaRelu())
                ? "Modifier le titre, le périmètre et la durée"
                : "Voir le cadre de la convention";
    }

    private static String precision(Participant p) {
        var role = CompositionParties.role(p);
        return p.organisation() == null ? role : role + ", " + p.organisation();
    }
}
