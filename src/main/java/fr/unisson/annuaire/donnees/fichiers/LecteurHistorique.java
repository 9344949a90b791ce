package fr.unisson.annuaire.donnees.fichiers;

import static fr.unisson.annuaire.domaine.Colonne.*;

import fr.unisson.annuaire.domaine.Acheminement;
import fr.unisson.annuaire.domaine.CodeCommune;
import fr.unisson.annuaire.domaine.Coordonnees;
import fr.unisson.annuaire.domaine.Fiche;
import fr.unisson.annuaire.domaine.Format;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifFichier;
import fr.unisson.annuaire.domaine.MotifLigne;
import fr.unisson.annuaire.domaine.Projection;
import fr.unisson.annuaire.domaine.Texte;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The historical CSV of data.gouv.fr (cs1100501, cs1100502, cs1100507): no header, the first field
/// of each line names its section, quotes have no meaning.
final class LecteurHistorique implements Lecteur {
    private static final Pattern POINT_VIRGULE = Pattern.compile(";", Pattern.LITERAL);
    private static final int CHAMPS_EJ = 23;
    private static final int CHAMPS_ET = 32;
    private static final int CHAMPS_POSITION = 6;

    private final Bornes bornes;

    LecteurHistorique(Bornes bornes) {
        this.bornes = bornes;
    }

    @Override
    public Format format() {
        return Format.FINESS_HISTORIQUE;
    }

    @Override
    public void lire(Source source, Recepteur recepteur) throws IOException {
        Lignes lignes = new Lignes(source.contenu(), bornes.ligne());
        boolean vide = true;
        for (String ligne; (ligne = lignes.suivante()) != null; ) {
            if (ligne.isBlank()) continue;
            List<String> champs = List.of(POINT_VIRGULE.split(ligne, -1));
            String section = champs.getFirst();
            if (section.equals("finess") && champs.size() >= 4) {
                recepteur.edition(champs.get(3));
                continue;
            }
            vide = false;
            section(section, champs, lignes.numero(), ligne, recepteur);
        }
        if (vide) throw new FichierIllisible(MotifFichier.AUCUNE_LIGNE);
    }

    private static void section(
            String section, List<String> champs, long ligne, String contenu, Recepteur recepteur)
            throws IOException {
        switch (section) {
            case "structureej" -> {
                if (complete(champs, CHAMPS_EJ)) recepteur.fiche(organisation(champs, ligne));
                else incomplete(Genre.ORGANISATION, ligne, contenu, recepteur);
            }
            case "structureet" -> {
                if (complete(champs, CHAMPS_ET)) recepteur.fiche(etablissement(champs, ligne));
                else incomplete(Genre.ETABLISSEMENT, ligne, contenu, recepteur);
            }
            case "geolocalisation" -> {
                if (complete(champs, CHAMPS_POSITION)) recepteur.fiche(position(champs, ligne));
                else incomplete(Genre.POSITION, ligne, contenu, recepteur);
            }
            default ->
                    recepteur.refuser(
                            Genre.ETABLISSEMENT, ligne, MotifLigne.SECTION_INCONNUE, contenu);
        }
    }

    /// Some editions end each line with a separator.
    private static boolean complete(List<String> champs, int attendus) {
        return champs.size() == attendus
                || (champs.size() == attendus + 1 && champs.getLast().isBlank());
    }

    private static void incomplete(Genre genre, long ligne, String contenu, Recepteur recepteur)
            throws IOException {
        recepteur.refuser(genre, ligne, MotifLigne.CHAMPS_MANQUANTS, contenu);
    }

    private static Fiche organisation(List<String> c, long ligne) {
        Fiche fiche = new Fiche(Genre.ORGANISATION, ligne);
        fiche.avec(FINESS, c.get(1))
                .avec(NOM, c.get(2))
                .avec(NOM_LONG, c.get(3))
                .avec(COMPLEMENT, Texte.joindre(c.get(4), c.get(9), c.get(10)))
                .avec(ADRESSE, Texte.joindre(c.get(5), c.get(8), c.get(6), c.get(7)))
                .avec(TELEPHONE, c.get(15))
                .avec(STATUT, c.get(16))
                .avec(SIREN, c.get(20))
                .avec(APE, c.get(21))
                .avec(OUVERT_LE, c.get(22));
        return territoire(fiche, c.get(13), c.get(11), c.get(12));
    }

    private static Fiche etablissement(List<String> c, long ligne) {
        Fiche fiche = new Fiche(Genre.ETABLISSEMENT, ligne);
        fiche.avec(FINESS, c.get(1))
                .avec(FINESS_EJ, c.get(2))
                .avec(NOM, c.get(3))
                .avec(NOM_LONG, c.get(4))
                .avec(COMPLEMENT, Texte.joindre(c.get(5), c.get(6), c.get(11)))
                .avec(ADRESSE, Texte.joindre(c.get(7), c.get(10), c.get(8), c.get(9)))
                .avec(TELEPHONE, c.get(16))
                .avec(CATEGORIE, c.get(18))
                .avec(SIRET, c.get(22))
                .avec(APE, c.get(23))
                .avec(OUVERT_LE, c.get(28));
        return territoire(fiche, c.get(13), c.get(12), c.get(15));
    }

    private static Fiche territoire(
            Fiche fiche, String departement, String commune, String acheminement) {
        return fiche.avec(DEPARTEMENT, CodeCommune.departement(departement))
                .avec(COMMUNE, CodeCommune.joindre(departement, commune).orElse(null))
                .avec(CODE_POSTAL, Acheminement.codePostal(acheminement.strip()))
                .avec(ACHEMINEMENT, Acheminement.ville(acheminement.strip()));
    }

    /// The source column names the projection: `…,IGN,BD_ADRESSE,V2.1,LAMBERT_93`.
    private static Fiche position(List<String> c, long ligne) {
        Fiche fiche = new Fiche(Genre.POSITION, ligne).avec(FINESS, c.get(1));
        lirePosition(c.get(2), c.get(3), c.get(4))
                .ifPresent(p ->
                        fiche.avec(LATITUDE, Degres.ecrire(p.latitude()))
                                .avec(LONGITUDE, Degres.ecrire(p.longitude())));
        return fiche;
    }

    private static Optional<Coordonnees> lirePosition(String x, String y, String source) {
        Optional<Double> a = Degres.lire(x);
        Optional<Double> b = Degres.lire(y);
        if (a.isEmpty() || b.isEmpty()) return Optional.empty();
        Optional<Coordonnees> degres = Coordonnees.enDegres(a.get(), b.get());
        if (degres.isPresent()) return degres;
        return Projection.nommee(source).enDegres(a.get(), b.get());
    }
}
