package fr.unisson.conventions;

import fr.unisson.acces.Compte;
import fr.unisson.conventions.donnees.CodesSql;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.socle.Dates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers the facts of one signature into its evidence (list of conventions.md §2.5).
record FaitsDeSignature(
        LigneDemande demande,
        Situation situation,
        List<LigneDemande> toutes,
        Mandat mandat,
        Compte compte,
        Signatures.Geste geste,
        CodesSql.Code code,
        Instant le,
        String texte) {

    FaitsDeSignature {
        toutes = List.copyOf(toutes);
    }

    Preuve preuve() {
        return new Preuve(
                "convention-" + situation.id() + "/signature-" + demande.id(),
                new Preuve.Document(
                        situation.titre(),
                        situation.numero(),
                        situation.numeroVersion(),
                        texte.getBytes(StandardCharsets.UTF_8).length,
                        demande.empreinte()),
                toutes.stream()
                        .filter(d -> d.etat().attendue())
                        .map(d ->
                                new Preuve.Attendu(
                                        d.nom(), d.qualite(), situation.partie(d.partie()).nom()))
                        .toList(),
                new Preuve.Signataire(
                        compte.id().valeur(),
                        compte.nomComplet(),
                        demande.qualite(),
                        situation.partie(demande.partie()).nom(),
                        compte.courriel(),
                        demande.remplace()),
                mandat,
                new Preuve.Invitation(
                        iso(demande.invite()), iso(demande.ouvert()), demande.relances()),
                new Preuve.Authentification(
                        "Compte personnel et code à usage unique envoyé par courriel",
                        Preuve.masquer(compte.courriel()),
                        code.envoye().toString(),
                        le.toString(),
                        code.essais()),
                new Preuve.ConsentementDonne(
                        Consentement.ACTUEL.version(),
                        Consentement.ACTUEL.texte(),
                        geste.consentement(),
                        geste.texteAfficheEnEntier()),
                new Preuve.Contexte(geste.adresse(), geste.navigateur()),
                le.toString(),
                Dates.jourDe(le).toString(),
                Dates.PARIS.getId());
    }

    private static @Nullable String iso(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
