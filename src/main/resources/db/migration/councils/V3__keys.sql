alter table councils.body_place add constraint body_place_body
    foreign key (territory_id, body_id) references councils.body (territory_id, body_id);
alter table councils.seat add constraint seat_body_key
    foreign key (territory_id, body_id) references councils.body (territory_id, body_id);
alter table councils.seat add constraint seat_kind_key
    foreign key (kind) references councils.seat_kind (kind);
alter table councils.member add constraint member_seat_key
    foreign key (territory_id, seat_id) references councils.seat (territory_id, seat_id);
alter table councils.meeting add constraint meeting_body
    foreign key (territory_id, body_id) references councils.body (territory_id, body_id);
alter table councils.agenda_item add constraint agenda_item_meeting_key
    foreign key (territory_id, meeting_id) references councils.meeting (territory_id, meeting_id);
alter table councils.attendance add constraint attendance_meeting
    foreign key (territory_id, meeting_id) references councils.meeting (territory_id, meeting_id);
alter table councils.decision add constraint decision_meeting_key
    foreign key (territory_id, meeting_id) references councils.meeting (territory_id, meeting_id);
alter table councils.decision add constraint decision_item_key
    foreign key (territory_id, item_id) references councils.agenda_item (territory_id, item_id);
