alter table places.division
  add constraint division_parent foreign key (parent_id) references places.division (division_id);
alter table places.division
  add constraint division_territory foreign key (territory_id) references places.territory (territory_id);
alter table places.division_code
  add constraint division_code_division foreign key (division_id) references places.division (division_id);
alter table places.neighbourhood
  add constraint neighbourhood_territory foreign key (territory_id) references places.territory (territory_id);
alter table places.neighbourhood
  add constraint neighbourhood_division foreign key (division_id) references places.division (division_id);
alter table places.venue
  add constraint venue_neighbourhood foreign key (territory_id, neighbourhood_id)
  references places.neighbourhood (territory_id, neighbourhood_id);
