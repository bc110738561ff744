"""What the group hands in: packs and statements made of the books' own sheets."""
