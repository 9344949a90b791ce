package fr.unisson.archives;

import fr.unisson.archives.CertificatDElimination.Fait;
import fr.unisson.archives.CertificatDElimination.Ligne;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.documents.Sceau;
import fr.unisson.documents.Verification;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import unisson.pages.StaticTemplates;

/// Prints, seals and keeps the certificate of an elimination.
@Component
class Certificats {

    private static final String PDF = "application/pdf";

    private final Fichiers fichiers;
    private final Verification verification;
    private final ObjectProvider<Impression> impression;
    private final ObjectProvider<Sceau> sceau;
    private final Clock horloge;

    Certificats(
            Fichiers fichiers,
            Verification verification,
            ObjectProvider<Impression> impression,
            ObjectProvider<Sceau> sceau,
            Clock horloge) {
        this.fichiers = fichiers;
        this.verification = verification;
        this.impression = impression;
        this.sceau = sceau;
        this.horloge = horloge;
    }

    /// @param elimines those whose content went by this very act
    Fichier etablir(
            Archives.Archive archive, EliminationVue e, List<EliminationVue.Fichier> elimines) {
        var certificat = rediger(archive, e, elimines);
        var scelle =
                sceau.getObject()
                        .sceller(
                                impression
                                        .getObject()
                                        .imprimer(
                                                Maquette.de(
                                                                certificat.titre(),
                                                                new StaticTemplates()
                                                                        .archivesCertificat(
                                                                                certificat)
                                                                        .render())
                                                        .avecPied("Certificat d’élimination")));
        var id = e.convention().valeur();
        var fichier =
                fichiers.conserver(
                        "certificat-elimination-" + e.id() + ".pdf", PDF, scelle.pdf(), null);
        fichiers.joindre(fichier.id(), "convention", id);
        verification.inscrire(scelle, "convention", id);
        return fichier;
    }

    private CertificatDElimination rediger(
            Archives.Archive archive, EliminationVue e, List<EliminationVue.Fichier> elimines) {
        var c = archive.convention();
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Convention", c.titre()));
        if (c.numero() != null) faits.add(new Fait("Numéro", c.numero()));
        faits.add(new Fait("Fin de la convention", Dates.jour(archive.fin())));
        faits.add(
                new Fait(
                        "Documents concernés",
                        e.natures().stream()
                                .map(NatureArchive::libelle)
                                .collect(Collectors.joining(", "))));
        faits.add(new Fait("Motif", e.motif()));
        faits.add(new Fait("Proposée par", e.par() + ", " + Dates.moment(e.le())));
        var visa = e.visa();
        faits.add(
                visa.publiques()
                        ? new Fait(
                                "Accord du service d’archives",
                                visa.reference() + ", du " + Dates.jour(visa.le()))
                        : new Fait("Archives non publiques", visa.raisonPrivees()));
        faits.add(
                new Fait(
                        "Exécutée par",
                        Acteur.courant().nom() + ", " + Dates.moment(horloge.instant())));
        faits.add(new Fait("Fichiers éliminés", Integer.toString(elimines.size())));
        return new CertificatDElimination(
                "Certificat d’élimination n° " + e.id(),
                faits,
                e.accords().stream()
                        .map(a ->
                                new Fait(
                                        a.nom(),
                                        "accord donné par "
                                                + a.par()
                                                + ", "
                                                + Dates.moment(a.le())))
                        .toList(),
                archive.rayons().stream()
                        .filter(r -> e.natures().contains(r.nature()))
                        .map(r -> new Fait(r.nature().libelle(), r.conclusion().pourquoi()))
                        .toList(),
                elimines.stream()
                        .map(f ->
                                new Ligne(
                                        f.nom(),
                                        f.nature().libelle(),
                                        Fichier.tailleLisible(f.taille()),
                                        f.empreinte()))
                        .toList());
    }
}
