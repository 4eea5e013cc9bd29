alter table problems.proposal
    add constraint proposal_problem foreign key (territory_id, problem_id)
        references problems.problem (territory_id, problem_id);
alter table problems.proposal_part
    add constraint proposal_part_proposal foreign key (territory_id, proposal_id)
        references problems.proposal (territory_id, proposal_id);
alter table problems.proposal_backer
    add constraint proposal_backer_proposal foreign key (territory_id, proposal_id)
        references problems.proposal (territory_id, proposal_id);
alter table problems.proposal_support
    add constraint proposal_support_proposal foreign key (territory_id, proposal_id)
        references problems.proposal (territory_id, proposal_id);
alter table problems.proposal_version
    add constraint proposal_version_proposal foreign key (territory_id, proposal_id)
        references problems.proposal (territory_id, proposal_id);
