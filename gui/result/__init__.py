"""The result of a check: its sentences, its lines, and what stands behind the chosen line."""
