"""The cover sheet of a document: version, company, which language prevails, what a translation is, where known faults are told."""
