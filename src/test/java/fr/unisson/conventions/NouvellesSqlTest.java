package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Redaction.Texte;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class NouvellesSqlTest {

    private static final Texte ALORS = new Texte("Du nouveau : Ancien", "Paul a relu.", "/x");

    @Autowired Nouvelles nouvelles;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void une_nouvelle_part_sous_le_titre_du_moment_et_plus_du_tout_a_qui_ne_porte_plus() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aValider(db, 2);
                    var objet = new Notification.Objet("conventions", "convention", c.id);
                    var referent = new CompteId(c.partie(0).enReferent().compte());
                    var signataire = new CompteId(c.partie(0).enSignataire().compte());
                    assertThat(nouvelles.rediger(objet, "SCELLER", referent, ALORS))
                            .contains(new Texte("Du nouveau : Parcours", "Paul a relu.", "/x"));
                    assertThat(nouvelles.rediger(objet, "SCELLER", signataire, ALORS)).isEmpty();
                    db.sql(
                                    """
                                    update participant set jusqu_au = current_date
                                     where convention_id = :c and compte_id = :r
                                    """)
                            .param("c", c.id)
                            .param("r", referent.valeur())
                            .update();
                    assertThat(nouvelles.rediger(objet, "SCELLER", referent, ALORS)).isEmpty();
                });
    }
}
