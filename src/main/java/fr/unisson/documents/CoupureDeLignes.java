package fr.unisson.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line of French may end. A typographic apostrophe is a closing quotation mark for
/// Unicode, which lets a line end after it: « de l’ » would be left without its word.
final class CoupureDeLignes implements FSTextBreaker {

    private final BreakIterator coupures = BreakIterator.getLineInstance(Locale.FRANCE);
    private String texte = "";

    @Override
    public void setText(String nouveau) {
        texte = nouveau;
        coupures.setText(nouveau);
    }

    @Override
    public int next() {
        int place = coupures.next();
        while (place != BreakIterator.DONE && apresUneElision(place)) {
            place = coupures.next();
        }
        return place;
    }

    private boolean apresUneElision(int place) {
        return place < texte.length()
                && texte.charAt(place - 1) == '’'
                && Character.isLetter(texte.charAt(place));
    }
}
