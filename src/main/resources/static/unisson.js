/*
 * Unisson: comfort on top of pages that work without it.
 * 1. drafts kept while one types, and a copy on this device until the server has them
 * 2. toolbar of the editor and its preview
 * 3. menus, search shortcut, double submission, messages, files, copies
 */
"use strict";
(() => {
    const meta = (nom) => document.querySelector(`meta[name="${nom}"]`)?.content ?? "";
    const compte = meta("compte");
    const jeton = (formulaire) => formulaire?.elements._csrf?.value ?? meta("csrf");
    document.documentElement.classList.add("avec-js");

    /* Filters stand open where there is room, folded above a list on a phone. */
    const large = matchMedia("(min-width: 62rem)");
    const replier = () =>
        document.querySelectorAll("details[data-ouvrir-large]").forEach((d) => (d.open = large.matches));
    replier();
    large.addEventListener("change", replier);

    /* One box ticks all those of its form. */
    document.addEventListener("change", (e) => {
        const nom = e.target.dataset?.toutCocher;
        if (!nom) return;
        e.target.form
            .querySelectorAll(`input[type="checkbox"][name="${nom}"]`)
            .forEach((c) => (c.checked = e.target.checked));
    });

    /* ---------- 1. Drafts ---------- */

    const DELAI = 2500;
    const GARDE = 7 * 24 * 3600 * 1000;
    const PREFIXE = "unisson:";

    // Some browsers refuse storage (private windows): typing must go on.
    const depot = {
        lire(cle) {
            try {
                return JSON.parse(localStorage.getItem(cle));
            } catch {
                return null;
            }
        },
        ecrire(cle, valeur) {
            try {
                localStorage.setItem(cle, JSON.stringify(valeur));
            } catch {
                /* full or refused: the server's draft remains */
            }
        },
        oublier(cle) {
            try {
                localStorage.removeItem(cle);
            } catch {
                /* nothing was kept */
            }
        },
        cles() {
            try {
                return Object.keys(localStorage).filter((cle) => cle.startsWith(PREFIXE));
            } catch {
                return [];
            }
        },
    };

    const heure = (instant) =>
        new Date(instant).toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });

    function perimer() {
        for (const cle of depot.cles()) {
            const copie = depot.lire(cle);
            if (!copie || Date.now() - copie.le > GARDE) depot.oublier(cle);
        }
    }

    const dire = (etat, texte, grave = false) => {
        if (!etat) return;
        etat.textContent = texte;
        etat.classList.toggle("ton-danger", grave);
    };

    /* The server's draft of one long text. A slow or absent server never stops the typing. */
    function suivreBrouillon(zone) {
        const etat = document.querySelector(`[data-etat-de="${zone.id}"]`);
        const cle = cleDe(zone.form, zone);
        let attente = 0;
        let enregistre = zone.value;

        async function enregistrer() {
            const texte = zone.value;
            if (texte === enregistre) return;
            dire(etat, "Enregistrement du brouillon…");
            try {
                const reponse = await fetch(zone.dataset.brouillon, {
                    method: "POST",
                    redirect: "manual",
                    credentials: "same-origin",
                    headers: {
                        "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
                        "X-CSRF-TOKEN": jeton(zone.form),
                        "X-Requested-With": "XMLHttpRequest",
                    },
                    body: new URLSearchParams({ [zone.name]: texte }),
                });
                if (reponse.ok) {
                    enregistre = texte;
                    depot.oublier(cle);
                    dire(etat, `Brouillon enregistré à ${heure(Date.now())}`);
                } else if (reponse.type === "opaqueredirect" || [401, 403].includes(reponse.status)) {
                    dire(etat, "Votre session a pris fin. Votre texte est gardé sur cet appareil : reconnectez-vous dans un autre onglet, puis continuez.", true);
                } else {
                    dire(etat, "Le brouillon n’a pas pu être enregistré. Votre texte est gardé sur cet appareil.", true);
                    attente = setTimeout(enregistrer, 4 * DELAI);
                }
            } catch {
                dire(etat, "Pas de connexion. Votre texte est gardé sur cet appareil.", true);
                attente = setTimeout(enregistrer, 4 * DELAI);
            }
        }

        zone.addEventListener("input", () => {
            depot.ecrire(cle, { le: Date.now(), champs: { [zone.name]: zone.value } });
            clearTimeout(attente);
            attente = setTimeout(enregistrer, DELAI);
        });
        proposer(cle, zone.form, etat, () => zone.dispatchEvent(new Event("input", { bubbles: true })));
    }

    /* ---------- Nothing typed is lost when the session ended ---------- */

    const cleDe = (formulaire, zone) =>
        [PREFIXE + compte, location.pathname, formulaire?.getAttribute("action") ?? "", zone?.name ?? "*"].join("|");

    const CHAMPS_EXCLUS = ["hidden", "password", "file", "submit", "button"];
    const champsDe = (formulaire) =>
        [...formulaire.elements].filter((c) => c.name && !CHAMPS_EXCLUS.includes(c.type));

    function photographier(formulaire) {
        const champs = {};
        for (const champ of champsDe(formulaire)) {
            if (["checkbox", "radio"].includes(champ.type)) {
                if (champ.checked) (champs[champ.name] ??= []).push(champ.value);
            } else {
                champs[champ.name] = champ.value;
            }
        }
        return champs;
    }

    function remettre(formulaire, champs) {
        for (const champ of champsDe(formulaire)) {
            const valeur = champs[champ.name];
            if (valeur === undefined) continue;
            if (["checkbox", "radio"].includes(champ.type)) champ.checked = valeur.includes(champ.value);
            else champ.value = valeur;
        }
    }

    const differe = (formulaire, champs) =>
        champsDe(formulaire).some(
            (c) =>
                typeof champs[c.name] === "string" &&
                !["checkbox", "radio"].includes(c.type) &&
                champs[c.name].trim() !== "" &&
                champs[c.name] !== c.value,
        );

    /* Offers a text kept on this device; never puts it back by itself. */
    function proposer(cle, formulaire, avant, apres) {
        const copie = compte && depot.lire(cle);
        if (!copie || formulaire.dataset.propose) return;
        if (!differe(formulaire, copie.champs)) {
            depot.oublier(cle);
            return;
        }
        formulaire.dataset.propose = "oui";
        const boite = document.createElement("div");
        boite.className = "message ton-attente";
        boite.setAttribute("role", "status");
        const corps = document.createElement("div");
        corps.className = "message-corps";
        const phrase = document.createElement("p");
        phrase.textContent = `Un texte non enregistré, du ${new Date(copie.le).toLocaleDateString("fr-FR")} à ${heure(copie.le)}, a été gardé sur cet appareil.`;
        const reprendre = bouton("Le reprendre", "btn btn-secondary btn-sm", () => {
            remettre(formulaire, copie.champs);
            boite.remove();
            apres();
        });
        const oublier = bouton("L’oublier", "btn btn-link btn-sm", () => {
            depot.oublier(cle);
            boite.remove();
        });
        corps.append(phrase, reprendre, oublier);
        boite.append(corps);
        const place = avant?.closest(".champ") ?? formulaire;
        place.before(boite);
    }

    function bouton(mot, classe, action) {
        const b = document.createElement("button");
        b.type = "button";
        b.className = classe;
        b.textContent = mot;
        b.addEventListener("click", action);
        return b;
    }

    /* A form with a long text is copied here when sent, and forgotten once a page of the same
       account answers. The sign-in page has no account: the copy stays for the way back. */
    const ENVOI = PREFIXE + "envoi";

    function suivreEnvoi(formulaire) {
        const cle = cleDe(formulaire);
        formulaire.addEventListener("submit", () => {
            depot.ecrire(cle, { le: Date.now(), champs: photographier(formulaire) });
            sessionStorage.setItem(ENVOI, cle);
        });
        proposer(cle, formulaire, null, () => depot.oublier(cle));
    }

    function conclureEnvoi() {
        const cle = sessionStorage.getItem(ENVOI);
        if (!cle) return;
        sessionStorage.removeItem(ENVOI);
        if (compte && !document.querySelector("[data-page-erreur]")) {
            depot.oublier(cle);
            for (const autre of depot.cles()) {
                if (autre.startsWith(cle.slice(0, -1))) depot.oublier(autre);
            }
        } else if (depot.lire(cle)) {
            annoncer("Ce que vous aviez écrit est gardé sur cet appareil. Vous le retrouverez en revenant sur la page, une fois connecté.");
        }
    }

    /* Signing out leaves nothing on this device, which others may use; the header Clear-Site-Data
       does the same where there is TLS. A text that was not sent is worth a question first. */
    function sortirSansTrace() {
        document.addEventListener("submit", (e) => {
            if (e.target.getAttribute("action") !== "/deconnexion") return;
            const reste = depot.cles().some((cle) => cle.startsWith(`${PREFIXE}${compte}|`));
            if (reste && !confirm("Un texte que vous n’avez pas envoyé est gardé sur cet appareil. Vous déconnecter l’effacera. Se déconnecter quand même ?")) {
                e.preventDefault();
                return;
            }
            for (const cle of depot.cles()) depot.oublier(cle);
        });
    }

    function annoncer(texte) {
        const region = document.getElementById("messages");
        if (!region) return;
        const boite = document.createElement("div");
        boite.className = "message ton-attente";
        const corps = document.createElement("div");
        corps.className = "message-corps";
        corps.textContent = texte;
        boite.append(corps);
        region.append(boite);
    }

    /* ---------- 2. Editor ---------- */

    const FORMES = {
        gras: (t) => ["**", t || "texte important", "**"],
        italique: (t) => ["*", t || "texte", "*"],
        titre: (t) => ["## ", t || "Titre", ""],
        puces: (t) => ["", lignes(t, () => "- "), ""],
        numeros: (t) => ["", lignes(t, (i) => `${i + 1}. `), ""],
        citation: (t) => ["", lignes(t, () => "> "), ""],
    };
    const lignes = (texte, debut) =>
        (texte || "texte").split("\n").map((ligne, i) => debut(i) + ligne).join("\n");

    function mettreEnForme(zone, nom) {
        const { selectionStart: a, selectionEnd: b, value } = zone;
        const enLigne = ["gras", "italique"].includes(nom);
        const debut = enLigne ? a : value.lastIndexOf("\n", a - 1) + 1;
        const [avant, milieu, apres] = FORMES[nom](value.slice(debut, b));
        zone.focus();
        zone.setSelectionRange(debut, b);
        // execCommand keeps the browser's undo; setRangeText is the way where it is gone.
        if (!document.execCommand("insertText", false, avant + milieu + apres)) {
            zone.setRangeText(avant + milieu + apres, debut, b, "end");
            zone.dispatchEvent(new Event("input", { bubbles: true }));
        }
        zone.setSelectionRange(debut + avant.length, debut + avant.length + milieu.length);
    }

    function animerBarre(barre) {
        const zone = document.getElementById(barre.dataset.barre);
        const boutons = [...barre.querySelectorAll("button")];
        barre.hidden = false;
        boutons.forEach((b, i) => {
            b.tabIndex = i === 0 ? 0 : -1;
            b.addEventListener("click", () => mettreEnForme(zone, b.dataset.forme));
        });
        // One stop of the Tab key, then arrows: the toolbar pattern of ARIA.
        barre.addEventListener("keydown", (e) => {
            const pas = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
            if (!pas) return;
            const ici = boutons.indexOf(document.activeElement);
            const suivant = boutons[(ici + pas + boutons.length) % boutons.length];
            boutons.forEach((b) => (b.tabIndex = b === suivant ? 0 : -1));
            suivant.focus();
            e.preventDefault();
        });
        zone.addEventListener("keydown", (e) => {
            const nom = { b: "gras", i: "italique" }[e.key];
            if (!nom || !(e.ctrlKey || e.metaKey) || e.altKey) return;
            e.preventDefault();
            mettreEnForme(zone, nom);
        });
    }

    /* The preview is the same page that the button would open, of which one part is taken. */
    async function prevoir(e) {
        const declencheur = e.currentTarget;
        const formulaire = declencheur.form;
        const place = document.getElementById(declencheur.dataset.apercu);
        if (formulaire.enctype === "multipart/form-data") return;
        e.preventDefault();
        // Not formulaire.action: a button of that name would hide it.
        const donnees = new URLSearchParams(new FormData(formulaire));
        donnees.set("action", "apercu");
        try {
            const reponse = await fetch(formulaire.getAttribute("action"), {
                method: "POST",
                redirect: "manual",
                credentials: "same-origin",
                body: donnees,
            });
            const page = new DOMParser().parseFromString(await reponse.text(), "text/html");
            const nouveau = page.getElementById(declencheur.dataset.apercu);
            if (!nouveau) throw new Error("no preview in the answer");
            place.replaceChildren(...document.importNode(nouveau, true).childNodes);
        } catch {
            place.textContent = "L’aperçu n’est pas disponible pour le moment. Votre texte n’est pas touché.";
        }
    }

    /* ---------- 3. Small comforts ---------- */

    function animerMenus() {
        const ouverts = () => document.querySelectorAll("details.menu[open]");
        document.addEventListener("keydown", (e) => {
            if (e.key !== "Escape") return;
            for (const menu of ouverts()) {
                const dedans = menu.contains(document.activeElement);
                menu.open = false;
                if (dedans) menu.querySelector("summary").focus();
            }
        });
        document.addEventListener("click", (e) => {
            for (const menu of ouverts()) if (!menu.contains(e.target)) menu.open = false;
        });
        document.addEventListener("focusin", (e) => {
            for (const menu of ouverts()) if (!menu.contains(e.target)) menu.open = false;
        });
    }

    function animerRecherche() {
        document.addEventListener("keydown", (e) => {
            const cible = e.target;
            const ecrit = cible.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(cible.tagName);
            if (e.key !== "/" || ecrit || e.ctrlKey || e.metaKey || e.altKey) return;
            const champ = [...document.querySelectorAll("[data-recherche]")].find((c) => c.offsetParent);
            if (!champ) return;
            e.preventDefault();
            champ.focus();
            champ.select();
        });
    }

    /* A form leaves once: the second click finds the button asleep. */
    function retenirDoubleEnvoi() {
        document.addEventListener("submit", (e) => {
            const formulaire = e.target;
            if (e.defaultPrevented || formulaire.getAttribute("method") !== "post") return;
            if (formulaire.getAttribute("aria-busy") === "true") {
                e.preventDefault();
                return;
            }
            formulaire.setAttribute("aria-busy", "true");
            // After the browser has read the values, or the pressed button's would be missing.
            setTimeout(() => {
                for (const b of formulaire.querySelectorAll("button[type=submit], button:not([type])")) {
                    b.setAttribute("aria-disabled", "true");
                }
            });
        });
        // Back from the browser's cache: everything is awake again.
        addEventListener("pageshow", (e) => {
            if (!e.persisted) return;
            document.querySelectorAll("form[aria-busy]").forEach((f) => f.removeAttribute("aria-busy"));
            document.querySelectorAll("button[aria-disabled]").forEach((b) => b.removeAttribute("aria-disabled"));
        });
    }

    function animerMessages() {
        for (const message of document.querySelectorAll("#messages .message")) {
            const fermer = bouton("×", "message-fermer", () => message.remove());
            fermer.setAttribute("aria-label", "Fermer ce message");
            message.append(fermer);
        }
    }

    const taille = (octets) =>
        octets < 1024 * 1024
            ? `${Math.max(1, Math.round(octets / 1024))} Ko`
            : `${(octets / 1024 / 1024).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Mo`;

    async function empreinteDe(fichier) {
        if (!globalThis.crypto?.subtle || fichier.size > 50 * 1024 * 1024) return "";
        const octets = new Uint8Array(await crypto.subtle.digest("SHA-256", await fichier.arrayBuffer()));
        return [...octets].map((o) => o.toString(16).padStart(2, "0")).join("");
    }

    function animerDepot(boite) {
        const champ = boite.querySelector("input[type=file]");
        const etat = boite.querySelector("[data-depot-etat]");
        boite.querySelector("[data-depot-invite]").hidden = false;
        const survol = (oui) => boite.classList.toggle("depot-survol", oui);
        boite.addEventListener("dragover", (e) => {
            e.preventDefault();
            survol(true);
        });
        boite.addEventListener("dragleave", () => survol(false));
        boite.addEventListener("drop", (e) => {
            e.preventDefault();
            survol(false);
            champ.files = e.dataTransfer.files;
            champ.dispatchEvent(new Event("change", { bubbles: true }));
        });
        champ.addEventListener("change", async () => {
            const phrases = [];
            for (const fichier of champ.files) {
                const empreinte = await empreinteDe(fichier);
                phrases.push(`${fichier.name}, ${taille(fichier.size)}${empreinte ? `, empreinte SHA-256 ${empreinte}` : ""}`);
            }
            etat.textContent = phrases.join(" ; ");
        });
    }

    function animerCopie(declencheur) {
        if (!navigator.clipboard) return;
        declencheur.hidden = false;
        declencheur.addEventListener("click", async () => {
            await navigator.clipboard.writeText(declencheur.dataset.copier);
            declencheur.textContent = "Copié";
        });
    }

    /* A meeting under way: the time, and the arrows to turn the points. */
    function animerSeance(seance) {
        const horloge = seance.querySelector("[data-horloge]");
        if (horloge) {
            const fin = new Date(horloge.dataset.fin);
            const duree = (min) =>
                min < 60
                    ? `${min}\u00a0min`
                    : `${Math.floor(min / 60)}\u00a0h\u00a0${String(min % 60).padStart(2, "0")}`;
            const dire = () => {
                const ici = new Date();
                const heure = ici.toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });
                const reste = Math.round((fin - ici) / 60000);
                horloge.textContent =
                    reste > 0 && reste < 600 ? `${heure} · encore ${duree(reste)}` : heure;
            };
            horloge.hidden = false;
            dire();
            setInterval(dire, 15000);
        }
        document.addEventListener("keydown", (e) => {
            if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
            if (/^(INPUT|TEXTAREA|SELECT|SUMMARY)$/.test(e.target.tagName)) return;
            seance.querySelector(`[data-touche="${e.key}"]`)?.click();
        });
    }

    /* Notes typed and not saved yet are saved before anything else is recorded or opened: a
       decision, an action, the next point. When they cannot be, their own form says why. */
    function garderLesNotes(seance) {
        const notes = seance.querySelector("#notes");
        if (!notes) return;
        const formulaire = notes.form;
        const bouton = formulaire.querySelector("[name=geste][value=enregistrer]");
        const enregistrer = async () => {
            const corps = new URLSearchParams(new FormData(formulaire, bouton));
            try {
                const reponse = await fetch(formulaire.action, { method: "POST", body: corps });
                return reponse.ok && new URL(reponse.url).pathname.endsWith("/seance");
            } catch {
                return false;
            }
        };
        const dAbord = async (e, suite) => {
            if (notes.value === notes.defaultValue) return;
            e.preventDefault();
            e.stopImmediatePropagation();
            if (await enregistrer()) {
                notes.defaultValue = notes.value;
                suite();
            } else {
                formulaire.requestSubmit(bouton);
            }
        };
        document.addEventListener(
            "submit",
            (e) => {
                if (e.target !== formulaire) {
                    dAbord(e, () => e.target.requestSubmit(e.submitter));
                }
            },
            true,
        );
        document.addEventListener(
            "click",
            (e) => {
                const lien = e.target.closest("a[href]");
                if (!lien || lien.target || lien.hash || e.ctrlKey || e.metaKey || e.shiftKey) return;
                dAbord(e, () => location.assign(lien.href));
            },
            true,
        );
    }

    /* ---------- Start ---------- */

    const chaque = (selecteur, action, racine = document) =>
        racine.querySelectorAll(selecteur).forEach(action);

    perimer();
    conclureEnvoi();
    animerMenus();
    animerRecherche();
    animerMessages();
    chaque("form[method=post]:has(textarea), form[data-garder]", suivreEnvoi);
    chaque("textarea[data-brouillon]", suivreBrouillon);
    sortirSansTrace();
    retenirDoubleEnvoi();
    chaque("[data-barre]", animerBarre);
    chaque("[data-apercu]", (b) => b.addEventListener("click", prevoir));
    chaque("[data-depot]", animerDepot);
    chaque("[data-copier]", animerCopie);
    chaque("[data-seance]", animerSeance);
    chaque("[data-seance]", garderLesNotes);
    document.querySelector("[data-recevoir-focus]")?.focus();

    document.addEventListener("htmx:configRequest", (e) => {
        e.detail.headers["X-CSRF-TOKEN"] = meta("csrf");
    });
})();
