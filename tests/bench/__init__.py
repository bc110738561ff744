"""How fast and how small: ratios against a bare measure taken in the same run."""
