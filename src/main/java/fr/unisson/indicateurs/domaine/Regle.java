package fr.unisson.indicateurs.domaine;

/// What makes a series of points worth a look.
///
/// The three are those of the NIST/SEMATECH e-Handbook of Statistical Methods, § 6.3.2 (the Western
/// Electric rules: a point beyond the limits at three standard deviations, eight points in a row on
/// the same side of the centre, six in a row going up or down). A point that lies on the centre
/// neither counts nor breaks a row, and equal neighbours count once (Perla, Provost, Murray, "The
/// run chart: a simple analytical tool for learning from variation in healthcare processes", BMJ
/// Quality & Safety 2011). A period without a value ends a row: nobody knows on which side it was.
///
/// The trend is kept because the field asks for it, though it finds little (Anhøj, Olesen, "Run
/// Charts Revisited", PLoS ONE 2014, doi 10.1371/journal.pone.0113825): the page says so.
public enum Regle {
    HORS_LIMITES("Point hors limites"),
    MEME_COTE("Huit points de suite du même côté"),
    TENDANCE("Six points de suite dans le même sens");

    public static final int DU_MEME_COTE = 8;
    public static final int DANS_LE_MEME_SENS = 6;

    private final String libelle;

    Regle(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
