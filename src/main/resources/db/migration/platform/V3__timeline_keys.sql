alter table platform.timeline_words
    add constraint timeline_words_entry foreign key (territory_id, aggregate_id, seq)
        references platform.timeline_entry (territory_id, aggregate_id, seq);
