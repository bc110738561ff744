"""The program without a window: one module per command, each of them thin."""
