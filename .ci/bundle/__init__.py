"""What build.spec and the packers do with the program's files: cut, name, count, refuse, pack. Never in the program."""
