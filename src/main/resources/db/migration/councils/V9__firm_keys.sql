create index firm_by_seat on councils.firm (territory_id, seat_id);
create index demand_firm_by_firm on councils.demand_firm (territory_id, firm_id);
alter table councils.firm add constraint firm_body_key
    foreign key (territory_id, body_id) references councils.body (territory_id, body_id);
alter table councils.firm add constraint firm_seat
    foreign key (territory_id, seat_id) references councils.seat (territory_id, seat_id);
alter table councils.demand add constraint demand_body
    foreign key (territory_id, body_id) references councils.body (territory_id, body_id);
alter table councils.demand_firm add constraint demand_firm_demand
    foreign key (territory_id, demand_id) references councils.demand (territory_id, demand_id);
alter table councils.demand_firm add constraint demand_firm_firm
    foreign key (territory_id, firm_id) references councils.firm (territory_id, firm_id);
alter table councils.meeting_guest add constraint meeting_guest_meeting_key
    foreign key (territory_id, meeting_id) references councils.meeting (territory_id, meeting_id);
alter table councils.year_words add constraint year_words_body
    foreign key (territory_id, body_id) references councils.body (territory_id, body_id);
-- Titles of matters in both languages, so that each reader has their own.
alter table councils.agenda_item add column title_en text;
alter table councils.agenda_item add column because_en text;
alter table councils.decision add column title_en text;
-- A meeting of two bodies: the other one where it is known here, and what it is called.
alter table councils.meeting add column joint_body uuid;
alter table councils.meeting add column joint_words text;
create index meeting_joint on councils.meeting (joint_body) where joint_body is not null;
-- Whether it was confirmed that who holds the seat lives in the neighbourhood; never where.
alter table councils.member add column lives_here boolean;
