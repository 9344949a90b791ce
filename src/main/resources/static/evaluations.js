/* The timer of a point under discussion. Without a script the exchange goes on all the same. */
(() => {
    "use strict";

    const deux = (n) => String(n).padStart(2, "0");

    for (const minuteur of document.querySelectorAll("[data-minuteur]")) {
        const bouton = minuteur.querySelector("[data-minuteur-bouton]");
        const reste = minuteur.querySelector("[data-minuteur-reste]");
        const fin = minuteur.querySelector("[data-minuteur-fin]");
        let echeance = 0;
        let horloge;

        const battre = () => {
            const secondes = Math.max(0, Math.ceil((echeance - Date.now()) / 1000));
            reste.textContent = `${Math.floor(secondes / 60)}:${deux(secondes % 60)}`;
            if (secondes > 0) return;
            clearInterval(horloge);
            fin.hidden = false;
            fin.setAttribute("role", "status");
        };

        bouton.addEventListener("click", () => {
            clearInterval(horloge);
            fin.hidden = true;
            echeance = Date.now() + Number(minuteur.dataset.minuteur) * 1000;
            horloge = setInterval(battre, 500);
            battre();
        });
        minuteur.hidden = false;
    }
})();
