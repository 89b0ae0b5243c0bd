"""Statements damaged by chance, over all readers, and the promises that must hold whatever comes: see `__main__`."""
