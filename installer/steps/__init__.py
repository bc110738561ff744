"""The steps of the set-up, in the order of their imports: system, environment, sample, checks."""
