"""What a person decides of the findings, in the window: it is filed by itself, and nothing waits for it."""
