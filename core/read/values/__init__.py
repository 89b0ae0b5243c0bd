"""What stands in a cell: money, days, currencies, directions, and the words of statements in many languages."""
