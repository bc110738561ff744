"""Words that every room uses: money, dates, sentences, errors. Imports nothing of ours."""
