-- The time step of the last code of the second factor that was used, so that no code counts twice, also after a
-- restart and between two servers on one database.
ALTER TABLE facetpath_account ADD COLUMN totp_step BIGINT;
