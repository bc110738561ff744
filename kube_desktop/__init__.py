"""The books of a KUBE group: usable from a window, the command line, a script or a test."""

__version__ = "0.1.0"
