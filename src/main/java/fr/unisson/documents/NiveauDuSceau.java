package fr.unisson.documents;

import eu.europa.esig.dss.enumerations.SignatureLevel;

/// The PAdES baseline levels of ETSI EN 319 142-1.
public enum NiveauDuSceau {
    B(SignatureLevel.PAdES_BASELINE_B, "signature seule"),
    T(SignatureLevel.PAdES_BASELINE_T, "signature horodatée"),
    LT(SignatureLevel.PAdES_BASELINE_LT, "signature horodatée, avec ses données de validation"),
    LTA(SignatureLevel.PAdES_BASELINE_LTA, "signature horodatée, conservable dans la durée");

    private final SignatureLevel dss;
    private final String libelle;

    NiveauDuSceau(SignatureLevel dss, String libelle) {
        this.dss = dss;
        this.libelle = libelle;
    }

    SignatureLevel dss() {
        return dss;
    }

    public String libelle() {
        return libelle;
    }
}
