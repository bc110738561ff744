"""The books of the solidarity fund (*Iuran Kesetiakawanan Sosial*)."""
