"""What a person may want to know about the program, in one window: a page each, loaded when it is asked for."""
