"""The records: every check filed in one SQLite database of the user's, with what people decided about its findings.

    from core.history import Records

    with Records(folder) as records:                      # makes folder/records.db, or brings it up to date
        id_ = records.file(check, Review(firm=...), keep_texts=False, again_of=None)
        records.find(Query(words="heron"))                # tuple[Filed, ...], newest first; Query() gives all
        opened = records.open(id_)                        # Opened: .check (as it was), .review, .filed
        keys = records.together(id_, key)                 # the findings of the same merchant, `key` among them
        records.decide(id_, keys, Disposition(...))       # one row in the log, whatever the number of keys
        records.undo(id_, operator, at)                   # one more row; gives the Step undone, None if there is none
        records.redo(id_, operator, at)                   # until something else is decided
        records.undoable(id_), records.redoable(id_)      # the Step that would be, for the menu
        records.known(check)                              # {LineKey: Known}: exceptions decided in earlier checks
        records.checked_before([sha256, ...])             # {sha256: (Filed, ...)}
        again = records.again(id_, judge, app, started)   # Again: .check (not filed yet), .new, .gone, .changed
        records.keep(id_, until), records.due(today)      # keep-until dates; what may be deleted by now
        records.loss(id_), records.delete(id_)            # what deleting would lose; deleting, for good
        records.backup(path), records.restore(path)       # everything as one file
        records.verify()                                  # raises RecordsDamaged

Damaged records are moved out of the way by `core.history.restoring.put_aside(folder)`; a backup can then be restored.
One `Records` belongs to the thread that made it; any number may be open on one folder, in any number of processes.
Whatever returns is on the disk: a check or a disposition that was given back survives a kill and a power cut.
Every trouble is a RecordsTrouble with its sentence: RecordsLocked, RecordsNewer, RecordsDamaged, RecordsNotWritable,
RecordsFull, NoSuchRecord, NotYetGone, NotABackup. A check that could not be filed is as good as before, and unsaved.
"""

from core.history.records import Records

__all__ = ["Records"]
