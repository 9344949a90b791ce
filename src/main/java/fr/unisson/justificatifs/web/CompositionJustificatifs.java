package fr.unisson.justificatifs.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.documents.Fichier;
import fr.unisson.justificatifs.DemandeDeDossier;
import fr.unisson.justificatifs.DossierVu;
import fr.unisson.justificatifs.EtatDossier;
import fr.unisson.justificatifs.Justificatifs;
import fr.unisson.justificatifs.MissionJustifiee;
import fr.unisson.justificatifs.Missions;
import fr.unisson.justificatifs.NaturePiece;
import fr.unisson.justificatifs.PublicVise;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what the pages of the evidence show.
@Component
class CompositionJustificatifs {

    private static final int ANNEES = 5;

    private final Justificatifs justificatifs;
    private final Missions missions;
    private final Clock horloge;

    CompositionJustificatifs(Justificatifs justificatifs, Missions missions, Clock horloge) {
        this.justificatifs = justificatifs;
        this.missions = missions;
        this.horloge = horloge;
    }

    PageJustificatifs liste() {
        int annee = aujourdhui().getYear();
        return new PageJustificatifs(
                justificatifs.lister().stream().map(CompositionJustificatifs::ligne).toList(),
                missions.toutes().stream()
                        .map(MissionJustifiee::nom)
                        .distinct()
                        .sorted()
                        .map(n -> new Choix(n, n))
                        .toList(),
                IntStream.range(0, ANNEES)
                        .mapToObj(i -> Integer.toString(annee - i))
                        .map(a -> new Choix(a, a))
                        .toList(),
                Integer.toString(anneeProposee()),
                justificatifs.aChoisir().size());
    }

    private static Ligne ligne(DossierVu d) {
        var faits = new ArrayList<String>();
        faits.add(periode(d.demande()));
        int nombre = d.demande().conventions().size();
        faits.add(nombre + (nombre > 1 ? " conventions" : " convention"));
        if (d.etat() == EtatDossier.PRET) {
            faits.add(pieces(d));
            faits.add("jusqu’au " + Dates.jour(Dates.jourDe(expire(d))));
        }
        if (d.etat() == EtatDossier.EFFACE)
            faits.add("depuis le " + Dates.jour(Dates.jourDe(expire(d))));
        return new Ligne(
                d.titre(),
                d.adresse(),
                String.join(" · ", faits),
                etat(d),
                "demandé le " + Dates.jour(Dates.jourDe(d.demandeLe())));
    }

    private static java.time.Instant expire(DossierVu d) {
        return Objects.requireNonNull(d.expireLe());
    }

    private static String pieces(DossierVu d) {
        return d.pieces() + (d.pieces() > 1 ? " pièces" : " pièce");
    }

    private static String periode(DemandeDeDossier d) {
        return "du " + Dates.jour(d.debut()) + " au " + Dates.jour(d.fin());
    }

    private static Pastille etat(DossierVu d) {
        return new Pastille(
                d.etat().libelle(),
                switch (d.etat()) {
                    case DEMANDE, EN_PREPARATION -> Ton.EN_COURS;
                    case PRET -> Ton.FAIT;
                    case ECHEC -> Ton.DANGER;
                    case EFFACE -> Ton.NEUTRE;
                });
    }

    PageDossier dossier(DossierVu d) {
        var noms =
                justificatifs.aChoisir().stream()
                        .collect(
                                Collectors.toMap(
                                        Justificatifs.Choisissable::id,
                                        Justificatifs.Choisissable::nom));
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Période", periode(d.demande())));
        faits.add(
                new Fait(
                        d.demande().conventions().size() > 1 ? "Conventions" : "Convention",
                        d.demande().conventions().stream()
                                .map(c -> noms.getOrDefault(c, "Une convention non accessible"))
                                .collect(Collectors.joining(", "))));
        faits.add(
                new Fait(
                        "Pièces choisies",
                        d.demande().natures().stream()
                                .map(NaturePiece::libelle)
                                .collect(Collectors.joining(", "))));
        boolean pret = d.etat() == EtatDossier.PRET;
        if (pret) {
            faits.add(new Fait("Contenu", pieces(d) + ", " + Fichier.tailleLisible(d.taille())));
            faits.add(
                    new Fait(
                            "Se télécharge jusqu’au",
                            Dates.jour(Dates.jourDe(expire(d))),
                            "par vous seulement"));
        }
        d.effacement().ifPresent(dit -> faits.add(new Fait("Ce qu’il est devenu", dit)));
        return new PageDossier(
                d.titre(),
                d.adresse(),
                etat(d),
                d.etat().enCours(),
                d.etat() == EtatDossier.ECHEC,
                faits,
                pret ? d.adresse() + "/dossier.zip" : null,
                d.empreinte(),
                d.manques(),
                "/justificatifs/nouveau?" + requete(d.demande()));
    }

