-- An invitation may be taken back while nobody has answered it. The party stays, with who and why; the
-- organisation no longer sees the convention.
alter table partie drop constraint partie_etat_check;
alter table partie
  add check (etat in ('INVITEE', 'ACCEPTEE', 'DECLINEE', 'RETIREE')),
  add column retiree_par bigint references compte,
  add column retiree_le timestamptz,
  add column motif_retrait text,
  add check ((etat = 'RETIREE') = (retiree_le is not null)),
  add check ((etat = 'RETIREE') = (coalesce(motif_retrait, '') <> ''));
