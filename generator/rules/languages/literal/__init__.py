"""Translations that say word for word what the original says: which one word is another, missing or denied."""
