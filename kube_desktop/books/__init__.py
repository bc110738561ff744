"""One package per required book, all built alike: tables, rules, actions, queries, sheets."""
