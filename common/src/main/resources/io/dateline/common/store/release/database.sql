select to_hex(system_identifier) || '-' || (select oid from pg_database where datname = current_database()) from pg_control_system()
