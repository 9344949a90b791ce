package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.domaine.TexteDAvenant;
import fr.unisson.conventions.donnees.AnnexeSql;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.conventions.donnees.PreuvesLecture;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Markdown;
import fr.unisson.socle.TexteLisible;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Words of the final document: what surrounds the signed text, never inside it.
@Component
class RedactionFinale {

    private final Suite suite;
    private final SituationSql situations;
    private final PreuvesLecture lecture;
    private final JsonMapper json;
    private final AvenantSql avenants;
    private final ContenusDAvenants contenus;
    private final Participations participations;
    private final AnnexeSql annexes;
    private final String site;

    RedactionFinale(
            Suite suite,
            SituationSql situations,
            PreuvesLecture lecture,
            JsonMapper json,
            AvenantSql avenants,
            ContenusDAvenants contenus,
            Participations participations,
            AnnexeSql annexes,
            @Value("${unisson.adresse}") String site) {
        this.annexes = annexes;
        this.site = site;
        this.avenants = avenants;
        this.contenus = contenus;
        this.participations = participations;
        this.suite = suite;
        this.situations = situations;
        this.lecture = lecture;
        this.json = json;
    }

    String texte(Situation s) {
        return situations.texte(s.id(), Objects.requireNonNull(s.empreinte())).orElseThrow();
    }

    DocumentSigne document(Situation s) {
        var dossier = suite.validations(s.id());
        var avenant = avenants.trouver(s.id()).isPresent();
        return new DocumentSigne(
                avenant ? "Avenant à une convention de partenariat" : "Convention de partenariat",
                s.titre(),
                s.numero(),
                s.numeroVersion(),
                Objects.requireNonNull(s.empreinte()),
                Dates.jour(s.signeeLe()),
                effet(s),
                s.parties().stream().map(Situation.Partie::nom).toList(),
                s.parties().stream()
                        .flatMap(p -> dossier.courante(p.id()).map(v -> visa(p, v)).stream())
                        .toList(),
                Markdown.html(texte(s)),
                signees(s),
                avenant ? modifications(s) : List.of(),
                annexes.lister(s.id()).stream()
                        .filter(a -> a.vivante() && !a.retiree())
                        .map(a -> "Annexe " + a.rang() + ". " + a.titre())
                        .toList(),
                site + "/conventions/" + s.id() + "/annexes");
    }

    private List<DocumentSigne.Modification> modifications(Situation s) {
        return contenus
                .charger(participations.charger(new ConventionId(s.id())))
                .modifies()
                .stream()
                .map(m -> {
                    var avant = m.avant();
                    return new DocumentSigne.Modification(
                            m.apres().intitule(),
                            Comparaison.de(
                                    avant == null
                                            ? ""
                                            : TexteLisible.de(TexteDAvenant.redaction(avant)),
                                    TexteLisible.de(TexteDAvenant.redaction(m.apres()))));
                })
                .toList();
    }

    private List<DocumentSigne.Signature> signees(Situation s) {
        return lecture.signatures(s.id()).stream()
                .filter(PreuvesLecture.Signature::enVigueur)
                .map(this::signature)
                .toList();
    }

    private DocumentSigne.Signature signature(PreuvesLecture.Signature x) {
        var papier = x.originalChez();
        return new DocumentSigne.Signature(
                x.partie(),
                x.nom(),
                x.qualite(),
                RedactionPreuves.enMots(json.readValue(x.mandat(), Mandat.class)),
                papier == null
                        ? Dates.moment(x.signe()) + " (heure de Paris)"
                        : Dates.jour(x.datePapier()),
                papier == null
                        ? "Signature électronique simple renforcée"
                        : "Signé hors d’Unisson, original conservé par " + papier);
    }

    private static String effet(Situation s) {
        var date = s.dateEffet();
        return switch (s.mode()) {
            case DATE_FIXE, DERNIERE_SIGNATURE ->
                    date == null ? "À la dernière signature" : "Le " + Dates.jour(date);
            case EVENEMENT -> "À la survenue de l’événement prévu";
        };
    }

    private static String visa(Situation.Partie p, LigneValidation v) {
        return v.etat() == EtatValidation.NON_REQUISE
                ? "Vu la compétence propre du représentant légal, sans délibération ("
                        + p.nom()
                        + " : "
                        + Objects.requireNonNullElse(v.motif(), "pouvoir donné par les textes")
                                .replaceFirst("\\.$", "")
                        + ") ;"
                : "Vu la décision n° "
                        + v.numero()
                        + " du "
                        + Dates.jour(v.decision())
                        + " ("
                        + p.nom()
                        + ", "
                        + v.instance()
                        + ") ;";
    }
}
