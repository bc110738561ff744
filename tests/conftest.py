"""Fixtures that every test may use."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.golden_files", "tests.group_files", "tests.sample_group"]
