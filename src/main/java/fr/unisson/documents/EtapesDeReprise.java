package fr.unisson.documents;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.TableurEnAttente.Etat;
import fr.unisson.socle.tableur.FichierDeTableur;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/// What the pages that take over a spreadsheet do, whatever it holds: send it, understand it with
/// its sender, confirm it or forget it.
///
/// @param adresse where a file is sent; each has its page below
/// @param fautes what forbids to read a file with these choices
/// @param champs field of each code of reason
/// @param page on which a file is understood
public record EtapesDeReprise<V extends TableurLu<R>, R, F>(
        String adresse,
        RepriseDeTableur<V, R, F> reprises,
        Function<R, Erreurs> fautes,
        Map<String, String> champs,
        Page<V> page) {

    private static final int FAUTES_DITES = 20;

    public interface Page<V> {
        /// @param toutes every line is shown, not only those that call for a look
        JteModel de(V lu, boolean toutes, Erreurs erreurs);
    }

    /// @param choisissez what is said when no file was chosen
    /// @param depot the page on which it is chosen
    public Object recevoir(
            OrganisationId organisation,
            @Nullable MultipartFile fichier,
            String choisissez,
            Function<Erreurs, JteModel> depot)
            throws IOException {
        return switch (FichierDeTableur.lire(
                fichier, choisissez, (nom, flux) -> reprises.deposer(organisation, nom, flux))) {
            case Resultat.Fait<Long>(var id) -> Redirection.vers(adresse + "/" + id);
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(
                            depot.apply(
                                    Refus.surLeChamp(
                                            "fichier",
                                            motifs.stream().limit(FAUTES_DITES).toList())));
        };
    }

    /// Choices that the page did not show yet are shown before they are confirmed.
    ///
    /// @param saisie `geste` says what is asked: `relire`, `confirmer`, `oublier`, or one that the
    ///   page adds
    /// @param ajoute the anchor to which a gesture that the page adds comes back, empty for others
    public Object decider(
            long id,
            MultiValueMap<String, String> saisie,
            Function<V, R> choisis,
            UnaryOperator<String> ajoute,
            Function<F, Redirection> suite) {
        var geste = Saisies.texte(saisie.getFirst("geste"));
        if (geste.equals("oublier")) {
            reprises.oublier(id);
            return Redirection.vers(adresse).avecMessage("Ce fichier est oublié.");
        }
        var lu = reprises.lire(id);
        if (lu.tableur().etat() != Etat.EN_ATTENTE) return Redirection.vers(adresse + "/" + id);
        var reglages = choisis.apply(lu);
        var erreurs = fautes.apply(reglages);
        if (!erreurs.vide()) return Refus.page(page.de(lu, true, erreurs));
        int version = Saisies.entier(saisie.getFirst("version")).orElse(-1);
        boolean confirme = geste.equals("confirmer");
        if (confirme && reglages.equals(lu.reglages()))
            return rendre(id, reprises.confirmer(id, version), suite);
        var ancre = ajoute.apply(geste);
        return rendre(
                id,
                reprises.regler(id, version, reglages),
                _ ->
                        ancre.isEmpty()
                                ? Redirection.vers(adresse + "/" + id + "#apercu")
                                        .avecMessage(
                                                confirme
                                                        ? "Vos choix sont pris en compte. Relisez"
                                                                + " l’aperçu, puis confirmez."
                                                        : "L’aperçu est à jour.")
                                : Redirection.vers(adresse + "/" + id + "#" + ancre));
    }

    private <T> Object rendre(long id, Resultat<T> resultat, Function<T, Redirection> suite) {
        return switch (resultat) {
            case Resultat.Fait<T>(var fait) -> suite.apply(fait);
            case Resultat.Refus<T>(var motifs) ->
                    Refus.page(motifs, champs, e -> page.de(reprises.lire(id), true, e));
        };
    }
}
