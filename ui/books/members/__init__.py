"""The register of members in the window."""
