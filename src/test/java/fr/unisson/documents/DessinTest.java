package fr.unisson.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DessinTest {

    private static final String PNG = "data:image/png;base64,";

    @Test
    void un_dessin_devient_une_image_sur_fond_blanc_a_la_finesse_demandee() throws IOException {
        var image = lire(Dessin.enCouleurs(20, 10, 3, DessinTest::carre));
        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(image.getHeight()).isEqualTo(30);
        assertThat(new Color(image.getRGB(3, 3))).isEqualTo(Color.WHITE);
        assertThat(new Color(image.getRGB(37, 22))).isEqualTo(Color.RED);
    }

    @Test
    void en_gris_aucune_couleur_ne_reste() throws IOException {
        var image = lire(Dessin.gris(20, 10, 3, DessinTest::carre));
        var carre = new Color(image.getRGB(37, 22));
        assertThat(carre.getRed()).isEqualTo(carre.getGreen()).isEqualTo(carre.getBlue());
        assertThat(carre).isNotEqualTo(Color.WHITE);
        assertThat(new Color(image.getRGB(3, 3))).isEqualTo(Color.WHITE);
    }

    private static void carre(Graphics2D g) {
        g.setColor(Color.RED);
        g.fillRect(10, 5, 5, 5);
    }

    private static BufferedImage lire(String adresse) throws IOException {
        assertThat(adresse).startsWith(PNG);
        return ImageIO.read(
                new ByteArrayInputStream(
                        Base64.getDecoder().decode(adresse.substring(PNG.length()))));
    }
}
