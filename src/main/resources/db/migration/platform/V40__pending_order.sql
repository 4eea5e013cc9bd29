-- All entries of residents of one hour become due at the same moment: taken in the order of their ids, which hides the
-- order in which they came, without sorting all of them for each seal.
create index timeline_pending_order on platform.timeline_pending (due_at, territory_id, aggregate_id, seq);
drop index platform.timeline_pending_due;
