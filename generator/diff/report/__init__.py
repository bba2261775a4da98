"""Differences in words: for lawyers as they stand in the file, for customers as they stand on the pages."""
