"""Aid that the group receives, what it is used for, and what the group revolves on to others."""
