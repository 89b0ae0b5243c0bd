"""The list in the window: platforms, orders and aliases, each with a page of its own."""
