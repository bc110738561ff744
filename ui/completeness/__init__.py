"""*Kelengkapan*: what every book still lacks, and the way there."""
