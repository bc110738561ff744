"""The parts that every screen is built of; they know no book and no file."""
