"""Tables, whatever file they stood in: delimited text, workbooks, HTML and XML; rows in, lines out."""
