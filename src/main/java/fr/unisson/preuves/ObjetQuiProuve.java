package fr.unisson.preuves;

/// An object of the site, as the journal also names it.
public record ObjetQuiProuve(String module, String type, long id) {

    /// The page of what it proves.
    public String page() {
        return "/preuves/objets/" + module + "/" + type + "/" + id;
    }
}
