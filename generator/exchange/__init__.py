"""The texts of a policy for lawyers and translators, as a Word document or a list, and back into the file.

Comes in: the source of a policy file. Goes out: passages, and the file with new wordings. Knows no page.
"""
