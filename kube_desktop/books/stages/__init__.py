"""The stages T0 to T3 of a KUBE, its level as people decided it, and its handover."""
