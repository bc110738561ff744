"""Setting KUBE Desktop up in a checkout, with the standard library only."""
