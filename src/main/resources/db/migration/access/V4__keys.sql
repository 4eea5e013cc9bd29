alter table access.grant_of_role
    add constraint grant_account foreign key (account_id) references access.account (account_id);
alter table access.session
    add constraint session_account foreign key (account_id) references access.account (account_id);
