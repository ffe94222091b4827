"""Many recordings: a journal of what became of each, and jobs that share the machine."""
