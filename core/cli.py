"""The same way from a terminal: results on standard output, talk on standard error.

Exit codes: 0 nothing found and everything checked; 1 findings; 2 wrong usage; 3 nothing found, but some lines hidden
or unread; 4 a file could not be read at all; 5 the watchlist is missing or fails its check.
"""
