"""Several groups side by side: their tables, their members, and how their scores rank."""
