alter table access.backup_code
    add constraint backup_code_account foreign key (account_id) references access.account (account_id);
