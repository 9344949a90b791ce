package fr.unisson.gouvernance;

import org.jspecify.annotations.Nullable;

/// Something that waits for an instance, and may become a point of its next agenda.
///
/// @param pourquoi why it waits: "en retard de 12 jours", "reportée le 4 mars"
/// @param lien address within this site where it is read, null when nowhere
/// @param point the point of a former meeting to take up again, null otherwise
public record Sujet(
        Objet objet,
        String titre,
        String pourquoi,
        NaturePoint nature,
        @Nullable String lien,
        @Nullable PointId point) {

    /// What waits, as its module names it.
    public record Objet(String module, String type, long id) {}

    public Sujet {
        if (lien != null && !lien.startsWith("/")) {
            throw new IllegalArgumentException("The link of a subject is an address of this site");
        }
    }

    /// A point of a former meeting to take up again: about what it was about, or about that point
    /// when it came from nowhere else.
    public static Sujet repris(Point p, String pourquoi) {
        var objet = p.objet();
        return objet == null
                ? new Sujet(
                        new Objet(DevoirsDesReunions.MODULE, OrdresDuJour.OBJET, p.id().valeur()),
                        p.titre(),
                        pourquoi,
                        p.nature(),
                        "/reunions/" + p.reunion(),
                        p.id())
                : new Sujet(objet, p.titre(), pourquoi, p.nature(), p.lien(), p.id());
    }

    /// The value of its box in a list.
    public String cle() {
        return objet.module() + ":" + objet.type() + ":" + objet.id();
    }
}
