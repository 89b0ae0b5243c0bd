"""What a person says of a table's columns: the editor, and the list of what they said before."""
