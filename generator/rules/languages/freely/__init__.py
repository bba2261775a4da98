"""Family Languages, freely translated: things, parties and conjunctions that only one language names, whatever else it says."""
