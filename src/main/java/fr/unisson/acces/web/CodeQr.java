package fr.unisson.acces.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR picture as one SVG path: no image file, no inline style, sharp at any size.
record CodeQr(String dessin, int cote) {

    private static final int MARGE = 2;

    static CodeQr de(String texte) {
        try {
            var points =
                    new QRCodeWriter()
                            .encode(
                                    texte,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.MARGIN,
                                            MARGE,
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M));
            return new CodeQr(dessiner(points), points.getWidth());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR picture", e);
        }
    }

    private static String dessiner(BitMatrix points) {
        var dessin = new StringBuilder();
        for (var y = 0; y < points.getHeight(); y++) {
            for (var x = 0; x < points.getWidth(); x++) {
                if (points.get(x, y)) {
                    dessin.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return dessin.toString();
    }
}
