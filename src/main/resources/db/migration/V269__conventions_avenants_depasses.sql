-- An article that another amendment changed first, while this one changes it too: both wordings are
-- there, and somebody says which one holds before the text is read again.
alter table avenant_article add column conflit boolean not null default false;
