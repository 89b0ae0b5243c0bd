"""The worker process in which statements are read, within bounds and locked in."""
