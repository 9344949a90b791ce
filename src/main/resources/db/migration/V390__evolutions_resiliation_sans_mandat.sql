-- A party without a signatory in a convention agrees to its end by its direction too, who may hold
-- no recorded mandate: the same rule as for an opposition or a withdrawal (V346).
alter table resiliation_accord alter column mandat_id drop not null;
