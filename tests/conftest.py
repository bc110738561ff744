"""Fixtures that every test may use."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow moment of a busy machine is no fault of what is tested.
settings.register_profile("kube", deadline=None, print_blob=True)
settings.load_profile("kube")

pytest_plugins = ["tests.golden_files", "tests.group_files", "tests.sample_group"]
