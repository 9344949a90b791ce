package fr.unisson.annuaire.domaine;

import static fr.unisson.annuaire.domaine.Colonne.*;

import java.util.EnumSet;
import java.util.Set;

/// The formats of files the directory reads, recognised by their content.
public enum Format {
    FINESS_PLUS("FINESS+ (JSON)"),
    FINESS_HISTORIQUE("FINESS historique (CSV etalab)"),
    SITE_FINESS("Export du site FINESS");

    private static final Set<Colonne> ADRESSE_POSTALE =
            EnumSet.of(
                    COMPLEMENT,
                    ADRESSE,
                    CODE_POSTAL,
                    ACHEMINEMENT,
                    DEPARTEMENT,
                    COMMUNE,
                    TELEPHONE);

    private final String libelle;

    Format(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// The columns that this format fills for this kind of line, beside the FINESS number.
    public Set<Colonne> colonnes(Genre genre) {
        return switch (genre) {
            case POSITION -> EnumSet.of(LATITUDE, LONGITUDE);
            case ORGANISATION -> organisation();
            case ETABLISSEMENT -> etablissement();
        };
    }

    private Set<Colonne> organisation() {
        Set<Colonne> colonnes = EnumSet.of(NOM, NOM_LONG, SIREN, STATUT, APE, OUVERT_LE);
        colonnes.addAll(ADRESSE_POSTALE);
        if (this == FINESS_PLUS)
            colonnes.addAll(EnumSet.of(LATITUDE, LONGITUDE, COURRIEL, FERME, FERME_LE));
        return colonnes;
    }

    private Set<Colonne> etablissement() {
        Set<Colonne> colonnes = EnumSet.of(FINESS_EJ, NOM, SIRET, CATEGORIE, OUVERT_LE);
        colonnes.addAll(ADRESSE_POSTALE);
        if (this != SITE_FINESS) colonnes.add(NOM_LONG);
        if (this == FINESS_PLUS)
            colonnes.addAll(EnumSet.of(LATITUDE, LONGITUDE, COURRIEL, FERME, FERME_LE));
        else colonnes.add(APE);
        return colonnes;
    }
}
