"""Who the group is: name, place, business, bank account, letterhead."""