    private static String requete(DemandeDeDossier d) {
        var valeurs = new ArrayList<String>();
        valeurs.add("pour=" + d.pour().name());
        valeurs.add("precision=" + URLEncoder.encode(d.precision(), StandardCharsets.UTF_8));
        valeurs.add("debut=" + d.debut());
        valeurs.add("fin=" + d.fin());
        d.natures().forEach(n -> valeurs.add("natures=" + n.name()));
        d.conventions().forEach(c -> valeurs.add("conventions=" + c));
        return String.join("&", valeurs);
    }

    /// Opened for an audience, with the boxes it usually asks for unless others are chosen.
    PageNouveauDossier nouveau(DossierForm form, Erreurs erreurs) {
        var pour = pour(form);
        var choisies = form.lesConventions();
        return new PageNouveauDossier(
                pour.name(),
                publics(form, pour),
                pour.aide(),
                pour == PublicVise.AUTRE,
                Saisies.texte(form.precision()),
                Saisies.vide(form.debut())
                        ? LocalDate.of(anneeProposee(), 1, 1).toString()
                        : Saisies.texte(form.debut()),
                Saisies.vide(form.fin())
                        ? LocalDate.of(anneeProposee(), 12, 31).toString()
                        : Saisies.texte(form.fin()),
                pour.ordre().stream().map(n -> new Choix(n.name(), n.libelle(), n.aide())).toList(),
                form.natures() == null && erreurs.vide()
                        ? pour.natures().stream().map(Enum::name).toList()
                        : form.lesNatures(),
                justificatifs.aChoisir().stream()
                        .map(c -> new Choix(c.id().toString(), c.nom(), c.etat().libelle()))
                        .toList(),
                choisies,
                erreurs);
    }

    private static List<Onglet> publics(DossierForm form, PublicVise choisi) {
        var garde =
                Stream.concat(
                                form.lesConventions().stream()
                                        .flatMap(c -> Saisies.numero(c).stream())
                                        .map(c -> "&conventions=" + c),
                                Stream.of(
                                                Saisies.date(form.debut()).map(d -> "&debut=" + d),
                                                Saisies.date(form.fin()).map(d -> "&fin=" + d))
                                        .flatMap(java.util.Optional::stream))
                        .collect(Collectors.joining());
        return PublicVise.offerts().stream()
                .map(p ->
                        new Onglet(
                                p.libelle(),
                                "/justificatifs/nouveau?pour=" + p.name() + garde,
                                p == choisi))
                .toList();
    }

    static PublicVise pour(DossierForm form) {
        return Saisies.parmi(PublicVise.class, form.pour()).orElse(PublicVise.DIALOGUE_ACI);
    }

    /// The papers of a year for a mission: the conventions that are evidence for it.
    DossierForm deLAnnee(String mission, int annee) {
        return new DossierForm(
                PublicVise.DIALOGUE_ACI.name(),
                mission,
                LocalDate.of(annee, 1, 1).toString(),
                LocalDate.of(annee, 12, 31).toString(),
                null,
                missions.toutes().stream()
                        .filter(m -> m.nom().equals(mission))
                        .map(MissionJustifiee::convention)
                        .map(ConventionId::toString)
                        .distinct()
                        .toList());
    }

    /// The year that is asked about: until the end of March, the one that has just ended.
    int anneeProposee() {
        return aujourdhui().minusMonths(3).getYear();
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
