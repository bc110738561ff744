"""Members' own money: passbooks, and what the group owes its members."""
