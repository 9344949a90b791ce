-- A silent h elides too: see V391.
alter table echeance_du_texte no force row level security;
update echeance_du_texte set objet = 'Assurance d’' || substr(objet, 14)
 where objet ~* '^Assurance de h(?!a(?:l[lt]|m|ndicap|rdi|ut|vre)|éros|ors|ou[ex]|uit)[aeiouyéèêîôû]';
alter table echeance_du_texte force row level security;
