package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.domaine.RegleMotDePasse.Motif;
import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.Annuaire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@SqlTest
class ChoixDeMotDePasseSqlTest {

    @Autowired HabilitationsSql habilitations;
    @Autowired Annuaire annuaire;
    @Autowired Systeme systeme;
    @Autowired Personnages personnages;
    @TempDir Path dossier;

    @Test
    void la_liste_de_l_installation_et_le_nom_des_organisations_comptent() throws IOException {
        var residence = personnages.organisation("Résidence des Glycines");
        var lea = personnages.membre("Léa", "Roy", residence, RoleOrganisation.PROFESSIONNEL);
        var liste = dossier.resolve("refuses.txt");
        Files.writeString(liste, "jesuislemeilleur\n");

        assertThat(juger(liste.toString(), lea, "JesuisLeMeilleur")).isEqualTo(Motif.TROP_CONNU);
        assertThat(juger("", lea, "JesuisLeMeilleur")).isNull();
        assertThat(juger("", lea, "Glycines44000")).isEqualTo(Motif.TROP_CONNU);
        assertThat(juger("", personnages.compte("Paul", "Martin"), "Glycines44000")).isNull();
    }

    private @Nullable Motif juger(String liste, CompteId compte, String motDePasse) {
        return new ChoixDeMotDePasse(
                        habilitations, annuaire, systeme, new MotsDePasseRefuses(liste))
                .juger(motDePasse, compte, "lea.roy@exemple.fr", "Léa Roy")
                .orElse(null);
    }
}
