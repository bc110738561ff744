"""The `.kube` file: one group, one SQLite file, one writer at a time."""
