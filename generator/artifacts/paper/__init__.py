"""Sheets and preview cards: blocks of data, set by Typst."""
