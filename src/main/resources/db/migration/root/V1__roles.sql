-- The role of the running application. Owners migrate; this role works.
do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'mahalla_app') then
        create role mahalla_app nologin;
    end if;
end
$$;

grant mahalla_app to current_user;

create extension if not exists pg_trgm;
