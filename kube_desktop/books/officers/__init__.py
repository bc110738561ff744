"""Officers and their terms (*susunan pengurus*)."""
