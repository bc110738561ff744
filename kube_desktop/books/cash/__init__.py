"""The cash books of the four funds, the bank, and the general cash book over them all."""
