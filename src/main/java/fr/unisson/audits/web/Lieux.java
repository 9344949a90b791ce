package fr.unisson.audits.web;

import fr.unisson.audits.AuditVue;
import fr.unisson.socle.web.Fil;

/// Addresses of the pages of audits.
final class Lieux {

    static final String ADRESSE = "/audits";
    static final Fil FIL = Fil.de("Audits", ADRESSE);

    private Lieux() {}

    static Fil fil(AuditVue a) {
        return FIL.puis(a.titre(), a.adresse());
    }
}
