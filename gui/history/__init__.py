"""The place of the records: earlier checks, to search, open again, check again, keep, delete, back up and restore."""
