"""One package per book, named as in `kube_desktop.books`."""
